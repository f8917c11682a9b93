import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import type { PictureCommand } from '../../../client/picture';
import type { Drawn } from '../../../client/picture/messages';
import type { PicturePanel } from '../../../client/picture/panel';
import { activateExtension, essay, open, uriOf } from './editor';
import { eventually } from './eventually';

suite('The dossier at a glance', () => {
  let picture: PictureCommand;
  let document: vscode.TextDocument;
  let panel: PicturePanel;
  let text: string;
  /** What the page says that it shows. */
  const drawn: Drawn[] = [];

  suiteSetup(async () => {
    ({ picture } = await activateExtension());
    document = await open(essay);
    text = document.getText();
    const shown = await vscode.commands.executeCommand<PicturePanel>('dossier.showAtAGlance');
    assert.ok(shown);
    panel = shown;
    panel.onDidDraw((what) => drawn.push(what));
  });

  suiteTeardown(async () => {
    // Whether or not the editor has saved it meanwhile, the text is left to others as it was.
    const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, all, text);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await document.save());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  function last(): Drawn | undefined {
    return drawn[drawn.length - 1];
  }

  test('the page draws a strip for every document, archive and for the works, the dates and the gaps', async () => {
    await eventually(last, (what) => assert.ok(what && what.rows > 0 && what.dates > 0, 'nothing is drawn'));
    const { rows, marks, dates, stretches } = last()!;
    assert.equal(rows, 9);
    assert.ok(marks >= 20, `${marks} marks`);
    assert.equal(dates, 7);
    assert.equal(stretches, 2);
  });

  test('the same panel follows what is typed', async () => {
    const before = last()!.rows;
    const end = document.lineAt(document.lineCount - 1).range.end;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, end, '\n\nMore is in RGANI, f. 5, op. 30, d. 100.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(last, (what) => assert.equal(what?.rows, before + 1));
    assert.equal(await vscode.commands.executeCommand('dossier.showAtAGlance'), panel);
    assert.equal(picture.panel, panel);
  });

  test('the picture is saved as SVG, which stands by itself, and as PNG', async () => {
    const svg = await panel.save('svg', uriOf('glance.svg'));
    assert.ok(svg, 'no SVG was saved');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(svg));
    assert.match(text, /^<\?xml/);
    assert.match(text, /Document 1/);
    assert.ok(!/var\(--|class=|tabindex/.test(text), 'the page is needed for it');
    const png = await panel.save('png', uriOf('glance.png'));
    assert.ok(png, 'no PNG was saved');
    const bytes = await vscode.workspace.fs.readFile(png);
    assert.deepEqual([...bytes.slice(1, 4)], [...new TextEncoder().encode('PNG')]);
    for (const file of [svg, png]) await vscode.workspace.fs.delete(file);
  });

  test('without the panel nothing is left, and the command opens it anew', async () => {
    panel.dispose();
    assert.equal(picture.panel, undefined);
    await vscode.window.showTextDocument(document);
    const again = await vscode.commands.executeCommand<PicturePanel>('dossier.showAtAGlance');
    assert.notEqual(again, panel);
    const shown: Drawn[] = [];
    again.onDidDraw((what) => shown.push(what));
    await eventually(
      () => shown.length,
      (count) => assert.ok(count > 0, 'nothing is drawn'),
    );
    again.dispose();
  });
});
