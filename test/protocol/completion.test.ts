/** Completion over the wire, by the bundled server. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { TestClient } from './client';

const uri = 'file:///essays/trade.dossier';
const ESSAY = [
  'Document 1 – Report on *Trade*, 1959',
  'Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12.',
  '',
  'Trade grew.[1] Oil.[2]',
  '',
  '[1] RGAE, f. 635, op. 1, d. 392, l. 5; RGAE, f. 635, op. 1, d. 7.',
  '',
  '[2] RGAE, f. 635, op. 1, d. 3',
].join('\n');

let client: TestClient;

beforeEach(() => {
  client = new TestClient();
});

afterEach(async () => {
  await client.stop();
  expect(client.exit).toBe(0);
});

test('a shelfmark is completed, and says which document it is and where it is cited', async () => {
  const { completionProvider } = await client.start();
  expect(completionProvider).toEqual({ triggerCharacters: [' ', '/', '[', '^', '@'], resolveProvider: true });
  client.open(uri, ESSAY);
  const { items, isIncomplete } = await client.ask<CompletionList>('textDocument/completion', uri, 7, 29);
  expect(isIncomplete).toBe(false);
  expect(items).toMatchObject([
    {
      label: '392',
      labelDetails: { description: 'Document 1, Report on *Trade*, 1959' },
      filterText: '392',
      textEdit: {
        newText: '392',
        range: { start: { line: 7, character: 28 }, end: { line: 7, character: 29 } },
      },
    },
  ]);
  const item = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', items[0]!);
  expect(item.documentation).toEqual({
    kind: 'markdown',
    value: [
      '**Russian State Archive of the Economy**',
      'fond **635** · inventory \\(opis\\) **1** · file \\(delo\\) **392**',
      'Document 1 of this dossier, *Report on \\*Trade\\*, 1959*',
      'Cited: note 1, l\\. 5',
    ].join('\n\n'),
  });
});

test('an archive is completed, and says what it is', async () => {
  await client.start();
  client.open(uri, ESSAY.replace('[2] RGAE, f. 635, op. 1, d. 3', '[2] RGAS'));
  const { items } = await client.ask<CompletionList>('textDocument/completion', uri, 7, 8);
  expect(items).toMatchObject([
    { label: 'RGASPI', labelDetails: { description: 'Russian State Archive of Socio-Political History' } },
  ]);
  const item = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', items[0]!);
  expect(JSON.stringify(item.documentation)).toContain('Moscow');
});

test('behind a space of running text, and in a text that is no essay, nothing is offered', async () => {
  await client.start();
  client.open(uri, ESSAY);
  expect(await client.ask('textDocument/completion', uri, 3, 6)).toBeNull();
  client.open('file:///essays/log.txt', 'Line [12] of RGAE, f. 635, op. \n', 'plaintext');
  expect(await client.ask('textDocument/completion', 'file:///essays/log.txt', 0, 31)).toBeNull();
});
