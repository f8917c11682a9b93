import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, findings, open, uriOf } from './editor';
import { eventually, pause } from './eventually';

suite('Every finding is in the Problems panel once', () => {
  const chapter = 'with-manifest/chapter.md';

  suiteSetup(async () => {
    await activateExtension();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('of a closed file in a folder with a manifest, of the same file when it is opened, and when it is closed again', async () => {
    await expectCodes(chapter, ['note.undefined']);
    // As a person opens it: nothing but its tab keeps the text open.
    await vscode.commands.executeCommand('vscode.open', uriOf(chapter));
    const document = await eventually(
      () => openText(chapter),
      (text) => assert.ok(text),
    );
    assert.ok(document);
    await expectCodes(chapter, ['note.undefined']);
    await type(document, 2, ' Another.[^gone]');
    await expectCodes(chapter, ['note.undefined', 'note.undefined']);
    await document.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually(
      () => openText(chapter),
      (text) => assert.equal(text, undefined),
    );
    await expectCodes(chapter, ['note.undefined', 'note.undefined']);
  });

  test('of a text that is open without a tab', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf(chapter));
    await expectCodes(chapter, ['note.undefined', 'note.undefined']);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await expectCodes(chapter, ['note.undefined', 'note.undefined']);
  });

  test('of a text that Check Workspace has read and that is opened afterwards', async () => {
    await vscode.commands.executeCommand('dossier.checkWorkspace');
    await expectCodes('letters.txt', ['note.undefined']);
    const letters = await open('letters.txt');
    assert.equal(letters.languageId, 'plaintext');
    await expectCodes('letters.txt', ['note.undefined']);
    await type(letters, 0, ' The fourth is lost.[4]');
    await eventually(
      () => findings(letters),
      (found) => assert.deepEqual(found, ['note.undefined: [3]', 'note.undefined: [4]']),
    );
    await vscode.commands.executeCommand('undo');
    await expectCodes('letters.txt', ['note.undefined']);
  });
});

function openText(file: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === uriOf(file).toString());
}

/** Types at the end of a line. */
async function type(document: vscode.TextDocument, line: number, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(line).range.end, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Expects the codes of a file's findings to come, and to stay: what is sent twice may come one after the other. */
async function expectCodes(file: string, wanted: readonly string[]): Promise<void> {
  const expectNow = () => assert.deepEqual(codesOf(file), wanted);
  await eventually(() => file, expectNow);
  for (let time = 0; time < 10; time++) {
    await pause(100);
    expectNow();
  }
}

function codesOf(file: string): unknown[] {
  return vscode.languages.getDiagnostics(uriOf(file)).map(({ code }) => (typeof code === 'object' ? code.value : code));
}
