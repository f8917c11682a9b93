/** Reading a source over the wire: where it opens, how it is offered, and what is said of a file that is not there. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Hover, Location } from 'vscode-languageserver-protocol';
import type { Tree, TreeAt } from '../../server/wire/view/protocol';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

const uriOf = (path: string) => `${FOLDER}/${path}`;
const MANIFEST =
  'documents:\n  - number: 1\n    title: Oil\n    source: RGAE, f. 635, op. 1, d. 392, ll. 124-136\n    transcript: oil.txt\n';
const ESSAY = 'Aid.[^1]\n\n[^1]: RGAE, f. 635, op. 1, d. 392, l. 125.\n';
let workspace: MemoryWorkspace;
let client: TestClient;

beforeEach(async () => {
  workspace = new MemoryWorkspace();
  client = new TestClient(workspace.host);
  workspace.texts
    .set('dossier.yaml', MANIFEST)
    .set('essay.md', ESSAY)
    .set('oil.txt', 'Heading\n[l. 124] One.\n[l. 125] Two.\n');
});

afterEach(() => client.stop());

const inShelfmark = { textDocument: { uri: uriOf('essay.md') }, position: { line: 2, character: 15 } };
const isMissing = (found: { code?: unknown }[]) => found.some(({ code }) => code === 'manifest.invalid');

async function opened(claims = {}): Promise<void> {
  await client.start(FOLDER, claims);
  client.open(uriOf('essay.md'), ESSAY, 'markdown');
  await client.findings(uriOf('essay.md'));
}

test('a citation opens the transcript at its leaf, a document at its first, and the hover links to it', async () => {
  await opened();
  const place = await client.connection.sendRequest<Location>('dossier/transcript', inShelfmark);
  expect(place).toMatchObject({ uri: uriOf('oil.txt'), range: { start: { line: 2, character: 0 } } });
  const ofEntry = { textDocument: { uri: uriOf('essay.md') }, path: ['documents', '1'] };
  expect(await client.connection.sendRequest('dossier/tree/transcript', ofEntry)).toMatchObject({
    range: { start: { line: 1 } },
  });
  const hover = await client.ask<Hover>('textDocument/hover', uriOf('essay.md'), 2, 15);
  expect(JSON.stringify(hover.contents)).toContain(`[Read the source](${uriOf('oil.txt')}#L3)`);
  const [document] = (await client.connection.sendRequest<Tree>('dossier/tree', {
    ...ofEntry,
    path: ['documents'],
  }))!.entries;
  expect(document?.can).toContain('transcript');
  const at = await client.connection.sendRequest<TreeAt>('dossier/tree/at', { ...inShelfmark, isFollowed: false });
  expect(at).toEqual({ path: null, hasTranscript: true });
});

test('on the name of the archive the source is that of the shelfmark which it begins', async () => {
  await opened();
  const onName = { ...inShelfmark, position: { line: 2, character: 7 } };
  expect(await client.connection.sendRequest('dossier/transcript', onName)).toMatchObject({
    range: { start: { line: 2 } },
  });
});

test('what was typed in an open transcript counts', async () => {
  await opened();
  client.open(uriOf('oil.txt'), 'One.\n\n\n[l. 125] Two.\n', 'plaintext');
  expect(await client.connection.sendRequest('dossier/transcript', inShelfmark)).toMatchObject({
    range: { start: { line: 3 } },
  });
});

test('a transcript that is not there is a finding until it comes, and is not offered meanwhile', async () => {
  workspace.texts.delete('oil.txt');
  await opened();
  await client.findings(uriOf('dossier.yaml'), isMissing);
  expect(await client.connection.sendRequest('dossier/transcript', inShelfmark)).toBeNull();
  workspace.texts.set('oil.txt', '[l. 125] Two.\n');
  client.changedOnDisk(uriOf('oil.txt'), 1);
  await client.findings(uriOf('dossier.yaml'), (found) => !isMissing(found));
  expect(await client.connection.sendRequest('dossier/transcript', inShelfmark)).toMatchObject({
    range: { start: { line: 0 } },
  });
});

test('nothing outside of the folder of the manifest is read', async () => {
  workspace.texts.set('dossier.yaml', MANIFEST.replace('oil.txt', '../secret.txt'));
  await opened();
  await client.findings(uriOf('dossier.yaml'), isMissing);
  expect(await client.connection.sendRequest('dossier/transcript', inShelfmark)).toBeNull();
  expect(workspace.reads.filter((path) => path.includes('secret'))).toEqual([]);
});

test('reading the source is offered as an action to a client that can do it, and to no other', async () => {
  await opened({ readsSources: true });
  const offered = await client.actions(uriOf('essay.md'), 2, 15);
  expect(offered.find(({ command }) => command?.command === 'dossier.readSource')?.command?.arguments).toEqual([
    uriOf('essay.md'),
    inShelfmark.position,
  ]);
  expect((await client.actions(uriOf('essay.md'), 0, 1)).some(({ command }) => command)).toBe(false);
});
