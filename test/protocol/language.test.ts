import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CompletionList, DocumentSymbol, Hover } from 'vscode-languageserver-protocol';
import { TestClient } from './client';
import { ESSAY, uri } from './trade';

let client: TestClient;

beforeEach(() => {
  client = new TestClient();
});

afterEach(async () => {
  await client.stop();
});

const bundle = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../data/l10n/bundle.l10n.${language}.json`), 'utf8'));

const said = async (line: number, character: number): Promise<string> => {
  const { contents } = await client.ask<Hover>('textDocument/hover', uri, line, character);
  return (contents as { value: string }).value;
};

describe('a server that was given the sentences of Spanish', () => {
  beforeEach(async () => {
    await client.start(undefined, { sentences: bundle('es') });
    client.open(uri, ESSAY);
  });

  test('says its findings in Spanish', async () => {
    const [finding] = await client.findings(uri, (found) => found.length > 0);
    expect(finding?.message).toBe('La nota 2 no tiene texto; las notas van de la 1 a la 3.');
    expect(finding?.code).toBe('note.undefined');
  });

  test('says in Spanish what it knows of a citation, and the words of the text as they are', async () => {
    const hover = await said(5, 15);
    expect(hover).toContain('fondo **635** · inventario \\(opis\\) **1** · expediente \\(delo\\) **392** · folio 5');
    expect(hover).toMatch(/^Parte de \[Documento 1\]\(file:\S+\) de este dossier, \*Report on Trade/m);
    expect(hover).toContain('Russian State Archive of the Economy');
  });

  test('says in Spanish what can be done, and what the outline has', async () => {
    await client.findings(uri, (found) => found.length > 0);
    const titles = (await client.actions(uri, 3, 53)).map(({ title }) => title);
    expect(titles).toContain('Añadir una nota 2');
    const outline = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(outline.map(({ name }) => name)).toEqual(['Documento 1', 'Notas']);
  });
});

test.each([
  ['es', 'La fecha del documento, en cualquier forma que use.', 'Una nota sin texto'],
  ['ru', 'Дата документа в любой принятой у вас форме.', 'Примечание без текста'],
  ['de', 'Das Datum des Dokuments, in jeder Form, die Sie verwenden.', 'Eine Anmerkung ohne Text'],
])(
  'the words of a manifest are explained in %s, where they are completed and under the pointer',
  async (language, date, rule) => {
    const manifest = 'file:///essays/dossier.yaml';
    await client.start(undefined, { sentences: bundle(language) });
    client.open(manifest, 'documents:\n  - title: Report\n    \nrules:\n  note.empty: off\n', 'yaml');
    const asked = { textDocument: { uri: manifest }, position: { line: 2, character: 4 } };
    const offered = await client.connection.sendRequest<CompletionList>('textDocument/completion', asked);
    const item = offered.items.find(({ label }) => label === 'date');
    expect(item?.documentation).toMatchObject({ value: date });
    const { contents } = await client.ask<Hover>('textDocument/hover', manifest, 4, 4);
    expect((contents as { value: string }).value).toContain(`: ${rule}\n`);
  },
);

test('a text cannot put words of its own into a sentence', async () => {
  await client.start(undefined, { sentences: bundle('es') });
  client.open(uri, 'Trade grew.[^{label}] Nobody knew.[^1]\n\n[^1]: Known.\n');
  const [finding] = await client.findings(uri, (found) => found.length > 0);
  expect(finding?.message).toBe('No hay ninguna nota «{label}».');
});

test('sentences that are none are passed over, and English takes the place of those that are missing', async () => {
  const sentences = { 'Note {number} is marked here.': 7, toString: 'x' } as unknown as Record<string, string>;
  await client.start(undefined, { sentences });
  client.open(uri, ESSAY);
  const [finding] = await client.findings(uri, (found) => found.length > 0);
  expect(finding?.message).toBe('Note 2 has no text; the notes go from 1 to 3.');
});

test.each([
  [
    'de',
    'Anmerkung 2 hat keinen Text; die Anmerkungen reichen von 1 bis 3.',
    'Auf **Anmerkung 1** wird im Text einmal',
  ],
  ['ru', 'У примечания 2 нет текста; примечания идут от 1 до 3.', '**Примечание 1**, в тексте 1 знак'],
])('a server that was given the sentences of %s speaks it', async (language, message, hover) => {
  await client.start(undefined, { sentences: bundle(language) });
  client.open(uri, ESSAY);
  const [finding] = await client.findings(uri, (found) => found.length > 0);
  expect(finding?.message).toBe(message);
  expect(await said(5, 1)).toContain(hover);
});
