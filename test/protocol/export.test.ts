/** Export over the wire: also of texts that nobody has open, which are read for it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

const uriOf = (path: string) => `${FOLDER}/${path}`;
let workspace: MemoryWorkspace;
let client: TestClient;

beforeEach(() => {
  workspace = new MemoryWorkspace();
  client = new TestClient(workspace.host);
});

afterEach(() => client.stop());

function exported(uri: string, format: string): Promise<{ text: string; entries: number } | null> {
  return client.connection.sendRequest('dossier/export', { textDocument: { uri }, format });
}

test('the export of a dossier has what its open and its closed texts cite', async () => {
  workspace.texts
    .set('dossier.yaml', 'title: Oil\nrules:\n  repository.unknown: off\n')
    .set('one.md', 'Aid.[^1]\n\n[^1]: RGAE, f. 635, op. 1, d. 392, l. 5.\n')
    .set('two.md', 'Trade.[^9]\n');
  await client.start(FOLDER);
  await client.findings(uriOf('two.md'), (found) => found.some(({ code }) => code === 'note.undefined'));
  client.open(uriOf('three.md'), 'Steel.[^1]\n\n[^1]: Anna Roe, *Aid* (Oxford: OUP, 1999), p. 5.\n', 'markdown');
  const answer = await exported(uriOf('three.md'), 'csv');
  expect(answer?.entries).toBe(2);
  expect(answer?.text).toMatch(
    /^id,type,[\s\S]*\r\nrgae-635-1-392,manuscript,[\s\S]*\r\nroe-1999-aid,book,"Roe, Anna",/,
  );
  expect(await exported(uriOf('dossier.yaml'), 'csv')).toEqual(answer);
});

test('a text about which Dossier has nothing to say, and a format that there is not, have no export', async () => {
  await client.start();
  client.open(uriOf('log.txt'), 'Line [12] of RGAE, f. 635, op. 1, d. 392.\n', 'plaintext');
  client.open(uriOf('a.md'), 'Steel.[^1]\n\n[^1]: A.\n', 'markdown');
  expect(await exported(uriOf('log.txt'), 'csv')).toBeNull();
  expect(await exported(uriOf('nowhere.md'), 'csv')).toBeNull();
  expect(await exported(uriOf('a.md'), 'ris')).toBeNull();
  expect(await exported(uriOf('a.md'), 'csl-json')).toEqual({ text: '[]\n', entries: 0 });
});
