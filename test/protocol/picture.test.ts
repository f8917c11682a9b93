/** The picture of a dossier over the wire: asked for once, and sent again when it is another. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PictureAnswer } from '../../server/wire/picture/protocol';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

const uriOf = (path: string) => `${FOLDER}/${path}`;
const ESSAY = 'Aid.[^1] Trade.[^2]\n\n[^1]: RGAE, f. 635, op. 1, d. 392, l. 5.\n\n[^2]: See above.\n';
const MANIFEST = 'title: Aid and oil\ndocuments:\n  - title: Oil\n    source: RGAE, f. 635, op. 1, d. 392, ll. 1-12\n';
let workspace: MemoryWorkspace;
let client: TestClient;
let sent: (PictureAnswer | null)[];

beforeEach(() => {
  workspace = new MemoryWorkspace();
  client = new TestClient(workspace.host);
  sent = [];
  client.connection.onNotification('dossier/picture/changed', ({ picture }: { picture: PictureAnswer | null }) => {
    sent.push(picture);
  });
});

afterEach(() => client.stop());

function ask(file: string | null): Promise<PictureAnswer | null> {
  const textDocument = file === null ? null : { uri: uriOf(file) };
  return client.connection.sendRequest('dossier/picture', { textDocument });
}

/** The places of all marks, each as its file and line. */
function places(picture: PictureAnswer | null | undefined): string[] {
  return (picture?.rows ?? []).flatMap(({ marks }) =>
    marks.map(({ spot: [file, line] }) => `${picture!.files[file]!.slice(FOLDER.length + 1)}:${line}`),
  );
}

test('an open text has a picture, and a new one once it is another and the typing pauses', async () => {
  await client.start();
  client.open(uriOf('essay.md'), ESSAY, 'markdown');
  const picture = await ask('essay.md');
  expect(picture?.extent).toBe(uriOf('essay.md'));
  expect(picture?.rows.map(({ of, cited }) => [of.kind, cited])).toEqual([['archive', 1]]);
  expect(places(picture)).toEqual(['essay.md:0']);
  client.change(uriOf('essay.md'), `Moved.\n\n${ESSAY}`, 2);
  client.change(uriOf('essay.md'), `Moved again.\n\n${ESSAY}`, 3);
  await client.until(
    () => sent,
    (all) => all.length > 0,
  );
  expect(sent).toHaveLength(1);
  expect(places(sent[0])).toEqual(['essay.md:2']);
});

test('who has looked away is told nothing more', async () => {
  await client.start();
  client.open(uriOf('essay.md'), ESSAY, 'markdown');
  await ask('essay.md');
  await client.connection.sendNotification('dossier/picture/hidden', {});
  client.change(uriOf('essay.md'), `Moved.\n\n${ESSAY}`, 2);
  await client.settle();
  await client.settle();
  expect(sent).toEqual([]);
});

test('the closed texts of a dossier are read once, and again when they change on the disk', async () => {
  workspace.texts.set('dossier.yaml', MANIFEST).set('one.md', ESSAY).set('two.md', 'Steel.[^1]\n\n[^1]: Ibid.\n');
  await client.start(FOLDER);
  // Read through, as the first finding shows.
  await client.findings(uriOf('two.md'), (found) => found.length > 0);
  const picture = await ask(null);
  expect(picture?.texts.map(({ file }) => picture.files[file])).toEqual([uriOf('one.md'), uriOf('two.md')]);
  expect(picture?.title).toBe('Aid and oil');
  expect(places(picture)).toEqual(['one.md:0']);
  expect(picture?.gaps.uncited).toEqual([]);
  const reads = workspace.reads.length;
  expect(places(await ask('one.md'))).toEqual(['one.md:0']);
  expect(workspace.reads.slice(reads)).toEqual([]);
  workspace.texts.set('one.md', `Moved.\n\n${ESSAY}`);
  client.changedOnDisk(uriOf('one.md'));
  await client.until(
    () => places(sent.at(-1)),
    ([first]) => first === 'one.md:2',
  );
});

test('a text about which Dossier has nothing to say has no picture', async () => {
  await client.start();
  client.open(uriOf('log.txt'), 'Line [12] of a log.\n', 'plaintext');
  expect(await ask('log.txt')).toBeNull();
  expect(await ask(null)).toBeNull();
});
