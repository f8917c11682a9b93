/** Files that are not open: of them cards are kept, and their texts are borrowed where an answer needs them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Hover, Location, LocationLink } from 'vscode-languageserver-protocol';
import { Library } from '../../server/dossier/library';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

const uriOf = (path: string) => `${FOLDER}/${path}`;
const a = uriOf('a.md');
const b = uriOf('b.md');
const list = uriOf('list.dossier');
/** No list of archives is at hand. */
const MANIFEST = 'rules:\n  repository.unknown: off\n';
const one = 'Document 1 – Report, 1959\nSource: RGAE, f. 635, op. 1, d. 1.\n';
const two = one.replaceAll('1', '2').replace('2959', '1959');

let workspace: MemoryWorkspace;
let client: TestClient;

beforeEach(() => {
  workspace = new MemoryWorkspace();
  client = new TestClient(workspace.host);
  workspace.texts
    .set('dossier.yaml', MANIFEST)
    .set('b.md', 'As Document 1 shows.[^9]\n')
    .set('c.md', 'Trade followed.\n')
    .set('d.md', 'Oil.[^1]\n\n[^1]: RGAE, f. 635, op. 1, d. 1, l. 5.\n')
    .set('list.dossier', one);
});

afterEach(async () => {
  await client.stop();
  expect(client.log.filter((line) => /went wrong|could not/.test(line))).toEqual([]);
});

/** Waits until the folder is read. */
const started = async () => {
  await client.start(FOLDER);
  await client.findings(b, (found) => found.some(({ code }) => code === 'note.undefined'));
};

describe('an answer in an open text', () => {
  const TEXT = 'See Document 1.\n';
  let borrowed: string[];
  let kept: string[];

  /** Asks from the open text, and notes what is read for the answer and what is kept of it. */
  async function asked<T>(method: string, more?: object): Promise<T> {
    const set = vi.spyOn(Library.prototype, 'read');
    try {
      await started();
      client.open(a, TEXT, 'markdown');
      const reads = workspace.reads.length;
      set.mockClear();
      const answer = await client.ask<T>(method, a, 0, 6, more);
      borrowed = workspace.reads.slice(reads).sort();
      kept = set.mock.calls.map(([file]) => file);
      return answer;
    } finally {
      set.mockRestore();
    }
  }

  afterEach(async () => {
    expect(kept.filter((file) => file !== a)).toEqual([]);
    // They are borrowed again, since they were not kept.
    const reads = workspace.reads.length;
    await client.ask('textDocument/references', a, 0, 6, { context: { includeDeclaration: true } });
    expect(workspace.reads.slice(reads).sort()).toEqual(['b.md', 'd.md', 'list.dossier']);
  });

  test('has the references in those files that have them, and reads no others', async () => {
    const found = await asked<Location[]>('textDocument/references', { context: { includeDeclaration: true } });
    expect(found.map(({ uri, range }) => [uri, range.start.line]).sort()).toEqual([
      [a, 0],
      [b, 0],
      [uriOf('d.md'), 2],
      [list, 0],
    ]);
    expect(borrowed).toEqual(['b.md', 'd.md', 'list.dossier']);
  });

  test('has the definition in a list', async () => {
    const found = await asked<LocationLink[]>('textDocument/definition');
    expect(found).toMatchObject([{ targetUri: list, targetSelectionRange: { start: { line: 0, character: 0 } } }]);
    expect(borrowed).not.toContain('c.md');
  });

  test('tells in a hover where the document is cited', async () => {
    const hover = await asked<Hover>('textDocument/hover');
    expect(JSON.stringify(hover.contents)).toContain('d.md#L3');
    expect(borrowed).not.toContain('c.md');
  });
});

describe('the findings of a file that is not open', () => {
  const codes = (uri: string, ...expected: string[]) =>
    client.findings(uri, (found) => JSON.stringify(found.map(({ code }) => code)) === JSON.stringify(expected));

  test('follow an open list of documents', async () => {
    await started();
    client.open(list, two);
    await codes(b, 'document.unknown', 'note.undefined');
    client.change(list, `${one}\n${two}`);
    await codes(b, 'note.undefined');
  });

  test('follow the settings', async () => {
    await started();
    client.settings = { rules: { 'note.undefined': 'hint' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.findings(b, ([first]) => first?.severity === 4);
  });

  test('follow a manifest while it is typed', async () => {
    workspace.texts.set('c.md', 'Trade.[^1]\n\n[^1]: GARF, f. 1, op. 1, d. 1.\n');
    await started();
    const manifest = uriOf('dossier.yaml');
    client.open(manifest, MANIFEST, 'yaml');
    client.change(manifest, `closed: true\n${MANIFEST}`, 2);
    await codes(uriOf('c.md'), 'shelfmark.unresolved');
    client.change(manifest, `${MANIFEST}  note.undefined: off\n`, 3);
    await codes(uriOf('c.md'));
    await codes(b);
  });

  test('stay when it was open and is closed', async () => {
    await started();
    client.open(b, workspace.texts.get('b.md')!, 'markdown');
    const before = client.pushes.length;
    client.close(b);
    // What comes after it in turn has come, so what closing does has been done.
    await client.checkWorkspace();
    expect(client.codes(b)).toEqual(['note.undefined']);
    expect(client.pushes.slice(before).filter(({ uri, diagnostics }) => uri === b && diagnostics.length === 0)).toEqual(
      [],
    );
  });

  test('are not made again for an edit that is no news', async () => {
    await started();
    client.open(list, two);
    await codes(b, 'document.unknown', 'note.undefined');
    await client.settle();
    const reads = workspace.reads.length;
    client.change(list, `${two}\nMore.\n`);
    // Longer than the pause after which they would be.
    await client.settle();
    await client.settle();
    expect(workspace.reads.slice(reads)).toEqual([]);
  });
});
