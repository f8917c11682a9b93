/** Findings for a client that cannot ask for them, and what is sent while somebody types. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

const WHOLE = 'Aid.[^1]\n\n[^1]: A letter.\n';
const a = `${FOLDER}/a.md`;
const b = `${FOLDER}/b.md`;

let workspace: MemoryWorkspace;
let client: TestClient;

beforeEach(() => {
  workspace = new MemoryWorkspace();
  client = new TestClient(workspace.host);
});

afterEach(() => client.stop());

const sentOf = (uri: string) =>
  client.pushes
    .filter((push) => push.uri === uri)
    .map(({ version, diagnostics }) => ({ version, codes: diagnostics.map(({ code }) => code) }));

test('an open text has a first word said of it, and then only what is new, with the version of its text', async () => {
  await client.start(FOLDER);
  client.open(a, WHOLE, 'markdown');
  await client.settle();
  expect(sentOf(a)).toEqual([{ version: 1, codes: [] }]);
  client.change(a, `${WHOLE}\nMore.\n`, 2);
  client.change(a, `${WHOLE}\nMore and more.\n`, 3);
  await client.settle();
  expect(sentOf(a)).toHaveLength(1);
  client.change(a, `${WHOLE}\nMore and more.[^2]\n`, 4);
  await client.settle();
  client.change(a, `${WHOLE}\nMore and more.[^2] And more.\n`, 5);
  await client.settle();
  expect(sentOf(a).slice(1)).toEqual([{ version: 4, codes: ['note.undefined'] }]);
});

test('a text that is opened again has its first word again', async () => {
  await client.start(FOLDER);
  client.open(a, WHOLE, 'markdown');
  await client.settle();
  client.close(a);
  client.open(a, WHOLE, 'markdown');
  await client.settle();
  expect(sentOf(a)).toEqual([
    { version: 1, codes: [] },
    { version: 1, codes: [] },
  ]);
});

test('what another file of the dossier changes is sent without being asked for, and nothing else is', async () => {
  workspace.texts.set('dossier.yaml', 'rules:\n  repository.unknown: off\n');
  workspace.texts.set('b.md', 'See Document 2.\n').set('c.md', 'See Document 1.\n');
  const list = `${FOLDER}/list.dossier`;
  const one = 'Document 1 – Report, 1959\nSource: RGAE, f. 635, op. 1, d. 1.\n\n';
  await client.start(FOLDER);
  client.open(list, `${one}See Document 1.\n`);
  await client.findings(b, (found) => found.length === 1);
  await client.settle();
  client.change(list, `${one}See Document 1. More.\n`, 2);
  await client.settle();
  const before = client.pushes.length;
  client.change(list, `${one}${one.replaceAll('1', '2').replace('2959', '1959')}See Document 1.\n`, 3);
  await client.findings(b, (found) => found.length === 0);
  await client.settle();
  expect(client.pushes.slice(before).map(({ uri }) => uri)).toEqual([b]);
  expect(client.refreshes).toBe(0);
});

test('of more findings than help, the most severe are sent, and how many are left', async () => {
  await client.start(FOLDER);
  const hints = Array.from({ length: 503 }, (_, index) => `Trade.[^${index + 1}]\n`).reverse();
  const notes = Array.from({ length: 503 }, (_, index) => `[^${index + 1}]: A letter.\n`).reverse();
  client.open(a, `${hints.join('')}\n${notes.join('\n')}\nAid.[^z]\n`, 'markdown');
  const found = await client.findings(a, (findings) => findings.length > 1);
  expect(found).toHaveLength(501);
  expect(found.filter(({ severity }) => severity === 1).map(({ code }) => code)).toEqual(['note.undefined']);
  expect(found[500]?.message).toMatch(/^And \d+ more findings in this file\.$/);
});
