/** Bibliographies in a running server: found, named, followed on the disk and as they are typed. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { CompletionItem, CompletionList, DocumentSymbol, Hover, Location } from 'vscode-languageserver-protocol';
import { bibliographySteps } from '../../server/dossier/bibliography/bibliographyFile';
import { Library } from '../../server/dossier/library';
import { takeText } from '../../server/wire/bibliographies';
import { disk } from '../../server/wire/disk';
import { TestClient } from './client';
import { FOLDER, MemoryWorkspace } from './memory';

const ESSAY =
  'It was global.[^1] It failed [@zubok2007, 5]. It ended.[^2]\n\n[^1]: Westad, *Global Cold War*, p. 12.\n\n[^2]: Eric Hobsbawm, *Age of Extremes*, London: Michael Joseph, 1994, p. 3.\n';
const WESTAD = '@book{westad2005, author = {Westad, Odd Arne}, title = {The Global Cold War}, year = 2005}\n';
const ZUBOK = '@book{zubok2007, author = {Zubok, Vladislav}, title = {A Failed Empire}, year = 2007}\n';

let workspace: MemoryWorkspace;
let client: TestClient;
const uriOf = (path: string) => `${FOLDER}/${path}`;
const codes = (uri: string, wanted: readonly string[]) =>
  client.findings(uri, (found) => JSON.stringify(found.map(({ code }) => code)) === JSON.stringify(wanted));

describe('a bibliography', () => {
  beforeEach(() => {
    workspace = new MemoryWorkspace();
    client = new TestClient(workspace.host);
    workspace.texts
      .set('dossier.yaml', 'title: Trade\n')
      .set('a.md', ESSAY)
      .set('refs/library.bib', WESTAD + ZUBOK);
  });

  afterEach(async () => {
    await client.stop();
    expect(client.log.filter((line) => /went wrong|could not/.test(line))).toEqual([]);
  });

  test('of the folder is read, and its entry leads to the citations in texts that are not open', async () => {
    await client.start(FOLDER);
    client.open(uriOf('b.md'), ESSAY, 'markdown');
    await codes(uriOf('b.md'), []);
    const hover = await eventually(
      () => client.ask<Hover | null>('textDocument/hover', uriOf('b.md'), 2, 15),
      (shown) => shown !== null,
    );
    expect(JSON.stringify(hover)).toContain('In the bibliography');
    client.open(uriOf('refs/library.bib'), WESTAD + ZUBOK, 'bibtex');
    const found = await eventually(
      () =>
        client.ask<Location[] | null>('textDocument/references', uriOf('refs/library.bib'), 0, 8, {
          context: { includeDeclaration: false },
        }),
      (places) => places?.length === 2,
    );
    expect(found!.map(({ uri, range }) => `${uri} ${range.start.line}`).sort()).toEqual([
      `${uriOf('a.md')} 2`,
      `${uriOf('b.md')} 2`,
    ]);
  });

  test('that changes on the disk changes the findings of what is open and what is not', async () => {
    await client.start(FOLDER);
    client.open(uriOf('b.md'), ESSAY, 'markdown');
    await codes(uriOf('b.md'), []);
    workspace.texts.set('refs/library.bib', ZUBOK.replace('zubok2007', 'zubok2008'));
    client.changedOnDisk(uriOf('refs/library.bib'));
    for (const name of ['a.md', 'b.md']) await codes(uriOf(name), ['citation.unresolved', 'citation.unresolved']);
    workspace.texts.set('refs/library.bib', WESTAD + ZUBOK);
    client.changedOnDisk(uriOf('refs/library.bib'));
    for (const name of ['a.md', 'b.md']) await codes(uriOf(name), []);
    workspace.texts.delete('refs/library.bib');
    client.changedOnDisk(uriOf('refs/library.bib'), 3);
    // Where there is none, nobody can tell what is a key.
    for (const name of ['a.md', 'b.md']) await codes(uriOf(name), ['citation.unresolved']);
  });

  test('counts as it is typed, and as it is on the disk when it is closed', async () => {
    await client.start(FOLDER);
    client.open(uriOf('refs/library.bib'), WESTAD + ZUBOK, 'bibtex');
    client.open(uriOf('b.md'), ESSAY, 'markdown');
    await codes(uriOf('b.md'), []);
    client.change(uriOf('refs/library.bib'), WESTAD);
    await codes(uriOf('b.md'), ['citation.unresolved']);
    client.close(uriOf('refs/library.bib'));
    await codes(uriOf('b.md'), []);
  });

  test('that the manifest names is the only one that counts, and is missed where it is missing', async () => {
    workspace.texts.set('dossier.yaml', 'bibliography: other/zotero.json\n');
    await client.start(FOLDER);
    client.open(uriOf('b.md'), ESSAY, 'markdown');
    await codes(uriOf('dossier.yaml'), ['manifest.invalid']);
    await codes(uriOf('b.md'), ['citation.unresolved']);
    const westad =
      '{"id":"westad2005","title":"The Global Cold War","author":[{"family":"Westad","given":"Odd Arne"}]}';
    workspace.texts.set('other/zotero.json', `[${westad},{"id":"zubok2007"}]`);
    client.changedOnDisk(uriOf('other/zotero.json'), 1);
    await codes(uriOf('dossier.yaml'), []);
    await codes(uriOf('b.md'), []);
    workspace.texts.set('other/zotero.json', `[${westad},{"id":"zubok2007"`);
    client.changedOnDisk(uriOf('other/zotero.json'));
    const [broken] = await codes(uriOf('dossier.yaml'), ['manifest.invalid']);
    expect(broken!.message).toContain('`other/zotero.json` cannot be read from line 1 on');
  });

  test('that only the metadata of a text names belongs to that text', async () => {
    workspace.texts.delete('dossier.yaml');
    await client.start(FOLDER);
    const front = '---\nbibliography: refs/library.bib\n---\n\n';
    client.open(uriOf('b.md'), front + ESSAY, 'markdown');
    client.open(uriOf('c.md'), ESSAY, 'markdown');
    await codes(uriOf('b.md'), []);
    await codes(uriOf('c.md'), ['citation.unresolved']);
    client.change(uriOf('b.md'), front.replace('library', 'other') + ESSAY);
    await codes(uriOf('b.md'), ['citation.unresolved']);
    client.change(uriOf('b.md'), front + ESSAY, 3);
    await codes(uriOf('b.md'), []);
  });

  test('completes its keys, and tells of each what it is', async () => {
    await client.start(FOLDER);
    client.open(uriOf('b.md'), `${ESSAY}\nSee [@zub]\n`, 'markdown');
    const list = await eventually(
      () => client.ask<CompletionList | null>('textDocument/completion', uriOf('b.md'), 6, 9),
      (found) => found !== null,
    );
    expect(list).toMatchObject({
      isIncomplete: false,
      items: [
        {
          label: '@zubok2007',
          labelDetails: { description: 'Zubok, A Failed Empire, 2007' },
          filterText: '@zubok2007 Zubok, A Failed Empire, 2007',
          textEdit: {
            newText: '@zubok2007',
            range: { start: { line: 6, character: 5 }, end: { line: 6, character: 9 } },
          },
        },
      ],
    });
    const item = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', list!.items[0]!);
    expect(JSON.stringify(item.documentation)).toContain('In the bibliography, as a book');
  });

  test('offers its near key for one that it does not have', async () => {
    await client.start(FOLDER);
    client.open(uriOf('b.md'), ESSAY.replace('zubok2007', 'zubok2006'), 'markdown');
    await codes(uriOf('b.md'), ['citation.unresolved']);
    const [action] = await client.actions(uriOf('b.md'), 0, 33);
    expect(action).toMatchObject({ title: 'Write “@zubok2007”', isPreferred: true });
  });

  test('has an outline of its entries', async () => {
    await client.start(FOLDER);
    client.open(uriOf('refs/library.bib'), WESTAD + ZUBOK, 'bibtex');
    const found = await eventually(
      () =>
        client.connection.sendRequest<DocumentSymbol[] | null>('textDocument/documentSymbol', {
          textDocument: { uri: uriOf('refs/library.bib') },
        }),
      (symbols) => symbols !== null,
    );
    expect(found!.map(({ name }) => name)).toEqual(['westad2005', 'zubok2007']);
  });

  test('that cannot be read wholly is told in the output, with its line', async () => {
    workspace.texts.set('refs/library.bib', `${WESTAD}@book{open, title={x}\n\n`);
    await client.start(FOLDER);
    const told = () => client.log.filter((line) => line.includes('library.bib'));
    await client.until(told, (lines) => lines.length > 0);
    expect(told()).toEqual([
      `${uriOf('refs/library.bib')}, line 2: The entry “open” that begins here is never closed; it is left out.`,
    ]);
  });

  test('and a package beside it are told apart: other JSON is left alone', async () => {
    workspace.texts
      .set('package.json', '{"name": "x", "version": "1.0.0"}')
      .set('data.json', '[{"id": 1, "value": 2}]');
    await client.start(FOLDER);
    client.open(uriOf('b.md'), ESSAY, 'markdown');
    await codes(uriOf('b.md'), []);
    client.open(uriOf('package.json'), '{"name": "x"}', 'json');
    expect(await client.ask('textDocument/hover', uriOf('package.json'), 0, 3)).toBeNull();
    expect(client.log.filter((line) => line.includes('json'))).toEqual([]);
  });
});

test('a bibliography behind a link is followed where it is', async () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'dossier-links-')));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const papers = join(base, 'papers');
  mkdirSync(papers);
  const real = join(base, 'zotero.bib');
  writeFileSync(real, ZUBOK.replace('zubok2007', 'zubok2008'));
  symlinkSync(real, join(papers, 'library.bib'));
  writeFileSync(join(papers, 'dossier.yaml'), 'title: Trade\n');
  client = new TestClient({ workspace: disk, registry: [] });
  try {
    await client.start(pathToFileURL(papers).href);
    const uri = pathToFileURL(join(papers, 'b.md')).href;
    client.open(uri, ESSAY, 'markdown');
    // The near key tells that it was read.
    await codes(uri, ['citation.unresolved', 'citation.unresolved']);
    // Nobody tells the server: the file changes where the editor does not look, again and again as a program saves it.
    let saved = WESTAD + ZUBOK;
    const saving = setInterval(() => {
      saved += '\n';
      writeFileSync(real, saved);
    }, 200);
    onTestFinished(() => clearInterval(saving));
    await codes(uri, []);
  } finally {
    await client.stop();
  }
});

describe('a bibliography of two megabytes', () => {
  const file = 'file:///papers/library.bib';
  let text = '';
  for (let number = 0; text.length < 2 * 1024 * 1024; number++)
    text += `@article{key${number}, author = {Name${number}, {\\'E}mile and Other, Ann}, title = {The {Title} of ${number}: a long story of trade},
  journal = {Journal of Trade}, volume = {${number % 90}}, number = {3}, year = {19${10 + (number % 80)}}, pages = {1--${number + 2}},
  abstract = {It tells much about it, and more than anybody needs.}\n}\n`;
  const opened = () => {
    const library = new Library([], []);
    library.setManifest('file:///papers/dossier.yaml', 'title: Trade\n');
    library.read('file:///papers/a.md', ESSAY);
    return library;
  };

  test('is read in many short turns', async () => {
    let turns = 0;
    let isRunning = true;
    const turn = () => {
      turns++;
      if (isRunning) setImmediate(turn);
    };
    setImmediate(turn);
    const library = opened();
    expect((await takeText(library, file, text, () => false)).length).toBe(1);
    isRunning = false;
    expect(library.dossierOf('file:///papers/a.md')!.bibliography.entriesIn(file).length).toBeGreaterThan(5000);
    expect(turns).toBeGreaterThan(10);
  });

  test('is read one entry at a step, put together fifty at a step, and nothing is left to be done when it is taken', () => {
    const library = opened();
    const { steps: readings, result: read } = gone(bibliographySteps(file, text, false));
    expect(readings).toBe(read!.entries.length);
    const { steps, result: ready } = gone(library.bibliographies.ready(file, read!));
    expect(steps).toBe(Math.floor(read!.entries.length / 50));
    library.bibliographies.set(file, read);
    expect(library.dossierOf('file:///papers/a.md')!.bibliography).toBe(ready[0]);
  });
});

/** Goes through all steps at once. */
function gone<T>(all: Generator<void, T>): { steps: number; result: T } {
  for (let steps = 0; ; steps++) {
    const step = all.next();
    if (step.done) return { steps, result: step.value };
  }
}

async function eventually<T>(ask: () => Promise<T>, fits: (value: T) => boolean): Promise<T> {
  for (let round = 0; round < 100; round++) {
    const value = await ask();
    if (fits(value)) return value;
    await new Promise((done) => setTimeout(done, 30));
  }
  throw new Error('It never came.');
}
