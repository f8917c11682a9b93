import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, cursor, findings, hover, open, uriOf } from './editor';
import { eventually } from './eventually';

suite('A finding that somebody silences', () => {
  suiteSetup(async () => {
    await activateExtension();
  });

  test('in Markdown is silent by a comment, and the undoing brings it back', async () => {
    const document = await open('silenced/essay.md');
    const before = document.getText();
    const unused = (found: string[]) => found.some((one) => one.startsWith('note.unused'));
    await eventually(
      () => findings(document),
      (found) => assert.ok(unused(found)),
    );
    await choose(document, '[^|2]:', 'Silence note.unused here');
    assert.equal(document.getText(), before.replace('[^2]:', '<!-- dossier-ignore note.unused -->\n[^2]:'));
    await eventually(
      () => findings(document),
      (found) => assert.deepEqual(found, []),
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await eventually(
      () => findings(document),
      (found) => assert.ok(unused(found)),
    );
  });

  test('in a text with bracketed notes is silent by the manifest, whose comment stays', async () => {
    const document = await open('silenced/essay.dossier');
    await eventually(
      () => findings(document),
      (found) => assert.equal(found.length, 1),
    );
    await choose(document, '[|2] Another', 'Silence note.unused here');
    const manifest = await vscode.workspace.openTextDocument(uriOf('silenced/dossier.yaml'));
    assert.equal(
      manifest.getText(),
      'title: Trade # a draft\nignore:\n  - rule: note.unused\n    file: essay.dossier\n    text: "[2] Another letter."\n',
    );
    await eventually(
      () => findings(document),
      (found) => assert.deepEqual(found, []),
    );
  });

  test('the label of a note that waits for its mark is offered first', async () => {
    const document = await open('silenced/essay.md');
    const offered = await offeredAfter(document, 'Aid was offered|', '[^');
    assert.deepEqual(offered.map(label).slice(0, 2), ['2', '1']);
    await vscode.commands.executeCommand('undo');
  });

  test('the words of a manifest are offered and explained', async () => {
    const manifest = await open('silenced/dossier.yaml');
    const offered = await offeredAfter(manifest, 'title: Trade # a draft|', '\nrul');
    assert.ok(offered.map(label).includes('rules'));
    await vscode.commands.executeCommand('undo');
    await eventually(
      () => hover(manifest, 'tit|le: Trade'),
      (text) => assert.match(text, /The title of the dossier/),
    );
  });
});

/** Chooses what has this title at a place. */
async function choose(document: vscode.TextDocument, marked: string, title: string): Promise<void> {
  const place = cursor(document, marked);
  const action = await eventually(
    async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(place, place),
        undefined,
        20,
      );
      return actions.find((one) => one.title === title);
    },
    (found) => assert.ok(found, `“${title}” is not offered`),
  );
  assert.ok(action?.edit);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

/** What Dossier offers behind something that is typed. */
async function offeredAfter(
  document: vscode.TextDocument,
  marked: string,
  typed: string,
): Promise<vscode.CompletionItem[]> {
  const editor = await vscode.window.showTextDocument(document);
  const place = cursor(document, marked);
  await editor.edit((edit) => edit.insert(place, typed));
  const behind = document.positionAt(document.offsetAt(place) + typed.length);
  const { items } = await eventually(
    () =>
      vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        behind,
      ),
    (list) => assert.ok(list.items.some(({ kind }) => kind !== vscode.CompletionItemKind.Text)),
  );
  return items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
}

function label({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
