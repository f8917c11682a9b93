/** What somebody silences is silent in every file at once, and what a manifest can say is offered as it is written. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CompletionItem, CompletionList, Hover } from 'vscode-languageserver-protocol';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

const [manifest, open, closed] = [`${FOLDER}/dossier.yaml`, `${FOLDER}/open.md`, `${FOLDER}/closed.md`];
const ESSAY = 'Aid.[^1]\n\n[^1]: A letter.\n\n[^2]: Another.\n';
const UNUSED = ['note.unused'];

let workspace: MemoryWorkspace;
let client: TestClient;

beforeEach(async () => {
  workspace = new MemoryWorkspace();
  workspace.texts.set('dossier.yaml', 'title: A\n').set('open.md', ESSAY).set('closed.md', ESSAY);
  client = new TestClient(workspace.host);
  await client.start(FOLDER);
  client.open(open, ESSAY, 'markdown');
  await client.until(
    () => [client.codes(open), client.codes(closed)],
    (codes) => codes.every((one) => one?.join() === 'note.unused'),
  );
});

afterEach(async () => {
  await client.stop();
});

const codes = (fits: (open: string | undefined, closed: string | undefined) => boolean) =>
  client.until(
    () => [client.codes(open)?.join(), client.codes(closed)?.join()] as const,
    ([here, there]) => fits(here, there),
  );

describe('a manifest that ignores a rule', () => {
  test('as it is typed, is followed in files that are open and that are not', async () => {
    client.open(manifest, 'title: A\n', 'yaml');
    client.change(manifest, 'ignore: [note.unused]\n');
    await codes((here, there) => here === '' && there === '');
    client.change(manifest, 'ignore: [{ rule: note.unused, file: closed.md, text: "[^2]" }]\n', 3);
    await codes((here, there) => here === UNUSED.join() && there === '');
  });

  test('as another program writes it, is followed too', async () => {
    workspace.texts.set('dossier.yaml', 'ignore: [{ rule: note.unused, file: open.md }]\n');
    client.changedOnDisk(manifest);
    await codes((here, there) => here === '' && there === UNUSED.join());
  });
});

test('a comment that another program writes into a file silences there alone', async () => {
  workspace.texts.set('closed.md', ESSAY.replace('[^2]:', '<!-- dossier-ignore note.unused -->\n[^2]:'));
  client.changedOnDisk(closed);
  await codes((here, there) => here === UNUSED.join() && there === '');
});

test('a list of documents that another program changes changes what is found in an open text', async () => {
  const text = 'As Document 2 says.[^1]\n\n[^1]: A letter.\n';
  client.change(open, text);
  const list = (number: number) => `Documents\n\nDocument ${number} – A note\nSource: RGAE, f. 635, op. 1, d. 392.\n`;
  workspace.texts.set('list.dossier', list(1));
  client.changedOnDisk(`${FOLDER}/list.dossier`, 1);
  await codes((here) => here === 'document.unknown');
  workspace.texts.set('list.dossier', list(2));
  client.changedOnDisk(`${FOLDER}/list.dossier`);
  await codes((here) => here === '');
});

test('only the label of a note that is not cited fades', async () => {
  client.change(open, 'Aid.[^1] Oil.[^3]\n\n[^1]: A letter.\n\n[^2]: Of 31 February 1960.\n');
  const found = await client.findings(open, (all) => all.length > 2);
  expect(found.filter(({ tags }) => tags !== undefined)).toMatchObject([
    { code: 'note.unused', tags: [1], range: { start: { line: 4, character: 0 }, end: { line: 4, character: 5 } } },
  ]);
});

test('labels of notes are offered with their texts, the whole of which is told when somebody looks', async () => {
  client.change(open, `Trade.[^\n\n${ESSAY}`);
  const { items } = await client.ask<CompletionList>('textDocument/completion', open, 0, 8);
  expect(items).toMatchObject([
    { label: '2', labelDetails: { description: 'not cited yet: Another.' }, textEdit: { newText: '2]' } },
    { label: '1', labelDetails: { description: 'A letter.' } },
  ]);
  expect(items[0]).not.toHaveProperty('documentation');
  const told = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', items[0]!);
  expect(told.documentation).toEqual({ kind: 'markdown', value: 'Another\\.' });
});

test('the manifest is completed and explained', async () => {
  client.open(manifest, 'ignore:\n  - rule: note.un\n', 'yaml');
  const { items } = await client.ask<CompletionList>('textDocument/completion', manifest, 1, 17);
  expect(items[2]).toMatchObject({
    label: 'note.unused',
    labelDetails: { description: 'A note that no mark points at' },
    textEdit: { newText: 'note.unused', range: { start: { line: 1, character: 10 } } },
  });
  const hover = await client.ask<Hover>('textDocument/hover', manifest, 1, 5);
  expect(hover.contents).toMatchObject({ value: '**rule**: Rule\n\nThe code of the rule that is silent.' });
});
