import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { Desk } from './desk.mjs';
import { codeIn } from './page.mjs';

const draft = fileURLToPath(new URL('draft.md', import.meta.url));

suite('From Word and back, with the commands of docs/from-word.md', () => {
  let desk;

  /** Does in a folder what a section of the page says. */
  async function follow(heading, folder) {
    const { code, text } = await desk.run('sh', ['-e', '-c', codeIn('from-word.md', heading, 'sh')], { folder });
    assert.equal(code, 0, text);
    assert.equal(text, '');
  }

  /** A Word document of a text, called draft.docx, in a folder of its own. */
  async function writeInWord(folder, text) {
    mkdirSync(desk.path(folder)[0]);
    const file = desk.write(`${folder}/written.md`, text);
    const { text: said } = await desk.run('pandoc', [file, '-f', 'markdown-smart', '-o', 'draft.docx'], { folder });
    assert.equal(said, '');
  }

  /** What `dossier` finds or lists in a file, without the places, which differ. */
  async function facts(command, file) {
    const [name, folder] = [file.slice(file.lastIndexOf('/') + 1), file.slice(0, file.lastIndexOf('/'))];
    const { text } = await desk.run('dossier', [...command, name, '--format', 'json'], { folder });
    return JSON.stringify(JSON.parse(text), (key, value) =>
      /^(line|col|endLine|endCol|range|repositoryRange|excerpt)$/.test(key) ? undefined : value,
    );
  }

  /** The notes with all their paragraphs, which stand at the end of a Markdown file. */
  const notesOf = (text) => text.slice(text.indexOf('\n[^1]:'));

  suiteSetup(async () => {
    desk = new Desk();
    await writeInWord('word', readFileSync(draft, 'utf8'));
    mkdirSync(desk.path('first')[0]);
    copyFileSync(draft, desk.path('first/draft.md')[0]);
    await follow('From Word', 'word');
    await follow('Back to Word', 'word');
    mkdirSync(desk.path('again')[0]);
    copyFileSync(...desk.path('word/draft-checked.docx', 'again/draft.docx'));
    await follow('From Word', 'again');
  });

  suiteTeardown(() => desk.clear());

  test('the notes are the same, character by character', () => {
    assert.equal(notesOf(desk.read('word/draft.md')).trim(), notesOf(desk.read('first/draft.md')).trim());
  });

  for (const kind of ['notes', 'shelfmarks', 'citations', 'works']) {
    test(`Dossier reads the same ${kind}`, async () => {
      const before = await facts(['list', kind], 'first/draft.md');
      assert.ok(JSON.parse(before).entities.length > 0);
      assert.equal(await facts(['list', kind], 'word/draft.md'), before);
    });
  }

  test('Dossier finds the same', async () => {
    const before = await facts(['check'], 'first/draft.md');
    assert.match(before, /note\.empty/);
    assert.equal(await facts(['check'], 'word/draft.md'), before);
  });

  test('nothing at all changes when the text goes back to Word and comes again', () => {
    assert.equal(desk.read('again/draft.md'), desk.read('word/draft.md'));
  });

  test('notes that were typed by hand are read in plain text', async () => {
    const text =
      'Aid was offered.\\[1\\] Trade followed.\\[2\\]\n\n\\[1\\] RGAE, f. 413, op. 13, d. 8762, l. 2.\n\n\\[2\\] Ibid.\n';
    await writeInWord('hand', text);
    await follow('Notes that were typed by hand', 'hand');
    const { entities } = JSON.parse(await facts(['list', 'notes'], 'hand/draft.dossier.txt'));
    assert.deepEqual(
      entities.map(({ label, state }) => `${label} ${state}`),
      ['1 fine', '2 fine'],
    );
  });
});
