import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Location, ProgressType } from 'vscode-languageserver-protocol';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

let client: TestClient;
const essay = `${FOLDER}/essay.md`;
const MARKS = 1200;

beforeEach(async () => {
  client = new TestClient(new MemoryWorkspace().host);
  await client.start(FOLDER);
  client.open(
    essay,
    `${'Aid was offered.[^1]\n'.repeat(MARKS)}\n[^1]: RGAE, f. 635, op. 1, d. 392, l. 5.\n`,
    'markdown',
  );
});

afterEach(() => client.stop());

const asked = {
  textDocument: { uri: essay },
  position: { line: 0, character: 17 },
  context: { includeDeclaration: false },
};

test('references in their thousands come in parts to a client that asks for parts', async () => {
  const parts: Location[][] = [];
  client.connection.onProgress(new ProgressType<Location[]>(), 'refs', (part) => void parts.push(part));
  const rest = await client.connection.sendRequest('textDocument/references', { ...asked, partialResultToken: 'refs' });
  expect(rest).toEqual([]);
  expect(parts.map(({ length }) => length)).toEqual([500, 500, 200]);
  expect(parts.flat().map(({ range }) => range.start.line)).toEqual(Array.from({ length: MARKS }, (_, line) => line));
});

test('references come at once to a client that does not', async () => {
  const all = await client.connection.sendRequest<Location[]>('textDocument/references', asked);
  expect(all).toHaveLength(MARKS);
});
