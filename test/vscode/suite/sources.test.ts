import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, cursor, essay, open } from './editor';
import { eventually } from './eventually';

suite('The sources of a dossier', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    await activateExtension();
    document = await open(essay);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      document.lineAt(document.lineCount - 1).range.end,
      '\n\n[99] RGAE, f. 635, op. \n\ndoi:10.1000/xyz',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
  });

  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.files.revert'));

  test('a shelfmark is completed with what the dossier cites of the opis, and says which document it is', async () => {
    const place = cursor(document, '[99] RGAE, f. 635, op. |');
    const offered = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          place,
          ' ',
          20,
        ),
      ({ items }) => assert.ok(items.some(({ filterText }) => filterText === '1, d. 392')),
    );
    const item = offered.items.find(({ filterText }) => filterText === '1, d. 392');
    const label = item?.label;
    assert.ok(typeof label === 'object');
    assert.match(label.description ?? '', /^Document 3, /);
  });

  test('an identifier leads to its page', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      100,
    );
    assert.ok(links.some(({ target }) => target?.toString(true) === 'https://doi.org/10.1000/xyz'));
  });
});
