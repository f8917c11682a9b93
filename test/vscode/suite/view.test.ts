import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import type { DossierTree } from '../../../client/view/tree';
import { activateExtension, cursor, essay, open, restOfLine, uriOf } from './editor';
import { eventually } from './eventually';

suite('The Dossier view', () => {
  let tree: DossierTree;
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    ({ tree } = await activateExtension());
    document = await open(essay);
    await vscode.commands.executeCommand('dossier.view.focus');
    await eventually(
      () => names([]),
      (found) => assert.ok(found.length > 0),
    );
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('dossier.view.clearFilter');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  /** The entries under the one that these names lead to. */
  async function entries(path: string[]) {
    let found = await tree.getChildren();
    for (const name of path) {
      const entry = found.find(({ label }) => label === name);
      assert.ok(entry, `${name} is not among ${found.map(({ label }) => label).join(', ')}`);
      found = await tree.getChildren(entry);
    }
    return found;
  }

  async function entry(...path: string[]) {
    const name = path.pop();
    const found = (await entries(path)).find(({ label }) => label === name);
    assert.ok(found, `${name} is not there`);
    return found;
  }

  async function names(path: string[]): Promise<string[]> {
    return (await entries(path)).map(({ label }) => label);
  }

  /** The text of the line from where the cursor is. */
  function atCursor(): string {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    return restOfLine(editor.document, editor.selection.start);
  }

  test('the sections of the dossier that is edited', async () => {
    await open(essay);
    assert.deepEqual(await names([]), ['Documents', 'Notes', 'People', 'Archives', 'Works']);
  });

  test('documents hold the notes that cite them', async () => {
    assert.deepEqual(
      await names(['Documents']),
      [1, 2, 3, 4, 5, 6].map((number) => `Document ${number}`),
    );
    assert.deepEqual(await names(['Documents', 'Document 1']), ['note 14', 'note 22']);
  });

  test('notes, people, archives and works hold theirs', async () => {
    const notes = await entries(['Notes']);
    assert.equal(notes.find(({ label }) => label === '26')?.state, 'undefined');
    assert.ok(notes.some(({ state }) => state === 'unlabelled'));
    assert.ok((await names(['People'])).some((name) => /Mikoyan/.test(name)));
    assert.deepEqual(await names(['Archives']), ['ARAN', 'AVP RF', 'RGAE']);
    assert.deepEqual(await names(['Archives', 'RGAE', 'fond 635', 'inventory (opis) 1']), ['file (delo) 392']);
    assert.ok((await names(['Works'])).some((name) => /Global Cold War/.test(name)));
  });

  test('every entry is read aloud in full', async () => {
    const item = tree.getTreeItem(await entry('Documents', 'Document 1'));
    assert.match(item.accessibilityInformation?.label ?? '', /^Document 1, .*cited twice: Soviet Report/);
    assert.match(
      tree.getTreeItem(await entry('Notes', '26')).accessibilityInformation?.label ?? '',
      /^note 26, has no text/,
    );
  });

  test('a hover shows the facts, as text that can run nothing', async () => {
    const shown = await entry('Documents', 'Document 1');
    const { tooltip } = await tree.resolveTreeItem(tree.getTreeItem(shown), shown);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.match(tooltip.value, /\*\*Document 1\*\*/);
    assert.ok(!tooltip.isTrusted && !tooltip.supportHtml);
  });

  test('Go There leads to the place in the text', async () => {
    await vscode.commands.executeCommand('dossier.view.open', await entry('Documents', 'Document 3'));
    assert.match(atCursor(), /^Document 3 /);
    await vscode.commands.executeCommand('dossier.view.open', await entry('Documents', 'Document 1', 'note 22'));
    assert.match(atCursor(), /^Fond 1798/);
  });

  test('Copy Citation copies the source of a document', async () => {
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('dossier.view.copyCitation', await entry('Documents', 'Document 3'));
    assert.match(
      await vscode.env.clipboard.readText(),
      /^Russian State Archive of the Economy, f\. 635, op\. 1, d\. 392/,
    );
  });

  test('Insert Note Citing This writes a note with the citation at the cursor, in one step, and goes on in it', async () => {
    const shown = await entry('Documents', 'Document 3');
    assert.match(tree.getTreeItem(shown).contextValue ?? '', /\binsert\b/);
    const before = document.getText();
    const put = async (marked: string) => {
      const editor = await vscode.window.showTextDocument(document);
      const place = cursor(document, marked);
      editor.selection = new vscode.Selection(place, place);
    };
    const insert = () => vscode.commands.executeCommand('dossier.view.insertNote', shown);
    await put('come since the tsars.[26]|');
    await vscode.commands.executeCommand('dossier.view.focus');
    assert.deepEqual(await insert(), []);
    assert.match(document.getText(), /come since the tsars\.\[26\]\[27\]/);
    const { selection } = vscode.window.activeTextEditor!;
    const line = document.lineAt(selection.active.line).text;
    assert.match(line, /^\[27\] Russian State Archive of the Economy, f\. 635, op\. 1, d\. 392, /);
    assert.equal(selection.active.character, line.length);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await put('[22] |RAS, Fond 1798');
    const [reason] = (await insert()) as string[];
    assert.match(reason ?? '', /^The cursor stands in note 22;/);
    assert.equal(document.getText(), before);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  test('Find References begins at the place of the entry', async () => {
    await vscode.commands.executeCommand('dossier.view.findReferences', await entry('Documents', 'Document 5'));
    assert.match(atCursor(), /^Document 5 /);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  test('whatever Find References is offered for leads to a place that has references', async () => {
    const someone = (await names(['People'])).find((name) => /Mikoyan/.test(name))!;
    const [work] = await names(['Works']);
    const all = [
      ['Documents', 'Document 1'],
      ['Notes', '22'],
      ['People', someone],
      ['Archives', 'RGAE'],
      ['Archives', 'RGAE', 'fond 635', 'inventory (opis) 1', 'file (delo) 392'],
      ['Works', work!],
    ];
    for (const path of all) {
      const shown = await entry(...path);
      assert.ok(shown.can.includes('references'), path.join(' > '));
      await vscode.commands.executeCommand('dossier.view.open', shown);
      const editor = vscode.window.activeTextEditor!;
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        editor.document.uri,
        editor.selection.active,
      );
      assert.ok(found.length > 0, `${path.join(' > ')}: ${atCursor().slice(0, 60)}`);
    }
  });

  test('a hover tells the facts of every kind of entry', async () => {
    const someone = (await names(['People'])).find((name) => /Mikoyan/.test(name))!;
    const [work] = await names(['Works']);
    const all: [string[], RegExp][] = [
      [['Documents', 'Document 1'], /Soviet Report/],
      [['Documents', 'Document 1', 'note 22'], /Romanova|Document 1/],
      [['Notes', '22'], /1798/],
      [['People', someone], /Mikoyan/],
      [['Archives', 'RGAE'], /Russian State Archive of the Economy/],
      [['Archives', 'RGAE', 'fond 635', 'inventory (opis) 1', 'file (delo) 392'], /392/],
      [['Works', work!], /\w/],
    ];
    for (const [path, expected] of all) {
      const shown = await entry(...path);
      const { tooltip } = await tree.resolveTreeItem(tree.getTreeItem(shown), shown);
      assert.ok(tooltip instanceof vscode.MarkdownString, path.join(' > '));
      assert.match(tooltip.value, expected, path.join(' > '));
    }
  });

  test('Filter leaves what fits, and Clear Filter brings the rest back', async () => {
    await vscode.commands.executeCommand('dossier.view.filter', 'mikoyan');
    assert.deepEqual(await names(['People']), ['Anastas Mikoyan']);
    assert.match(tree.view.message ?? '', /mikoyan/);
    await vscode.commands.executeCommand('dossier.view.filter', 'no such words');
    assert.deepEqual(await names([]), []);
    await vscode.commands.executeCommand('dossier.view.clearFilter');
    assert.equal((await names([])).length, 5);
    assert.equal(tree.view.message, undefined);
  });

  test('the view follows the cursor, unless that is switched off', async () => {
    const put = async (marked: string) => {
      const editor = await vscode.window.showTextDocument(document);
      const place = cursor(document, marked);
      editor.selection = new vscode.Selection(place, place);
    };
    const selected = () => tree.view.selection[0]?.path.join(' > ');
    await put('owned by the state.[2|2]');
    await eventually(selected, (path) => assert.equal(path, 'notes > 0/22'));
    const settings = vscode.workspace.getConfiguration('dossier');
    await settings.update('view.followCursor', false, vscode.ConfigurationTarget.Workspace);
    await put('come since the tsars.[2|6]');
    await vscode.commands.executeCommand('dossier.view.showCursor');
    await eventually(selected, (path) => assert.equal(path, 'notes > 0/26'));
    await settings.update('view.followCursor', undefined, vscode.ConfigurationTarget.Workspace);
  });

  test('what is typed is in the view a moment later, and only that list is shown anew', async () => {
    await entries(['Notes']);
    const changed: unknown[] = [];
    const listening = tree.onDidChangeTreeData((one) => changed.push(one?.path.join(' > ')));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, cursor(document, '[22] |RAS, Fond 1798'), 'See ');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(
      () => changed,
      (all) => assert.deepEqual(all, ['notes']),
    );
    assert.match((await entry('Notes', '22')).description, /^See RAS, Fond 1798/);
    listening.dispose();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('the badge counts the errors', async () => {
    await eventually(
      () => tree.view.badge?.value ?? 0,
      (count) => assert.ok(count >= 3, `${count} errors`),
    );
    assert.match(tree.view.badge?.tooltip ?? '', /errors/);
  });

  test('Read Source Beside opens the transcript at the leaf that is cited, and leaves the cursor where it is', async () => {
    const citing = await open('with-transcript/essay.md');
    const place = cursor(citing, 'd. 3|92, l. 125');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(place, place);
    const shown = () => vscode.commands.executeCommand<vscode.TextEditor>('dossier.readSource');
    const source = await eventually(shown, (editor) => assert.ok(editor));
    assert.match(source.document.uri.path, /transcripts\/oil\.txt$/);
    assert.match(restOfLine(source.document, source.selection.active), /^\[l\. 125\] The second leaf/);
    assert.equal(vscode.window.activeTextEditor?.document, citing);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      citing.uri,
      new vscode.Range(place, place),
    );
    assert.ok(actions.some(({ command }) => command?.command === 'dossier.readSource'));
  });

  test('a document with a transcript opens it from the view; what has none opens nothing', async () => {
    await open('with-transcript/essay.md');
    await vscode.commands.executeCommand('dossier.view.focus');
    await eventually(
      () => tree.params.textDocument?.uri,
      (uri) => assert.match(uri ?? '', /with-transcript/),
    );
    const listed = await entry('Documents', 'Document 1');
    assert.match(tree.getTreeItem(listed).contextValue ?? '', /\btranscript\b/);
    const source = await vscode.commands.executeCommand<vscode.TextEditor>('dossier.readSource', listed);
    assert.match(restOfLine(source.document, source.selection.active), /^\[l\. 124\]/);
    const without = await vscode.workspace.openTextDocument(uriOf('with-transcript/essay.md'));
    const editor = await vscode.window.showTextDocument(without);
    const place = cursor(without, 'd. 4|00');
    editor.selection = new vscode.Selection(place, place);
    assert.equal(await vscode.commands.executeCommand('dossier.readSource'), undefined);
  });
});
