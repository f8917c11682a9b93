/** Renaming over the protocol: what an editor is told before, what it gets, and what it is told instead. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  AnnotatedTextEdit,
  PrepareRenameResult,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

const uriOf = (path: string) => `${FOLDER}/${path}`;
const open = uriOf('a.md');
const TEXT = 'Volski left. He said “Volski stays”.[^1]\n\n[^1]: A letter.\n';
const SHELVED = 'V. V. Volski spoke.[^9]\n';

let workspace: MemoryWorkspace;
let client: TestClient;

beforeEach(() => {
  workspace = new MemoryWorkspace();
  client = new TestClient(workspace.host);
  workspace.texts
    .set('dossier.yaml', 'people:\n  - name: Olga Romanova\n')
    .set('b.md', SHELVED)
    .set('c.md', 'Trade followed.[^9]\n');
});

afterEach(async () => {
  await client.stop();
});

const started = async (annotates: boolean) => {
  const capabilities = await client.start(FOLDER, { resolvesEdits: true, annotates });
  await client.findings(uriOf('b.md'), (found) => found.some(({ code }) => code === 'note.undefined'));
  client.open(open, TEXT, 'markdown');
  return capabilities;
};

const renamed = (newName: string, line = 0, character = 2) =>
  client.ask<WorkspaceEdit>('textDocument/rename', open, line, character, { newName });

const editsOf = ({ documentChanges }: WorkspaceEdit, uri: string) =>
  ((documentChanges ?? []) as TextDocumentEdit[]).find(({ textDocument }) => textDocument.uri === uri);

function applied(text: string, change: TextDocumentEdit | undefined): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), (change?.edits ?? []) as never);
}

describe('a rename', () => {
  test('is of just the surname at the cursor', async () => {
    expect((await started(true)).renameProvider).toEqual({ prepareProvider: true });
    const prepared = await client.ask<PrepareRenameResult>('textDocument/prepareRename', open, 0, 2);
    expect(prepared).toEqual({
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
      placeholder: 'Volski',
    });
    expect(await client.ask('textDocument/prepareRename', open, 0, 9)).toBeNull();
  });

  test('reaches files that are not open, reads no others, and asks before it changes a quotation', async () => {
    await started(true);
    const reads = workspace.reads.length;
    const edit = await renamed('Volsky');
    expect(workspace.reads.slice(reads)).toEqual(['b.md']);
    expect(editsOf(edit, open)!.textDocument.version).toBe(1);
    expect(editsOf(edit, uriOf('b.md'))!.textDocument.version).toBeNull();
    expect(applied(TEXT, editsOf(edit, open))).toBe(TEXT.replaceAll('Volski', 'Volsky'));
    expect(applied(SHELVED, editsOf(edit, uriOf('b.md')))).toBe(SHELVED.replace('Volski', 'Volsky'));
    const kinds = (editsOf(edit, open)!.edits as AnnotatedTextEdit[]).map(({ annotationId }) => annotationId);
    expect(kinds).toEqual(['text', 'quotation']);
    expect(edit.changeAnnotations).toMatchObject({
      text: { label: 'In the text' },
      quotation: { label: 'In quotations, which keep their spelling', needsConfirmation: true },
    });
    expect(edit.changeAnnotations!.text).not.toHaveProperty('needsConfirmation');
  });

  test('leaves quotations alone for an editor that cannot ask', async () => {
    await started(false);
    const edit = await renamed('Volsky');
    expect(edit).not.toHaveProperty('changeAnnotations');
    expect(applied(TEXT, editsOf(edit, open))).toBe(TEXT.replace('Volski', 'Volsky'));
  });

  test('is refused with the reason, and changes nothing', async () => {
    await started(true);
    await expect(renamed('a b', 2, 3)).rejects.toThrow('“a b” cannot be a label: it must have no spaces');
    await expect(renamed('volsky')).rejects.toThrow('“volsky” does not read as a name');
    workspace.texts.delete('b.md');
    await expect(renamed('Volsky')).rejects.toThrow('could not be read, so nothing was done in the other files either');
  });

  test('is refused when the text has changed while other files were read', async () => {
    await started(true);
    workspace.readingTakesMs = 50;
    const waiting = renamed('Volsky');
    client.change(open, `Once ${TEXT}`);
    await expect(waiting).rejects.toThrow('The text has changed meanwhile, so nothing was done.');
  });
});
