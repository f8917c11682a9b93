/** What an editor is offered to do, and what it gets when somebody chooses it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

const NOTE = 'Aid.[^1]\n\n[^1]: RGAE, Fond 6, Opis 1, Delo 6, l. 5-6.\n';
const STYLED = 'Aid.[^1]\n\n[^1]: RGAE, f. 6, op. 1, d. 6, ll. 5-6.\n';
const HERE = 'Write “f. 6, op. 1, d. 6, ll. 5-6”';
const EVERYWHERE = 'Write all shelfmarks of the dossier in the house style';

const titled = (actions: readonly CodeAction[], title: string) => actions.find((action) => action.title === title)!;

/** A text after the edits that are for it. */
function applied(text: string, uri: string, edit: WorkspaceEdit | undefined): string {
  const changes = (edit?.documentChanges ?? []).filter((one): one is TextDocumentEdit => 'textDocument' in one);
  const own = changes.filter(({ textDocument }) => textDocument.uri === uri).flatMap(({ edits }) => edits);
  const all = [...own, ...(edit?.changes?.[uri] ?? [])] as TextDocumentEdit['edits'];
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), all as never);
}

describe('a server on stdio', () => {
  const uri = 'file:///essays/trade.md';
  const TEXT = 'Aid.[^1] Oil.[^2] Cars.[^ 2]\n\n[^1] A book.\n\n[^2]: RGAE, f. 6, op. 1, d. 6, ll. 5-6.\n';
  let client: TestClient;

  beforeEach(() => {
    client = new TestClient();
  });

  afterEach(async () => {
    await client.stop();
  });

  test('says that it offers fixes, other ways to write, and all fixes at once', async () => {
    const { codeActionProvider } = await client.start();
    expect(codeActionProvider).toEqual({
      codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.dossier', 'source.renumber.dossier'],
      resolveProvider: true,
    });
  });

  test('offers the fix of a finding with its finding, and makes its edits when it is chosen, for the version it was for', async () => {
    await client.start(undefined, { resolvesEdits: true });
    client.open(uri, TEXT, 'markdown');
    const found = await client.findings(uri, (all) => all.length > 0);
    const offered = await client.actions(uri, 2, 1);
    expect(offered).toMatchObject([
      { title: 'Write “[^1]:”', kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'note.malformed' }] },
      { title: 'Silence note.malformed here', kind: 'quickfix' },
    ]);
    expect(found).toContainEqual(offered[0]!.diagnostics![0]);
    expect(offered[0]).not.toHaveProperty('edit');
    const { edit } = await client.resolve(offered[0]);
    expect(edit!.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    expect(applied(TEXT, uri, edit)).toBe(TEXT.replace('[^1] A', '[^1]: A'));
  });

  test('offers nothing beside a finding, and all fixes at once only to who asks for them', async () => {
    await client.start(undefined, { resolvesEdits: true });
    client.open(uri, TEXT, 'markdown');
    expect(await client.actions(uri, 0, 1)).toEqual([]);
    const [all, ...others] = await client.actions(uri, 0, 1, ['source.fixAll']);
    expect(others).toEqual([]);
    expect(all).toMatchObject({ kind: 'source.fixAll.dossier' });
    const { edit } = await client.resolve(all);
    expect(applied(TEXT, uri, edit)).toBe(TEXT.replace('[^1] A', '[^1]: A').replace('[^ 2]', '[^2]'));
  });

  test('refuses edits for a text that has changed since', async () => {
    await client.start(undefined, { resolvesEdits: true });
    client.open(uri, TEXT, 'markdown');
    const [action] = await client.actions(uri, 2, 1);
    client.change(uri, `${TEXT}\nMore.\n`);
    await expect(client.resolve(action)).rejects.toThrow('The text has changed meanwhile, so nothing was done.');
  });

  test('gives the edits at once to a client that cannot ask for them', async () => {
    await client.start();
    client.open(uri, TEXT, 'markdown');
    const [action] = await client.actions(uri, 2, 1);
    expect(applied(TEXT, uri, action!.edit)).toBe(TEXT.replace('[^1] A', '[^1]: A'));
    expect(action!.edit).not.toHaveProperty('documentChanges');
  });

  test('writes the shelfmark at the cursor in full', async () => {
    await client.start(undefined, { resolvesEdits: true });
    client.open(uri, TEXT, 'markdown');
    const offered = await client.actions(uri, 4, 15, ['refactor']);
    expect(offered.map(({ title, kind }) => [title, kind])).toEqual([
      ['Write the shelfmark in full', 'refactor.rewrite'],
    ]);
    const { edit } = await client.resolve(offered[0]);
    expect(applied(TEXT, uri, edit)).toBe(
      TEXT.replace('f. 6, op. 1, d. 6, ll. 5-6', 'fond 6, opis 1, delo 6, listy 5-6'),
    );
  });

  test('follows where a finding went when the text before it grew', async () => {
    await client.start(undefined, { resolvesEdits: true });
    client.open(uri, TEXT, 'markdown');
    await client.findings(uri, (all) => all.length > 0);
    const at = { line: 0, character: 0 };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: at, end: at }, text: 'More. ' }],
    });
    const { edit } = await client.resolve((await client.actions(uri, 2, 1))[0]);
    expect(applied(`More. ${TEXT}`, uri, edit)).toBe(`More. ${TEXT}`.replace('[^1] A', '[^1]: A'));
  });
});

describe('what silences a finding', () => {
  const [essay, manifest] = [`${FOLDER}/a.dossier`, `${FOLDER}/dossier.yaml`];
  const UNUSED = 'Aid.[1]\n\n[1] A letter.\n\n[2] Another.\n';
  let client: TestClient;

  const offered = async (texts: Record<string, string>, createsFiles = true) => {
    const workspace = new MemoryWorkspace();
    for (const [name, text] of Object.entries(texts)) workspace.texts.set(name, text);
    client = new TestClient(workspace.host);
    await client.start(FOLDER, { resolvesEdits: true, createsFiles });
    client.open(essay, UNUSED);
    await client.findings(essay, (found) => found.length > 0);
    return client.actions(essay, 4, 1);
  };

  afterEach(async () => {
    await client.stop();
  });

  test('is written into the manifest, for the version that it has where it is open, and is heard of no more', async () => {
    const actions = await offered({ 'dossier.yaml': 'title: A\r\n' });
    client.open(manifest, 'title: A\r\n', 'yaml');
    const { edit } = await client.resolve(titled(actions, 'Silence note.unused here'));
    expect(edit!.documentChanges).toMatchObject([{ textDocument: { uri: manifest, version: 1 } }]);
    const text = applied('title: A\r\n', manifest, edit);
    expect(text).toBe(
      'title: A\r\nignore:\r\n  - rule: note.unused\r\n    file: a.dossier\r\n    text: "[2] Another."\r\n',
    );
    client.change(manifest, text);
    await client.findings(essay, (found) => found.length === 0);
    expect(await client.actions(essay, 4, 1)).toEqual([]);
  });

  test('is refused where the manifest has to be mended first', async () => {
    const actions = await offered({ 'dossier.yaml': 'ignore: note.empty\n' });
    await expect(client.resolve(titled(actions, 'Silence note.unused here'))).rejects.toThrow('has to be mended first');
  });

  test('makes a manifest for a text that has none, unless the client cannot make files', async () => {
    const title = 'Silence note.unused in this text, by a new dossier.yaml';
    const offers = await offered({});
    const { edit } = await client.resolve(titled(offers, title));
    expect(edit!.documentChanges).toMatchObject([
      { kind: 'create', uri: manifest, options: { overwrite: false } },
      { textDocument: { uri: manifest, version: null } },
    ]);
    expect(applied('', manifest, edit)).toBe('include:\n  - "a.dossier"\nrules:\n  note.unused: off\n');
    await client.stop();
    expect((await offered({}, false)).map((action) => action.title)).toEqual([
      'Delete note 2',
      'Silence note.unused here',
    ]);
  });
});

describe('in a folder with a manifest', () => {
  const [a, b] = [`${FOLDER}/a.md`, `${FOLDER}/b.md`];
  let workspace: MemoryWorkspace;
  let client: TestClient;

  beforeEach(() => {
    workspace = new MemoryWorkspace();
    workspace.texts
      .set('dossier.yaml', 'style: english\nrules:\n  repository.unknown: off\n')
      .set('a.md', NOTE)
      .set('b.md', NOTE)
      .set('c.md', STYLED);
    client = new TestClient(workspace.host);
  });

  afterEach(async () => {
    await client.stop();
  });

  const opened = async () => {
    await client.start(FOLDER, { resolvesEdits: true });
    await client.findings(b, (found) => found.length > 0);
    client.open(a, NOTE, 'markdown');
    await client.findings(a, (found) => found.length > 0);
    return client.actions(a, 2, 15);
  };

  test('the whole dossier is written in one style by one change, with versions of what is open, whatever is closed', async () => {
    const offered = await opened();
    const { edit } = await client.resolve(titled(offered, EVERYWHERE));
    const changes = edit!.documentChanges as TextDocumentEdit[];
    expect(changes.map(({ textDocument }) => textDocument)).toEqual([
      { uri: a, version: 1 },
      { uri: b, version: null },
    ]);
    for (const uri of [a, b]) expect(applied(NOTE, uri, edit)).toBe(STYLED);
    // One file alone is written by the other one.
    const { edit: own } = await client.resolve(titled(offered, HERE));
    expect((own!.documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument.uri)).toEqual([a]);
  });

  test('files that are in style are not read for it', async () => {
    const offered = await opened();
    const reads = workspace.reads.length;
    await client.resolve(titled(offered, EVERYWHERE));
    expect(workspace.reads.slice(reads)).toEqual(['b.md']);
  });

  test('nothing is done where one of the files cannot be read', async () => {
    const offered = await opened();
    workspace.texts.delete('b.md');
    await expect(client.resolve(titled(offered, EVERYWHERE))).rejects.toThrow('b.md could not be read');
  });

  test('nothing is done when the text changes while the others are read', async () => {
    const offered = await opened();
    workspace.readingTakesMs = 100;
    const edit = client.resolve(titled(offered, EVERYWHERE));
    client.change(a, `${NOTE}\nMore.\n`);
    await expect(edit).rejects.toThrow('The text has changed meanwhile');
  });
});
