/** A workspace that is on no disk: the bundled server reads it through the editor. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RegistrationParams } from 'vscode-languageserver-protocol';
import { TestClient } from './client';

const ROOT = 'vscode-vfs://github/papers';
const DRAFT = 'Aid was offered.[^1] Trade followed.[^2]\n\n[^1]: A letter.\n';

/** The files of the workspace by their addresses, with an é as the client writes it. */
let files: Map<string, Uint8Array>;
let asked: { uri: string; maxSize: number }[];
let client: TestClient;

beforeEach(() => {
  files = new Map();
  asked = [];
  put('dossier.yaml', 'title: Papers\n');
  client = new TestClient();
  client.connection.onRequest('dossier/readFolder', ({ uri }: { uri: string }) =>
    entriesIn(`${uri.replace(/\/$/, '')}/`),
  );
  client.connection.onRequest('dossier/readFile', (params: { uri: string; maxSize: number }) => {
    asked.push(params);
    const bytes = files.get(params.uri);
    return bytes && bytes.length <= params.maxSize ? Buffer.from(bytes).toString('base64') : null;
  });
});

afterEach(() => client.stop());

function put(path: string, text: string | Uint8Array): void {
  files.set(`${ROOT}/${path}`, Buffer.from(text));
}

function entriesIn(folder: string) {
  const names = [...files.keys()].filter((uri) => uri.startsWith(folder)).map((uri) => uri.slice(folder.length));
  return names.map((name) => {
    const [own, ...rest] = name.split('/');
    return { name: decodeURIComponent(own!), kind: rest.length > 0 ? 'folder' : 'file' };
  });
}

test('is checked without being open, under the addresses that the editor knows', async () => {
  put('chapters/one.md', DRAFT);
  put('chapters/caf%C3%A9.md', DRAFT);
  await client.start(ROOT);
  for (const name of ['one.md', 'caf%C3%A9.md']) {
    const [finding] = await client.findings(`${ROOT}/chapters/${name}`, (found) => found.length > 0);
    expect(finding?.code).toBe('note.undefined');
  }
});

test('is checked in its own encoding, and what is no text not at all', async () => {
  put('utf-16.md', Buffer.from(`\ufeff${DRAFT}`, 'utf16le'));
  put('picture.md', Uint8Array.from([0x89, 0x50, 0, 1]));
  await client.start(ROOT);
  await client.findings(`${ROOT}/utf-16.md`, (found) => found.length === 1);
  expect(client.codes(`${ROOT}/picture.md`) ?? []).toEqual([]);
});

test('is checked in threads where there are many files, which cannot reach them either', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `essay-${index}.md`);
  for (const name of names) put(name, DRAFT);
  await client.start(ROOT);
  for (const name of names) await client.findings(`${ROOT}/${name}`, (found) => found.length === 1);
});

test('is read again when the editor tells of a change', async () => {
  put('one.md', DRAFT);
  await client.start(ROOT);
  await client.findings(`${ROOT}/one.md`, (found) => found.length === 1);
  put('one.md', `${DRAFT}\n[^2]: A cable.\n`);
  client.changedOnDisk(`${ROOT}/one.md`);
  await client.findings(`${ROOT}/one.md`, (found) => found.length === 0);
});

test('has folders that are never asked for, and files of which no more is asked for than the settings allow', async () => {
  put('.git/one.md', DRAFT);
  put('two.md', DRAFT);
  put('three.md', DRAFT.padEnd(200));
  client.settings = { index: { maxFileSize: 150 } };
  await client.start(ROOT);
  await client.findings(`${ROOT}/two.md`, (found) => found.length === 1);
  await client.settle();
  expect(client.codes(`${ROOT}/three.md`) ?? []).toEqual([]);
  expect(asked.map(({ uri }) => uri)).not.toContain(`${ROOT}/.git/one.md`);
  expect(new Set(asked.map(({ maxSize }) => maxSize))).toEqual(new Set([150]));
});

test('may name a bibliography outside of it, which the editor is asked to watch', async () => {
  const registered: RegistrationParams[] = [];
  client.connection.onRequest('client/registerCapability', (params: RegistrationParams) => {
    registered.push(params);
    return null;
  });
  put('book/dossier.yaml', 'title: A book\nbibliography: ../works.bib\n');
  await client.start(`${ROOT}/book`);
  const watching = await client.until(
    () => registered.flatMap(({ registrations }) => registrations).find(({ method }) => /WatchedFiles/.test(method)),
    (registration) => registration !== undefined,
  );
  const globPattern = { baseUri: ROOT, pattern: 'works.bib' };
  expect(watching?.registerOptions).toEqual({ watchers: [{ globPattern }] });
});

test('of an editor that does not know our requests is as if it were empty', async () => {
  await client.stop();
  client = new TestClient();
  await client.start(ROOT);
  const open = `${ROOT}/one.md`;
  client.open(open, DRAFT, 'markdown');
  await client.findings(open, (found) => found.length === 1);
});
