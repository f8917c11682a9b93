// What shows a text at a glance, in the editor: folds, growing selections, lenses, hints, tokens, and their settings.
import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, cursor, essay, open, restOfLine } from './editor';
import { eventually } from './eventually';

const ours = ['codeLens.documents', 'inlayHints.marks', 'inlayHints.documents', 'semanticHighlighting.enabled'];

suite('A text at a glance in the editor', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    await activateExtension();
    document = await open(essay);
  });

  suiteTeardown(async () => {
    for (const name of ours) await set(name, undefined);
  });

  test('the notes and the sections fold', async () => {
    const starts = (await folds(document)).map(({ start }) => document.lineAt(start).text.slice(0, 20));
    for (const start of ['List of Documents', 'A Growing Economy in', '[1] For Mexico’s dea']) {
      assert.ok(starts.includes(start), `${start} is not among ${starts.join('\n')}`);
    }
  });

  test('in Markdown nothing folds twice, and what the editor does not fold is added', async () => {
    const markdown = await open('essay.md');
    const found = await folds(markdown);
    const starts = found.map(({ start }) => start);
    assert.deepEqual(starts, [...new Set(starts)]);
    // Headings are folded by the editor's own extension, which does not do so in every browser.
    const shown = found.map(({ start, end }) =>
      [start, end].map((line) => markdown.lineAt(line).text.slice(0, 8)).join(' to '),
    );
    assert.deepEqual(
      shown.filter((fold) => fold !== '# A trad to [^minute'),
      ['[^1]: RG to [^minute'],
    );
    await vscode.window.showTextDocument(document);
  });

  test('a selection grows over the shelfmark and the sentence to the note', async () => {
    const place = cursor(document, '[22] RAS, Fond 17|98, Opis 1, Delo 88');
    const command = 'vscode.executeSelectionRangeProvider';
    const [found] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(command, document.uri, [place]);
    const texts: string[] = [];
    for (let one = found; one; one = one.parent as vscode.SelectionRange) texts.push(document.getText(one.range));
    assert.ok(texts.includes('1798'));
    assert.ok(texts.some((text) => text.startsWith('Fond 1798, Opis 1, Delo 88') && !text.includes('\n')));
    assert.ok(texts.some((text) => text.startsWith('[22] RAS')));
    assert.equal(texts.at(-1), document.getText());
  });

  test('over every document stands how often it is cited, and a click lists the places', async () => {
    const titles = await eventually(lenses, (found) => assert.equal(found.length, 6));
    assert.match(titles[0]?.command?.title ?? '', /^cited .*, mentioned /);
    const { command } = titles[0] ?? {};
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await vscode.commands.executeCommand('closeReferenceSearch');
    await set('codeLens.documents', false);
    await eventually(lenses, (found) => assert.equal(found.length, 0));
    await set('codeLens.documents', undefined);
    await eventually(lenses, (found) => assert.equal(found.length, 6));
  });

  test('hints are off, until the settings want them', async () => {
    assert.deepEqual(await hints(), []);
    await set('inlayHints.marks', true);
    await set('inlayHints.documents', true);
    const found = await eventually(hints, (some) => assert.ok(some.length > 30));
    const romanova = found.find(({ position }) =>
      restOfLine(document, position).startsWith(' Romanova’s note is less'),
    );
    assert.match(String(romanova?.label), /^RAS, Fond 1798/);
    await set('inlayHints.marks', undefined);
    await set('inlayHints.documents', undefined);
    await eventually(hints, (some) => assert.deepEqual(some, []));
  });

  for (const file of [essay, 'essay.md'])
    test(`${file} has tokens for marks, shelfmarks and archives, until the settings say no`, async () => {
      const text = await open(file);
      const found = await eventually(
        () => tokens(text),
        (some) => assert.ok(some.length > 0),
      );
      for (const kind of ['noteMark', 'shelfmark', 'repository'])
        assert.ok(
          found.some(({ type }) => type === kind),
          `there is no ${kind}`,
        );
      assert.ok(found.some(({ type, words }) => type === 'repository' && /^(?:RAS|RGAE)$/.test(words)));
      await set('semanticHighlighting.enabled', false);
      await eventually(
        () => tokens(text),
        (some) => assert.deepEqual(some, []),
      );
      await set('semanticHighlighting.enabled', undefined);
    });

  async function lenses(): Promise<vscode.CodeLens[]> {
    const command = 'vscode.executeCodeLensProvider';
    return (await vscode.commands.executeCommand<vscode.CodeLens[]>(command, document.uri, 100)) ?? [];
  }

  async function hints(): Promise<vscode.InlayHint[]> {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const command = 'vscode.executeInlayHintProvider';
    return (await vscode.commands.executeCommand<vscode.InlayHint[]>(command, document.uri, whole)) ?? [];
  }
});

async function folds({ uri }: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
  const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
  return found.toSorted((one, other) => one.start - other.start);
}

/** The tokens of a text with their words. */
async function tokens(text: vscode.TextDocument): Promise<{ type: string; words: string }[]> {
  const { uri } = text;
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
    'vscode.provideDocumentSemanticTokensLegend',
    uri,
  );
  const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
    'vscode.provideDocumentSemanticTokens',
    uri,
  );
  let [line, character] = [0, 0];
  const found: { type: string; words: string }[] = [];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.subarray(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const range = new vscode.Range(line, character, line, character + length);
    found.push({ type: legend.tokenTypes[type] ?? '', words: text.getText(range) });
  }
  return found;
}

/** A setting of the extension; undefined takes it back. */
async function set(name: string, value: boolean | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('dossier').update(name, value, vscode.ConfigurationTarget.Global);
}
