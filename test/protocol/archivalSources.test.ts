/** The archival bibliography over the wire: of open texts and of those of which only cards are kept. */
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

function sources(uri: string): Promise<{ markdown: string } | null> {
  return client.connection.sendRequest('dossier/archivalSources', { textDocument: { uri } });
}

test('the bibliography of a dossier has its closed files, with links, and reads none of them for it', async () => {
  workspace.texts
    .set('dossier.yaml', 'title: Oil\nrules:\n  repository.unknown: off\n')
    .set('one (1).md', 'Aid.[^1]\n\n[^1]: RGAE, f. 635, op. 1, d. 392, l. 5.\n')
    .set('two.md', 'Trade.[^9]\n');
  await client.start(FOLDER);
  await client.findings(uriOf('two.md'), (found) => found.some(({ code }) => code === 'note.undefined'));
  client.open(uriOf('three.md'), 'Steel.[^1]\n\n[^1]: RGAE, f. 635, op. 1, d. 392, l. 7.\n', 'markdown');
  const reads = workspace.reads.length;
  const answer = await sources(uriOf('three.md'));
  expect(workspace.reads.slice(reads)).toEqual([]);
  expect(answer?.markdown).toBe(`# Archival sources

## RGAE

### fond 635

- inventory (opis) 1
  - file (delo) 392: one (1).md [note 1](${uriOf('one%20%281%29.md')}#L3), l. 5; three.md [note 1](${uriOf('three.md')}#L3), l. 7
`);
  expect(await sources(uriOf('dossier.yaml'))).toEqual(answer);
});

test('a text about which Dossier has nothing to say has no bibliography', async () => {
  await client.start();
  client.open(uriOf('log.txt'), 'Line [12] of RGAE, f. 635, op. 1, d. 392.\n', 'plaintext');
  expect(await sources(uriOf('log.txt'))).toBeNull();
  expect(await sources(uriOf('nowhere.md'))).toBeNull();
});
