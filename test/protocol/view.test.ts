/** The tree of a dossier over the wire: lists on demand, places as they are now, and news of what changed and no more. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Tree, TreeAt } from '../../server/wire/view/protocol';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

const uriOf = (path: string) => `${FOLDER}/${path}`;
const ESSAY = 'Aid.[^1] Trade.[^2]\n\n[^1]: RGAE, f. 635, op. 1, d. 392, l. 5.\n\n[^2]: See above.\n';
let workspace: MemoryWorkspace;
let client: TestClient;
let changes: string[][][];

beforeEach(() => {
  workspace = new MemoryWorkspace();
  client = new TestClient(workspace.host);
  changes = [];
  client.connection.onNotification('dossier/tree/changed', ({ paths }: { paths: string[][] }) => {
    changes.push(paths);
  });
});

afterEach(() => client.stop());

function ask<T>(what: string, file: string | null, more: object): Promise<T | null> {
  const textDocument = file === null ? null : { uri: uriOf(file) };
  return client.connection.sendRequest(`dossier/tree${what}`, { textDocument, ...more });
}

async function labels(file: string | null, path: string[], filter = ''): Promise<string[] | undefined> {
  const tree = await ask<Tree>('', file, { path, filter });
  return tree?.entries.map(({ label, description }) => `${label} ${description}`.trim());
}

test('an open text has a tree, of which the lists are asked for one by one', async () => {
  await client.start();
  client.open(uriOf('essay.md'), ESSAY, 'markdown');
  const tree = await ask<Tree>('', 'essay.md', { path: [] });
  expect(tree?.extent).toBe(uriOf('essay.md'));
  expect(tree?.entries.map(({ label }) => label)).toEqual(['Notes', 'Archives']);
  expect(await labels('essay.md', ['notes'])).toEqual(['1 RGAE, f. 635, op. 1, d. 392, l. 5.', '2 See above.']);
  expect(await labels('essay.md', ['notes'], 'above')).toEqual(['2 See above.']);
  const [first] = (await ask<Tree>('', 'essay.md', { path: ['notes'] }))!.entries;
  expect(first).toMatchObject({ kind: 'note', state: 'fine', spoken: 'note 1, RGAE, f. 635, op. 1, d. 392, l. 5.' });
  expect(first?.can).toEqual(['open', 'copy', 'references']);
});

test('a place is the one of now, whatever was typed since the entry was shown', async () => {
  await client.start();
  client.open(uriOf('essay.md'), ESSAY, 'markdown');
  await labels('essay.md', ['notes']);
  client.change(uriOf('essay.md'), `A line.\n\n${ESSAY}`);
  expect(await ask('/place', 'essay.md', { path: ['notes', '0/2'] })).toEqual({
    uri: uriOf('essay.md'),
    range: { start: { line: 6, character: 0 }, end: { line: 6, character: 5 } },
  });
  expect(await ask('/facts', 'essay.md', { path: ['notes', '0/2'] })).toContain('See above');
  expect(await ask('/citation', 'essay.md', { path: ['notes', '0/1'] })).toBe('RGAE, f. 635, op. 1, d. 392, l. 5.');
  const at = { path: [], position: { line: 2, character: 6 }, isFollowed: true };
  expect(await ask<TreeAt>('/at', 'essay.md', at)).toEqual({ path: ['notes', '0/1'], hasTranscript: false });
});

test('only the lists that are others are told of, once the typing pauses, and none to who does not look', async () => {
  await client.start();
  client.open(uriOf('essay.md'), ESSAY, 'markdown');
  await labels('essay.md', []);
  await labels('essay.md', ['notes']);
  await labels('essay.md', ['archives']);
  client.change(uriOf('essay.md'), ESSAY.replace('See above', 'See below'), 2);
  client.change(uriOf('essay.md'), ESSAY.replace('See above', 'See far below'), 3);
  await client.until(
    () => changes,
    (all) => all.length > 0,
  );
  expect(changes).toEqual([[['notes']]]);
  client.change(uriOf('essay.md'), `Moved.\n\n${ESSAY.replace('See above', 'See far below')}`, 4);
  await labels('essay.md', ['notes']);
  await client.settle();
  expect(changes).toHaveLength(1);
  await client.connection.sendNotification('dossier/tree/hidden', {});
  client.change(uriOf('essay.md'), 'Nothing.\n', 5);
  await client.settle();
  expect(changes).toHaveLength(1);
});

test('the closed texts of a dossier are in its tree, and are read only when their notes are asked for', async () => {
  workspace.texts
    .set('dossier.yaml', 'documents:\n  - title: Oil\n    source: RGAE, f. 635, op. 1, d. 392, ll. 1-12\n')
    .set('one.md', ESSAY)
    .set('two.md', 'Steel.[^9]\n');
  await client.start(FOLDER);
  await client.findings(uriOf('two.md'), (found) => found.some(({ code }) => code === 'note.undefined'));
  const reads = workspace.reads.length;
  expect(await labels(null, ['documents'])).toEqual(['Document 1 RGAE, 1×: Oil']);
  expect(await labels(null, ['documents', '1'])).toEqual(['note 1 l. 5, one.md']);
  expect(await labels(null, ['notes'])).toEqual(['one.md', 'two.md']);
  expect(workspace.reads.slice(reads)).toEqual([]);
  expect(await labels(null, ['notes', uriOf('two.md')])).toEqual(['9 has no text']);
  expect(workspace.reads.slice(reads)).toEqual(['two.md']);
  expect(await ask('/place', null, { path: ['documents', '1', '0'] })).toMatchObject({
    uri: uriOf('one.md'),
    range: { start: { line: 2 } },
  });
  expect(await ask('/facts', null, { path: ['notes', uriOf('one.md'), '0/1'] })).toContain('Document 1');
  workspace.texts.set('two.md', 'Steel.[^9]\n\n[^9]: Found.\n');
  client.changedOnDisk(uriOf('two.md'));
  await client.until(
    () => changes.flat(),
    (all) => all.some(([section, file]) => section === 'notes' && file === uriOf('two.md')),
  );
  expect(await labels(null, ['notes', uriOf('two.md')])).toEqual(['9 Found.']);
});

test('a text about which Dossier has nothing to say has no tree', async () => {
  await client.start();
  client.open(uriOf('log.txt'), 'Line [12] of a log.\n', 'plaintext');
  expect(await ask('', 'log.txt', { path: [] })).toBeNull();
  expect(await ask('', null, { path: [] })).toBeNull();
});
