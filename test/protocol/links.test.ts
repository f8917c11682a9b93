import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { TestClient } from './client';

const uri = 'file:///essays/trade.dossier';
let client: TestClient;

beforeEach(() => {
  client = new TestClient();
});

afterEach(async () => {
  await client.stop();
  expect(client.exit).toBe(0);
});

test('a link says where it leads when it is followed, and never to another address than one of https', async () => {
  const { documentLinkProvider } = await client.start();
  expect(documentLinkProvider).toEqual({ resolveProvider: true });
  client.open(uri, 'Aid.[1]\n\n[1] Rabe, doi:10.1000/xyz.\n');
  const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
    textDocument: { uri },
  });
  expect(links).toMatchObject([{ range: { start: { line: 2, character: 10 }, end: { line: 2, character: 25 } } }]);
  const resolve = (link: DocumentLink) => client.connection.sendRequest<DocumentLink>('documentLink/resolve', link);
  expect(await resolve(links[0]!)).toMatchObject({ target: 'https://doi.org/10.1000/xyz' });
  expect(await resolve({ ...links[0]!, data: 'command:workbench.action.quit' })).not.toHaveProperty('target');
});

test('a text that is no essay has no links', async () => {
  await client.start();
  client.open('file:///essays/log.txt', 'doi:10.1000/xyz\n', 'plaintext');
  const params = { textDocument: { uri: 'file:///essays/log.txt' } };
  expect(await client.connection.sendRequest('textDocument/documentLink', params)).toBeNull();
});
