import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type DocumentHighlight,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  SymbolKind,
} from 'vscode-languageserver-protocol';
import { TestClient } from './client';
import { ESSAY, uri } from './trade';

let client: TestClient;

beforeEach(() => {
  client = new TestClient();
});

afterEach(async () => {
  if (client.exit === undefined) await client.stop();
  expect(client.exit).toBe(0);
});

describe('a server on stdio', () => {
  test('says which note has no text, at its mark, with a link to the rule', async () => {
    await client.start();
    client.open(uri, ESSAY);
    const [finding, ...others] = await client.findings(uri, (found) => found.length > 0);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'note.undefined',
      severity: 1,
      source: 'dossier',
      message: 'Note 2 has no text; the notes go from 1 to 3.',
      range: { start: { line: 3, character: 52 }, end: { line: 3, character: 55 } },
    });
    expect(finding?.codeDescription?.href).toMatch(/note\.?undefined/);
  });

  test('shows what a mark cites, and nothing beside the mark', async () => {
    await client.start();
    client.open(uri, ESSAY);
    const hover = await client.ask<Hover>('textDocument/hover', uri, 3, 12);
    expect(hover.range).toEqual({ start: { line: 3, character: 11 }, end: { line: 3, character: 14 } });
    const text = JSON.stringify(hover.contents);
    for (const part of ['Russian State Archive of the Economy', 'Document 1', 'leaf 5']) expect(text).toContain(part);
    expect(await client.ask('textDocument/hover', uri, 3, 9)).toBeNull();
  });

  test('leads from a mark to its note and back', async () => {
    await client.start();
    client.open(uri, ESSAY);
    const [note] = await client.ask<LocationLink[]>('textDocument/definition', uri, 3, 12);
    expect(note?.targetSelectionRange.start).toEqual({ line: 5, character: 0 });
    const [mark] = await client.ask<LocationLink[]>('textDocument/definition', uri, 5, 1);
    expect(mark?.targetSelectionRange.start).toEqual({ line: 3, character: 11 });
  });

  test('leads there and back in a folder whose name has spaces', async () => {
    const spaced = 'file:///my%20essays/on%20trade.dossier';
    await client.start();
    client.open(spaced, ESSAY);
    const [note] = await client.ask<LocationLink[]>('textDocument/definition', spaced, 3, 12);
    expect(note).toMatchObject({ targetUri: spaced, targetSelectionRange: { start: { line: 5, character: 0 } } });
    const [mark] = await client.ask<LocationLink[]>('textDocument/definition', spaced, 5, 1);
    expect(mark?.targetSelectionRange.start).toEqual({ line: 3, character: 11 });
  });

  test('gives references, highlights and an outline', async () => {
    await client.start();
    client.open(uri, ESSAY);
    const context = { context: { includeDeclaration: false } };
    const references = await client.ask<Location[]>('textDocument/references', uri, 0, 3, context);
    expect(references.map(({ range }) => range.start)).toEqual([
      { line: 3, character: 18 },
      { line: 5, character: 10 },
    ]);
    const highlights = await client.ask<DocumentHighlight[]>('textDocument/documentHighlight', uri, 5, 1);
    expect(highlights.map(({ range }) => range.start.line)).toEqual([3, 5]);
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(symbols.map(({ name }) => name)).toEqual(['Document 1', 'Notes']);
    expect(symbols[1]).toMatchObject({
      kind: SymbolKind.Namespace,
      range: { start: { line: 5, character: 0 }, end: { line: 7, character: 39 } },
      children: [{ name: '[1]' }, { name: '[3]' }],
    });
  });

  test('follows edits, in one change or several', async () => {
    await client.start();
    client.open(uri, ESSAY);
    await client.findings(uri, (found) => found.length === 1);
    const at = (line: number, character: number) => ({ line, character });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: at(6, 0), end: at(6, 0) }, text: '\n[2] Ibid., l. 7.\n' },
        { range: { start: at(0, 0), end: at(0, 0) }, text: 'Papers\r\n\r\n' },
      ],
    });
    expect(await client.findings(uri, (found) => found.length === 0)).toEqual([]);
    const [note] = await client.ask<LocationLink[]>('textDocument/definition', uri, 5, 53);
    expect(note?.targetSelectionRange.start).toEqual(at(9, 0));
  });

  test('takes the severities of the settings, and follows when they change', async () => {
    client.settings = { rules: { 'note.undefined': 'hint' } };
    await client.start();
    client.open(uri, ESSAY);
    expect((await client.findings(uri, (found) => found.length > 0))[0]?.severity).toBe(4);
    client.settings = { rules: { 'note.undefined': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.findings(uri, (found) => found.length === 0);
  });

  test('says nothing of a text that only has numbers in brackets', async () => {
    const log = 'file:///var/log.txt';
    await client.start();
    client.open(log, '[12] started\nwaited [3] times [4]\n[12] done\n', 'plaintext');
    client.open(uri, ESSAY);
    await client.findings(uri, (found) => found.length > 0);
    expect(await client.ask('textDocument/hover', log, 0, 2)).toBeNull();
    expect(client.isSilentAbout(log)).toBe(true);
  });

  test('takes back its findings when a file that belongs to no manifest is closed', async () => {
    await client.start();
    client.open(uri, ESSAY);
    await client.findings(uri, (found) => found.length > 0);
    client.close(uri);
    await client.findings(uri, (found) => found.length === 0);
  });

  test('lives on after positions outside the text and requests about files that it does not know', async () => {
    await client.start();
    client.open(uri, ESSAY);
    expect(await client.ask('textDocument/hover', uri, 999, 999)).toBeNull();
    expect(await client.ask('textDocument/definition', 'file:///nowhere.txt', 0, 0)).toBeNull();
    expect(await client.ask('textDocument/hover', 'not a uri', 0, 0)).toBeNull();
    expect(await client.ask('textDocument/hover', uri, 3, 12)).not.toBeNull();
  });
});

describe('a folder with a manifest', () => {
  let folder: string;
  const inFolder = (name: string) => pathToFileURL(join(folder, name)).href;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dossier é '));
    writeFileSync(
      join(folder, 'dossier.yaml'),
      'documents:\n  - number: 1\n    title: Report on Trade\n    source: RGAE, f. 635, op. 1, d. 392, ll. 1-12\nrules:\n  note.unusde: off\n',
    );
    writeFileSync(join(folder, 'essay.md'), 'See Document 2.[^1]\n\n[^1]: RGAE, f. 635, op. 1, d. 392, l. 5.\n');
    writeFileSync(join(folder, 'noise.md'), Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x5b, 0x00, 0x5e, 0x00]));
    writeFileSync(join(folder, 'binary.txt'), Buffer.from([0, 1, 2, 3]));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is checked without being open, its manifest too', async () => {
    await client.start(pathToFileURL(folder).href);
    const [unknown] = await client.findings(inFolder('essay.md'), (found) => found.length > 0);
    expect(unknown).toMatchObject({
      code: 'document.unknown',
      message: 'There is no Document 2: the list has 1, numbered 1.',
    });
    const [misspelt] = await client.findings(inFolder('dossier.yaml'), (found) => found.length > 0);
    expect(misspelt).toMatchObject({ code: 'manifest.invalid', range: { start: { line: 5, character: 2 } } });
  });

  test('leads from a shelfmark to the document in the manifest', async () => {
    await client.start(pathToFileURL(folder).href);
    await client.findings(inFolder('essay.md'), (found) => found.length > 0);
    const [target] = await client.ask<LocationLink[]>('textDocument/definition', inFolder('essay.md'), 2, 15);
    expect(target?.targetUri).toBe(inFolder('dossier.yaml'));
    expect(target?.targetSelectionRange.start.line).toBe(1);
  });

  test('is read again when a file on disk changes, appears or goes', async () => {
    await client.start(pathToFileURL(folder).href);
    const essay = inFolder('essay.md');
    await client.findings(essay, (found) => found.length > 0);
    writeFileSync(join(folder, 'essay.md'), 'See Document 1.[^1]\n\n[^1]: RGAE, f. 635, op. 1, d. 392, l. 5.\n');
    client.changedOnDisk(inFolder('essay.md'), 2);
    await client.findings(essay, (found) => found.length === 0);
    writeFileSync(join(folder, 'second.md'), 'See Document 9.\n');
    client.changedOnDisk(inFolder('second.md'), 1);
    await client.findings(inFolder('second.md'), (found) => found.length === 1);
    rmSync(join(folder, 'second.md'));
    client.changedOnDisk(inFolder('second.md'), 3);
    await client.findings(inFolder('second.md'), (found) => found.length === 0);
  });

  test('has no finding in what is never read, and none in what the settings leave out beside it', async () => {
    const wrong = 'See Document 9.\n';
    for (const path of ['node_modules/package', '.git', 'drafts/old', 'kept']) {
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, 'text.md'), wrong);
    }
    client.settings = { index: { exclude: ['drafts'] } };
    await client.start(pathToFileURL(folder).href);
    await client.findings(inFolder('kept/text.md'), (found) => found.length === 1);
    const unread = ['node_modules/package/text.md', '.git/text.md', 'drafts/old/text.md'].map(inFolder);
    for (const file of unread) client.changedOnDisk(file);
    await client.checkWorkspace();
    for (const file of unread) expect(client.isSilentAbout(file)).toBe(true);
  });

  test('checks the whole workspace on request and tells how much it found', async () => {
    rmSync(join(folder, 'dossier.yaml'));
    writeFileSync(join(folder, 'other.md'), 'Trade.[^1] Aid.[^2]\n\n[^1]: Note.\n');
    await client.start(pathToFileURL(folder).href);
    const told = await client.checkWorkspace();
    expect(told).toEqual({ files: 2, findings: 1 });
    expect(await client.findings(inFolder('other.md'), (found) => found.length > 0)).toHaveLength(1);
  });
});
