import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, cursor, essay, findings, open } from './editor';
import { eventually } from './eventually';

suite('What the light bulb offers', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    document = await open(essay);
    await activateExtension();
  });

  test('the shelfmark of the list is written as the others are, and the undoing brings it back as it was', async () => {
    const before = document.getText();
    const place = cursor(document, 'f.645, op. 1, d.| 31. l. 481-483');
    const title = 'Write “f. 645, op. 1, d. 31, ll. 481-483”';
    const action = await eventually(
      () => offered(document, place, title),
      (found) => assert.ok(found, `“${title}” is not offered`),
    );
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.equal(
      document.getText(),
      before.replace('f.645, op. 1, d. 31. l. 481-483', 'f. 645, op. 1, d. 31, ll. 481-483'),
    );
    await eventually(
      () => findings(document),
      (found) => assert.ok(!found.some((one) => one.includes('645, op. 1'))),
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('a shelfmark in a note is written short', async () => {
    const place = cursor(document, '[22] RAS, Fond 17|98, Opis 1, Delo 88');
    const action = await eventually(
      () => offered(document, place, 'Write the shelfmark short'),
      (found) => assert.ok(found),
    );
    assert.equal(action?.kind?.value, vscode.CodeActionKind.RefactorRewrite.value);
    const [[, edits] = []] = action?.edit?.entries() ?? [];
    assert.deepEqual(
      edits?.map(({ range, newText }) => `${document.getText(range)}> ${newText}`),
      ['Fond > f. ', 'Opis > op. ', 'Delo > d. ', ',> , '],
    );
  });
});

/** The action of a title at a place, with its edits. */
async function offered(
  document: vscode.TextDocument,
  place: vscode.Position,
  title: string,
): Promise<vscode.CodeAction | undefined> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(place, place),
    undefined,
    20,
  );
  return actions.find((action) => action.title === title);
}
