/** Which file belongs to which dossier. */
import { describe, expect, test } from 'vitest';
import { definition, references } from '../fixture/features';
import { idOf, nameOf, type Opened, open } from '../fixture/open';

/** The files of each folder with a manifest; the others by themselves. */
function dossiers({ library }: Opened): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const file of library.files) {
    const { folder } = library.dossierOf(file)!;
    const name = folder === undefined ? nameOf(file) : nameOf(folder);
    found[name] = [...(found[name] ?? []), nameOf(file)];
  }
  return found;
}

const NOTED = 'Aid.[^1]\n\n[^1]: RGAE, f. 635, op. 1, d. 392, l. 4.\n';

describe('a dossier', () => {
  test('is a file by itself where no manifest is', () => {
    expect(dossiers(open(`--- a/one.md\n${NOTED}--- a/two.md\n${NOTED}`))).toEqual({
      'a/one.md': ['a/one.md'],
      'a/two.md': ['a/two.md'],
    });
  });

  test('is the folder of a manifest and all under it', () => {
    const opened = open(
      `--- a/dossier.yaml\ntitle: A\n--- a/one.md\n${NOTED}--- a/b/c/two.dossier\n${NOTED}--- d/three.md\n${NOTED}--- aa/four.md\n${NOTED}`,
    );
    expect(dossiers(opened)).toEqual({
      'a/': ['a/one.md', 'a/b/c/two.dossier'],
      'd/three.md': ['d/three.md'],
      'aa/four.md': ['aa/four.md'],
    });
  });

  test('ends where another manifest begins', () => {
    const opened = open(
      `--- a/dossier.yaml\ntitle: A\n--- a/b/dossier.json\n{"title": "B"}\n--- a/one.md\n${NOTED}--- a/b/two.md\n${NOTED}--- a/b/c/three.md\n${NOTED}`,
    );
    expect(dossiers(opened)).toEqual({ 'a/': ['a/one.md'], 'a/b/': ['a/b/two.md', 'a/b/c/three.md'] });
  });

  test('is the same whether its manifest is read first or last', () => {
    const manifest = '--- a/dossier.yaml\ntitle: A\n';
    const essays = `--- a/one.md\n${NOTED}--- a/b/two.md\n${NOTED}`;
    expect(dossiers(open(essays + manifest))).toEqual(dossiers(open(manifest + essays)));
  });

  test('takes its files from the one further up when its manifest comes later', () => {
    const opened = open(`--- a/dossier.yaml\ntitle: A\n--- a/one.md\n${NOTED}--- a/b/two.md\n${NOTED}`);
    expect(dossiers(opened)).toEqual({ 'a/': ['a/one.md', 'a/b/two.md'] });
    opened.set({ name: 'a/b/dossier.yaml', text: 'title: B\n' });
    expect(dossiers(opened)).toEqual({ 'a/': ['a/one.md'], 'a/b/': ['a/b/two.md'] });
    expect([...opened.dossier('a/one.md').files].map(nameOf)).toEqual(['a/one.md']);
  });
});

describe('a manifest that goes away', () => {
  test('leaves every file by itself', () => {
    const opened = open(`--- a/dossier.yaml\ntitle: A\n--- a/one.md\n${NOTED}--- a/two.md\n${NOTED}`);
    const moved = opened.library.removeManifest(idOf('a/dossier.yaml'));
    expect(moved.map(nameOf).sort()).toEqual(['a/one.md', 'a/two.md']);
    expect(dossiers(opened)).toEqual({ 'a/one.md': ['a/one.md'], 'a/two.md': ['a/two.md'] });
  });

  test('gives its files to the one further up', () => {
    const opened = open(`--- a/dossier.yaml\ntitle: A\n--- a/b/dossier.yaml\ntitle: B\n--- a/b/one.md\n${NOTED}`);
    opened.library.removeManifest(idOf('a/b/dossier.yaml'));
    expect(dossiers(opened)).toEqual({ 'a/': ['a/b/one.md'] });
  });

  test('leaves the other of its folder to count', () => {
    const opened = open(
      `--- a/dossier.yaml\nrules: {note.unused: off}\n--- a/dossier.json\n{"rules": {"note.unused": "hint"}}\n--- a/one.md\n${NOTED}`,
    );
    expect(nameOf(opened.dossier('a/one.md').manifest!.file)).toBe('a/dossier.yaml');
    opened.library.removeManifest(idOf('a/dossier.yaml'));
    opened.set({ name: 'a/dossier.json', text: '{"title": "A"}' });
    expect(nameOf(opened.dossier('a/one.md').manifest!.file)).toBe('a/dossier.json');
  });

  test('takes its documents with it', () => {
    const opened = open(`--- a/dossier.yaml\ndocuments: [{number: 1, title: Oil}]\n--- a/one.md\n${NOTED}`);
    expect(opened.dossier('a/one.md').documents.list).toHaveLength(1);
    opened.library.removeManifest(idOf('a/dossier.yaml'));
    expect(opened.dossier('a/one.md').documents.list).toHaveLength(0);
  });
});

test('of two manifests in one folder the YAML counts, in whatever order they are read', () => {
  const yaml = '--- a/dossier.yaml\ntitle: A\n';
  const json = '--- a/dossier.json\n{"title": "B"}\n';
  for (const text of [yaml + json, json + yaml]) {
    const opened = open(`${text}--- a/one.md\n${NOTED}`);
    expect(nameOf(opened.dossier('a/one.md').manifest!.file)).toBe('a/dossier.yaml');
  }
});

describe('the globs of a manifest', () => {
  const files = ['essay.md', 'notes.md', 'chapters/one.md', 'chapters/two.dossier', 'drafts/old.md', '.hidden/x.md'];
  const belonging = (globs: string) => {
    const opened = open(`--- a/dossier.yaml\n${globs}\n${files.map((name) => `--- a/${name}\n${NOTED}`).join('')}`);
    return (dossiers(opened)['a/'] ?? []).map((name) => name.slice(2));
  };

  test.each([
    ['title: A', files],
    ['include: [essay.md]', ['essay.md']],
    ['include: [essay.md, chapters/*.md]', ['essay.md', 'chapters/one.md']],
    ['include: ["chapters/**"]', ['chapters/one.md', 'chapters/two.dossier']],
    ['include: ["**/*.dossier"]', ['chapters/two.dossier']],
    ['exclude: ["drafts/**"]', files.filter((name) => !name.startsWith('drafts/'))],
    ['exclude: [notes.md, "chapters/*"]', ['essay.md', 'drafts/old.md', '.hidden/x.md']],
    ['include: ["**/*.md"]\nexclude: ["drafts/**", ".hidden/**"]', ['essay.md', 'notes.md', 'chapters/one.md']],
    ['include: ["./essay.md", "./chapters/*.md"]', ['essay.md', 'chapters/one.md']],
  ])('%s', (globs, expected) => {
    expect(belonging(globs)).toEqual(expected);
  });

  test('leave a file that they exclude by itself', () => {
    const opened = open(`--- a/dossier.yaml\nexclude: [notes.md]\n--- a/notes.md\n${NOTED}`);
    expect(opened.dossier('a/notes.md').folder).toBeUndefined();
  });

  test('hold again when they change', () => {
    const opened = open(`--- a/dossier.yaml\nexclude: [notes.md]\n--- a/notes.md\n${NOTED}--- a/essay.md\n${NOTED}`);
    opened.set({ name: 'a/dossier.yaml', text: 'exclude: [essay.md]\n' });
    expect(dossiers(opened)).toEqual({ 'a/': ['a/notes.md'], 'a/essay.md': ['a/essay.md'] });
  });
});

describe('the files of two folders never mix', () => {
  test('documents of one are not those of the other', () => {
    definition(`
      --- mexico/dossier.yaml
      documents:
        - number: 1
          title: Report on oil
      --- cuba/dossier.yaml
      documents:
        - number: 1
                  ^
          title: Report on sugar
      --- mexico/essay.md
      Oil, says Document 1.
      --- cuba/essay.md
      Sugar, says Document |1.
    `);
  });

  test('shelfmarks of one are not cited in the other', () => {
    references(`
      --- mexico/dossier.yaml
      title: Mexico
      --- mexico/essay.md
      Oil.[^1]

      [^1]: RGAE, f|. 635, op. 1, d. 392.
                  ^^^^^^^^^^^^^^^^^^^^^^
      --- cuba.md
      Sugar.[^1]

      [^1]: RGAE, f. 635, op. 1, d. 392.
    `);
  });
});
