/** The commands for notes over the wire: each edit is for one version of the text, and reasons have places. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CompletionList, Position, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Tree } from '../../server/wire/view/protocol';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

const URI = `${FOLDER}/essay.md`;
const TEXT = 'Aid.[^2] Trade.[^1]\n\n[^1]: A letter.\n\n[^2]: A report.\n';
let client: TestClient;

beforeEach(() => {
  client = new TestClient(new MemoryWorkspace().host);
});

afterEach(() => client.stop());

type Answer = { edit?: WorkspaceEdit; caret?: object; refused?: object[] } | null;

async function opened(text = TEXT) {
  await client.start(undefined, { insertsNotes: true, resolvesEdits: true });
  client.open(URI, text, 'markdown');
}

function ask<T = Answer>(method: string, line: number, character: number, more: object, version = 1): Promise<T> {
  return client.connection.sendRequest(`dossier/${method}`, {
    textDocument: { uri: URI, version },
    position: { line, character },
    ...more,
  });
}

function applied(edit: WorkspaceEdit | undefined, text = TEXT): string {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(change?.textDocument).toEqual({ uri: URI, version: 1 });
  return TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, text), change!.edits as never);
}

test('new numbers are one edit of the version that they were made for', async () => {
  await opened();
  const answer = await ask('editNotes', 0, 0, { what: 'renumber' });
  expect(applied(answer?.edit)).toBe('Aid.[^1] Trade.[^2]\n\n[^1]: A report.\n\n[^2]: A letter.\n');
});

test('the same is a source action, offered only to who asks for one', async () => {
  await opened();
  expect(await client.actions(URI, 0, 0)).toEqual([]);
  const [action] = await client.actions(URI, 0, 0, ['source.renumber']);
  const { edit } = await client.resolve(action);
  expect(applied(edit)).toBe('Aid.[^1] Trade.[^2]\n\n[^1]: A report.\n\n[^2]: A letter.\n');
});

test('a note is inserted with the place where its writer goes on, and deleted again', async () => {
  await opened();
  const { edit, caret } = (await ask('editNotes', 0, 19, { what: 'insert' }))!;
  expect(applied(edit)).toBe('Aid.[^2] Trade.[^1][^3]\n\n[^1]: A letter.\n\n[^2]: A report.\n\n[^3]: \n');
  expect(caret).toEqual({ line: 6, character: 6 });
  const deleted = await ask('editNotes', 0, 6, { what: 'delete' });
  expect(applied(deleted?.edit)).toBe('Aid. Trade.[^1]\n\n[^1]: A letter.\n');
});

test('a note is inserted with the citation that an entry of the view gives, unless the cursor is in a note', async () => {
  const text = `${TEXT}\n[^3]: RGAE, f. 635, op. 1, d. 392, l. 5.\n`;
  await opened(text);
  const file = ['archives', 'RGAE', 'fond 635', 'opis 1', 'delo 392'];
  const entry = { textDocument: { uri: URI }, filter: '', path: file };
  const { entries } = await client.connection.sendRequest<Tree>('dossier/tree', { ...entry, path: file.slice(0, -1) });
  expect(entries[0]?.can).toEqual(['open', 'copy', 'insert', 'references']);
  const citation = await client.connection.sendRequest('dossier/tree/citation', entry);
  const { edit, caret } = (await ask('editNotes', 0, 19, { what: 'insert', citation }))!;
  const made = applied(edit, text);
  expect(made).toContain('Trade.[^1][^3]');
  expect(made.split('\n')[(caret as Position).line]).toBe('[^3]: RGAE, f. 635, op. 1, d. 392');
  expect((caret as Position).character).toBe('[^3]: RGAE, f. 635, op. 1, d. 392'.length);
  expect((await ask('editNotes', 2, 8, { what: 'insert', citation }))?.refused).toMatchObject([
    { message: expect.stringMatching(/^The cursor stands in note 1; /) },
  ]);
});

test('what is refused is told with its reasons and their places, also to who chose the source action', async () => {
  await opened('Aid.[^2] Trade.[^1]\n\n[^1]: A letter.\n');
  expect(await ask('editNotes', 0, 0, { what: 'renumber' })).toEqual({
    refused: [
      {
        message: 'Mark 2 has no note.',
        location: { uri: URI, range: { start: { line: 0, character: 4 }, end: { line: 0, character: 8 } } },
      },
    ],
  });
  const [action] = await client.actions(URI, 0, 0, ['source.renumber']);
  await expect(client.resolve(action)).rejects.toThrow('The notes keep their numbers. Mark 2 has no note.');
});

test('nothing is answered about another version of a text, nor about a text that is no essay', async () => {
  await opened();
  await expect(ask('editNotes', 0, 0, { what: 'renumber' }, 7)).rejects.toThrow('The text has changed meanwhile');
  const params = { textDocument: { uri: `${FOLDER}/nowhere.md`, version: 1 }, position: { line: 0, character: 0 } };
  expect(await client.connection.sendRequest('dossier/goToNote', { ...params, to: 'nextMark' })).toBeNull();
});

test('the cursor goes from mark to mark, to the note, and back to the mark that it came from', async () => {
  await opened(TEXT.replace('Trade.', 'Trade.[^2]'));
  const to = async (way: string, line: number, character: number, more = {}) =>
    (await ask<{ start: object } | null>('goToNote', line, character, { to: way, ...more }))?.start;
  expect(await to('nextMark', 0, 0)).toEqual({ line: 0, character: 8 });
  expect(await to('previousMark', 0, 8)).toEqual({ line: 0, character: 23 });
  expect(await to('otherEnd', 0, 19)).toEqual({ line: 4, character: 6 });
  expect(await to('otherEnd', 4, 9, { from: { line: 0, character: 19 } })).toEqual({ line: 0, character: 19 });
  expect(await to('otherEnd', 4, 9)).toEqual({ line: 0, character: 8 });
});

test('a text is written in the other dialect, or the reasons against it are told', async () => {
  await opened();
  expect(await ask('convertNotes', 0, 0, {})).toEqual({
    text: 'Aid.[2] Trade.[1]\n\n[1] A letter.\n\n[2] A report.\n',
    language: 'dossier',
  });
});

test('where a mark is begun a new note is offered to a client that can insert one', async () => {
  await opened(TEXT.replace('Trade.', 'Trade.[^]'));
  const { items } = await client.ask<CompletionList>('textDocument/completion', URI, 0, 17);
  const offered = { label: 'Insert a note', command: expect.objectContaining({ command: 'dossier.insertNote' }) };
  expect(items).toContainEqual(expect.objectContaining(offered));
  expect(await client.ask('textDocument/completion', URI, 0, 14)).toBeNull();
});
