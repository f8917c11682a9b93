import { afterEach, beforeEach, expect, test } from 'vitest';
import type {
  CodeLens,
  FoldingRange,
  InlayHint,
  Position,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-protocol';
import { TestClient } from './client';

const uri = 'file:///essays/trade.dossier';
const TEXT = `Document 1 – Report on oil, 1959
Source: RGAE, f. 635, op. 1, d. 392

Document 1 tells of aid.[1] It was refused.[2]

[1] RGAE, f. 635, op. 1, d. 392, l. 5.

It was never sent.

[2] A cable.
`;
let client: TestClient;

beforeEach(() => {
  client = new TestClient();
});

afterEach(async () => {
  await client.stop();
  expect(client.exit).toBe(0);
});

const ofText = <T>(method: string, more: object = {}) =>
  client.connection.sendRequest<T>(method, { textDocument: { uri }, ...more });
const range = (line: number, end: number) => ({ start: { line, character: 0 }, end: { line: end, character: 0 } });

test('notes and long notes fold by lines, until the setting says that nothing is to', async () => {
  await client.start();
  client.open(uri, TEXT);
  const folds = async () => (await ofText<FoldingRange[] | null>('textDocument/foldingRange')) ?? [];
  expect((await folds()).map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
    [5, 9],
    [5, 7],
  ]);
  client.settings = { folding: { enabled: false } };
  await changeSettings();
  expect(await folds()).toEqual([]);
});

test('a selection has one chain for every position, each range inside the next', async () => {
  await client.start();
  client.open(uri, TEXT);
  const positions: Position[] = [
    { line: 3, character: 20 },
    { line: 5, character: 20 },
  ];
  const chains = await ofText<SelectionRange[]>('textDocument/selectionRange', { positions });
  expect(chains).toHaveLength(2);
  expect(chains[0]).toMatchObject({
    range: { start: { line: 3, character: 20 }, end: { line: 3, character: 23 } },
    parent: { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 27 } } },
  });
  for (const chain of chains)
    for (let one: SelectionRange = chain; one.parent; one = one.parent)
      expect(one.parent.range.start.line).toBeLessThanOrEqual(one.range.start.line);
});

test('a lens tells its count when it is looked at, and names the place whose references to show', async () => {
  await client.start();
  client.open(uri, TEXT);
  const lenses = async () => (await ofText<CodeLens[] | null>('textDocument/codeLens')) ?? [];
  const [document, ...others] = await lenses();
  expect(others).toEqual([]);
  expect(document!.command).toBeUndefined();
  const resolve = (lens: CodeLens) => client.connection.sendRequest<CodeLens>('codeLens/resolve', lens);
  expect((await resolve(document!)).command).toEqual({
    title: 'cited once, mentioned once',
    command: 'dossier.showReferences',
    arguments: [uri, { line: 0, character: 0 }],
  });
  client.settings = { codeLens: { documents: false, notes: true } };
  await changeSettings();
  const notes = await Promise.all((await lenses()).map(resolve));
  expect(notes.map(({ command }) => command?.title)).toEqual(['cited once', 'cited once']);
});

test('hints are off until the settings want them; what is known is told when somebody points at one', async () => {
  await client.start();
  client.open(uri, TEXT);
  const hints = async () => (await ofText<InlayHint[] | null>('textDocument/inlayHint', { range: range(3, 4) })) ?? [];
  expect(await hints()).toEqual([]);
  client.settings = { inlayHints: { marks: true, documents: true } };
  await changeSettings();
  const found = await hints();
  expect(found.map(({ label, position }) => [position.character, label])).toEqual([
    [10, 'Report on oil, 1959'],
    [27, 'RGAE, f. 635, op. 1, d. 392, l. 5'],
    [46, 'A cable.'],
  ]);
  const resolved = await client.connection.sendRequest<InlayHint>('inlayHint/resolve', found[1]!);
  expect(resolved.tooltip).toMatchObject({ kind: 'markdown', value: expect.stringContaining('fond **635**') });
});

test('tokens come whole, for a stretch, and as what an edit made of them', async () => {
  const { semanticTokensProvider } = await client.start();
  expect(semanticTokensProvider).toMatchObject({ range: true, full: { delta: true } });
  client.open(uri, TEXT);
  const full = await ofText<SemanticTokens>('textDocument/semanticTokens/full');
  expect(full.data.slice(0, 5)).toEqual([1, 8, 4, 2, 0]);
  const part = await ofText<SemanticTokens>('textDocument/semanticTokens/range', { range: range(3, 4) });
  expect(part.data.length % 5).toBe(0);
  client.change(uri, TEXT.replace('It was refused', 'At GARF it was refused'));
  const previousResultId = full.resultId!;
  const { edits, resultId } = await ofText<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
    previousResultId,
  });
  const [edit] = edits;
  const data = [...full.data];
  data.splice(edit!.start, edit!.deleteCount, ...(edit!.data ?? []));
  const after = await ofText<SemanticTokens>('textDocument/semanticTokens/full');
  expect(data).toEqual(after.data);
  expect(data).not.toEqual(full.data);
  // What was asked for meanwhile is what the client has.
  const late = await ofText<SemanticTokens>('textDocument/semanticTokens/full/delta', { previousResultId: resultId });
  expect(late.data).toEqual(after.data);
  const none = { previousResultId: late.resultId };
  expect(await ofText<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', none)).toMatchObject({
    edits: [],
  });
  client.settings = { semanticHighlighting: { enabled: false } };
  await changeSettings();
  expect((await ofText<SemanticTokens>('textDocument/semanticTokens/full')).data).toEqual([]);
});

test('a text that is no essay has none of this', async () => {
  await client.start();
  const log = 'file:///essays/log.txt';
  client.open(log, 'Started [1] in Moscow\n\nRGAE, f. 635, op. 1, d. 392\n', 'plaintext');
  const of = (method: string, more: object = {}) =>
    client.connection.sendRequest(method, { textDocument: { uri: log }, ...more });
  expect(await of('textDocument/foldingRange')).toBeNull();
  expect(await of('textDocument/codeLens')).toBeNull();
  expect(await of('textDocument/inlayHint', { range: range(0, 3) })).toBeNull();
  expect(await of('textDocument/selectionRange', { positions: [{ line: 0, character: 3 }] })).toBeNull();
  expect(await of('textDocument/semanticTokens/full')).toEqual({ data: [] });
});

async function changeSettings(): Promise<void> {
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
}
