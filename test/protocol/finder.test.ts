/** Finding by name over the protocol: for a picker, and as the symbols of the workspace. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Location, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import type { FoundItem } from '../../server/wire/finder';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

const uriOf = (path: string) => `${FOLDER}/${path}`;
const open = uriOf('a.md');

let workspace: MemoryWorkspace;
let client: TestClient;

beforeEach(async () => {
  workspace = new MemoryWorkspace();
  client = new TestClient(workspace.host);
  workspace.texts
    .set('dossier.yaml', 'people:\n  - name: Olga Romanova\n    role: diplomat\ndocuments:\n  - title: A report\n')
    .set('b.md', 'Trade.\n\nThen V. V. Volski spoke.[^9]\n')
    .set('c.md', 'Trade followed.[^9]\n');
});

afterEach(() => client.stop());

const started = async (resolvesSymbols = true) => {
  await client.start(FOLDER, { resolvesSymbols });
  await client.findings(uriOf('b.md'), (found) => found.some(({ code }) => code === 'note.undefined'));
  client.open(open, 'Volski left.[^1]\n\n[^1]: A letter.\n', 'markdown');
};

const find = (query: string, uri?: string) =>
  client.connection.sendRequest<FoundItem[]>('dossier/find', { query, ...(uri && { textDocument: { uri } }) });

test('a person in files that are not open is found, and only the file that is shown is read', async () => {
  await started();
  client.close(open);
  const [first] = await find('volsky', uriOf('dossier.yaml'));
  expect(first).toMatchObject({ kind: 'person', label: 'V. V. Volski', isNear: false });
  const reads = workspace.reads.length;
  const place = await client.connection.sendRequest<Location>('dossier/findPlace', first!.data);
  expect(place).toEqual({
    uri: uriOf('b.md'),
    range: { start: { line: 2, character: 5 }, end: { line: 2, character: 17 } },
  });
  expect(workspace.reads.slice(reads)).toEqual(['b.md']);
});

test('what is told of somebody is what the manifest says and how often the name stands there', async () => {
  await started();
  expect((await find('romanova'))[0]).toMatchObject({ label: 'Olga Romanova', description: 'diplomat' });
  expect((await find('volski', open))[0]).toMatchObject({ description: 'named twice' });
  // Before anything is typed, the documents come first.
  expect((await find(''))[0]).toMatchObject({ kind: 'document', label: 'Document 1' });
  expect((await find('Ramonova'))[0]).toMatchObject({ label: 'Olga Romanova', isNear: true });
});

test('the symbols of the workspace have their places when somebody chooses them', async () => {
  await started();
  const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'Romanova' });
  expect(symbols).toMatchObject([{ name: 'Olga Romanova', location: { uri: uriOf('dossier.yaml') } }]);
  expect(symbols[0]!.location).not.toHaveProperty('range');
  const resolved = await client.connection.sendRequest<WorkspaceSymbol>('workspaceSymbol/resolve', symbols[0]);
  expect(resolved.location).toMatchObject({ range: { start: { line: 1 } } });
});

test('the symbols have their places at once for an editor that does not ask later', async () => {
  await started(false);
  const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'Volski' });
  expect(symbols).toMatchObject([{ name: 'V. V. Volski', location: { uri: open, range: { start: { line: 0 } } } }]);
});
