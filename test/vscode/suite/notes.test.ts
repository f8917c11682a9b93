import assert from 'node:assert/strict';
import { suite, suiteSetup, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, cursor, restOfLine, uriOf } from './editor';
import { eventually } from './eventually';

const TEXT = 'Aid.[^2] Trade. Oil.[^1]\n\n[^1]: A letter.\n\n[^2]: A report.\n';

suite('The commands for notes', () => {
  suiteSetup(async () => {
    await activateExtension();
  });

  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('a note is inserted and written, one key leads back behind its mark, and one undoing takes it away', async () => {
    const { document, selection, put } = await written(TEXT);
    put('Trade.|');
    await run('dossier.insertNote', document);
    assert.equal(document.getText(), 'Aid.[^2] Trade.[^3] Oil.[^1]\n\n[^1]: A letter.\n\n[^2]: A report.\n\n[^3]: \n');
    assert.deepEqual(selection(), new vscode.Position(6, 6));
    await vscode.commands.executeCommand('dossier.goBetweenMarkAndNote');
    assert.equal(restOfLine(document, selection()), ' Oil.[^1]');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  test('new numbers are shown beside the old ones before they are given', async () => {
    const { document } = await written(TEXT);
    const renumbering = vscode.commands.executeCommand('dossier.renumberNotes');
    await eventually(
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'dossier-preview')?.getText(),
      (shown) => assert.equal(shown, 'Aid.[^1] Trade. Oil.[^2]\n\n[^1]: A report.\n\n[^2]: A letter.\n'),
    );
    assert.equal(document.getText(), TEXT);
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return document.getText();
      },
      (text) => assert.equal(text, 'Aid.[^1] Trade. Oil.[^2]\n\n[^1]: A report.\n\n[^2]: A letter.\n'),
    );
    assert.deepEqual(await renumbering, []);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  test('where numbers are kept the reasons are told, and the text stays', async () => {
    const text = TEXT.replace('[^2]: A report.\n', '');
    const { document } = await written(text);
    assert.deepEqual(await vscode.commands.executeCommand('dossier.renumberNotes'), ['Mark 2 has no note.']);
    assert.equal(document.getText(), text);
  });

  test('a note is deleted with its mark', async () => {
    const { document, put } = await written(TEXT);
    put('A rep|ort');
    await run('dossier.deleteNote', document);
    assert.equal(document.getText(), 'Aid. Trade. Oil.[^1]\n\n[^1]: A letter.\n');
  });

  test('the cursor goes from mark to mark, and from finding to finding', async () => {
    const { document, selection, put } = await written(TEXT.replace('Trade.', 'Trade.[^9]'));
    await eventually(
      () => vscode.languages.getDiagnostics(document.uri).map(({ source }) => source),
      (sources) => assert.ok(sources.includes('dossier')),
    );
    put('Trade|.');
    await vscode.commands.executeCommand('dossier.nextMark');
    assert.equal(restOfLine(document, selection()), ' Oil.[^1]');
    await vscode.commands.executeCommand('dossier.previousMark');
    assert.equal(restOfLine(document, selection()), ' Trade.[^9] Oil.[^1]');
    await vscode.commands.executeCommand('dossier.nextFinding');
    assert.equal(restOfLine(document, selection()), '[^9] Oil.[^1]');
  });

  test('where a mark is begun a new note is offered, and made when it is chosen', async () => {
    const { document, selection, put } = await written(TEXT);
    put('Trade.|');
    await vscode.commands.executeCommand('type', { text: '[' });
    await vscode.commands.executeCommand('type', { text: '^' });
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection(),
    );
    const item = items.find(({ label }) => label === 'Insert a note');
    assert.ok(item?.command);
    await run(item.command.command, document);
    assert.match(document.getText(), /Trade\.\[\^3\] Oil/);
  });

  test('the notes are written in the other dialect in a text of its own', async () => {
    const { document } = await written(TEXT);
    await vscode.commands.executeCommand('dossier.convertNotes');
    const made = vscode.window.activeTextEditor!.document;
    assert.notEqual(made, document);
    assert.equal(made.languageId, 'dossier');
    assert.equal(made.getText(), TEXT.replaceAll(/\[\^(\d)\]:?/g, '[$1]'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('their keys are nobody else’s', async () => {
    const bindings = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const text = (await vscode.workspace.openTextDocument(bindings)).getText();
    const all = [...text.matchAll(/"key": "([^"]+)",\s+"command": "([^"]+)"/g)].map(([, key, command]) => ({
      key,
      command,
    }));
    const own = all.filter(({ command }) => command?.startsWith('dossier.'));
    assert.ok(own.length >= 6, `${own.length} keys`);
    const others = all.filter(({ key, command }) => own.some((one) => one.key === key && one.command !== command));
    assert.deepEqual(others, []);
  });
});

let count = 0;

/** A new Markdown text in the active editor, under a name that no other had: what was closed may come back by its name. */
async function written(content: string) {
  const address = uriOf(`notes-${count++}.md`).with({ scheme: 'untitled', authority: '' });
  const document = await vscode.workspace.openTextDocument(address);
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), content));
  assert.equal(document.getText(), content);
  const put = (marked: string) => {
    const place = cursor(document, marked);
    editor.selection = new vscode.Selection(place, place);
  };
  return { document, put, selection: () => vscode.window.activeTextEditor!.selection.active };
}

/** Runs a command that changes the text; the server may not yet know what was typed last. */
async function run(command: string, document: vscode.TextDocument): Promise<void> {
  const { version } = document;
  await eventually(
    async () => {
      if (document.version === version) await vscode.commands.executeCommand(command);
      return document.version;
    },
    (now) => assert.ok(now > version),
  );
}
