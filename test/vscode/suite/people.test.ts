import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, cursor, essay, hover, open, restOfLine } from './editor';
import { eventually } from './eventually';

suite('The people of a dossier', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    document = await open(essay);
    await activateExtension();
    await eventually(
      () => hover(document, '[22] Roma|nova’s note is less'),
      (text) => assert.match(text, /Document 1/),
    );
  });

  test('somebody is renamed from the surname, in the list, the text and the notes, and in no title of a cited work', async () => {
    const place = cursor(document, 'Victor Vol|ski, who would');
    type Prepared = { range: vscode.Range; placeholder: string };
    const prepared = await vscode.commands.executeCommand<Prepared>('vscode.prepareRename', document.uri, place);
    assert.equal(prepared.placeholder, 'Volski');
    assert.equal(document.getText(prepared.range), 'Volski');
    const before = document.getText();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      place,
      'Volskiy',
    );
    const edits = edit.get(document.uri);
    assert.equal(edits.length, before.match(/\bVolsk[iy]\b/g)?.length);
    for (const { range, newText } of edits) {
      assert.match(document.getText(range), /^Volsk[iy]$/);
      assert.equal(newText, 'Volskiy');
    }
  });

  test('a note keeps its number when the new one is taken, and the reason is told', async () => {
    const rename = vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      cursor(document, '[2|2] RAS, Fond 1798'),
      '21',
    );
    const reason = await Promise.resolve(rename).then(
      () => 'it was renamed',
      (refusal) => String(refusal),
    );
    assert.match(reason, /There is a note 21 already/);
  });

  test('people and documents are symbols of the workspace', async () => {
    const find = async (query: string) => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      return all.map(({ name }) => name);
    };
    await eventually(
      () => find('Romanova Zinaida'),
      (names) => assert.ok(names.includes('Zinaida Ivanovna Romanova'), names.join('; ')),
    );
    assert.ok((await find('Document 6')).includes('Document 6'));
  });

  test('Go to Person or Source shows the documents first, and leads to the one that is chosen', async () => {
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('dossier.goToPersonOrSource');
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        const now = vscode.window.activeTextEditor;
        return now ? restOfLine(now.document, now.selection.start) : '';
      },
      (line) => assert.match(line, /^Document 1\b/),
    );
  });
});
