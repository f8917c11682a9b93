/** Lenses in a folder: what they count in texts that are not open, and when the client is to look again. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

const uriOf = (path: string) => `${FOLDER}/${path}`;
const LIST = 'Document 1 – Report, 1959\nSource: RGAE, f. 635, op. 1, d. 1.\n';
const CITING = 'Oil.[^1]\n\n[^1]: RGAE, f. 635, op. 1, d. 1, l. 5.\n';
let workspace: MemoryWorkspace;
let client: TestClient;

beforeEach(async () => {
  workspace = new MemoryWorkspace();
  client = new TestClient(workspace.host);
  workspace.texts
    .set('dossier.yaml', 'rules:\n  repository.unknown: off\n')
    .set('b.md', 'As Document 1 shows.[^9]\n')
    .set('d.md', CITING);
  await client.start(FOLDER, { looksAgain: true });
  await client.findings(uriOf('b.md'), (found) => found.length > 0);
  client.open(uriOf('list.dossier'), LIST);
});

afterEach(async () => {
  await client.stop();
  expect(client.log.filter((line) => /went wrong|could not/.test(line))).toEqual([]);
});

async function title(): Promise<string | undefined> {
  const textDocument = { uri: uriOf('list.dossier') };
  const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
  return (await client.connection.sendRequest<CodeLens>('codeLens/resolve', lenses[0]!)).command?.title;
}

test('texts that are not open are counted, and read once for it', async () => {
  const before = workspace.reads.length;
  expect(await title()).toBe('cited once, mentioned once');
  expect(workspace.reads.slice(before).sort()).toEqual(['b.md', 'd.md']);
  expect(await title()).toBe('cited once, mentioned once');
  expect(workspace.reads).toHaveLength(before + 2);
});

test('when such a text changes, the client looks again and finds the new count', async () => {
  expect(await title()).toBe('cited once, mentioned once');
  await client.settle();
  client.lookedAgain.length = 0;
  workspace.texts.set('d.md', `${CITING}\n[^2]: RGAE, f. 635, op. 1, d. 1, l. 6.\n`);
  client.changedOnDisk(uriOf('d.md'));
  await client.until(
    () => client.lookedAgain,
    (told) => told.includes('codeLens'),
  );
  expect(await title()).toBe('cited twice, mentioned once');
});

test('when somebody types in another text of the dossier, the client looks again at lenses; at all else only for news', async () => {
  client.open(uriOf('b.md'), 'As Document 1 shows.[^9]\n', 'markdown');
  expect(await title()).toBe('cited once, mentioned once');
  await client.settle();
  await client.settle();
  client.lookedAgain.length = 0;
  client.change(uriOf('b.md'), 'As Document 1 shows.[^9] Document 1 again.\n');
  const all = await client.until(
    () => client.lookedAgain,
    (told) => told.includes('codeLens'),
  );
  expect(all).toEqual(['codeLens']);
  expect(await title()).toBe('cited once, mentioned twice');
});
