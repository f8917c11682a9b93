/** What is known of a dossier depends on its files alone, and not on the way in which they came to be what they are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isManifest } from '../../server/dossier/fileKinds';
import { Library } from '../../server/dossier/library';
import { findReferences } from '../../server/features/references';
import { judge, judgeManifest, RULE_CODES } from '../../server/rules/index';
import { registry } from '../../server/wire/registry';

const MANIFESTS = [
  'title: Oil\n',
  'closed: true\ndocuments:\n  - number: 1\n    source: RGAE, f. 635, op. 1, d. 392, ll. 1-12\n',
  'documents:\n  - number: 3\n    title: Letter\nrepositories:\n  - siglum: XYZA\n    name: Archive of XYZ\n',
  'exclude: [one.md]\nrules:\n  note.unused: off\n',
  'include: [one.md, "b/**"]\n',
];
const ESSAYS = [
  '',
  'Oil, says Document 1.[^1] Steel.[^2]\n\n[^1]: RGAE, f. 635, op. 1, d. 392, l. 4.\n',
  '# Documents\n\nDocument 1 – Report, 1959\n\nSource: RGAE, f. 635, op. 1, d. 392, ll. 3-5\n',
  '# Documents\n\nDocument 1 – Another, 1960\n\nSource: RGANI, f. 5, op. 49, d. 131\n\nDocument 2 – Talk, 1961\n\nSource: XYZA, f. 5, op. 1, d. 2\n',
  'Coal, says Document 2.[^1]\n\n[^1]: XYZA, f. 5, op. 1, d. 2, l. 7; RGAE, f. 653, op. 1, d. 392, ll. 3-5.\n',
  'Kept in the State Archive of XYZ (XYZA).[^1]\n\n[^1]: Doc. 3; RGANI, f. 5, op. 49, d. 131.\n',
];
const FILES = ['a/one.md', 'a/two.md', 'a/b/three.md', 'four.md'];

const set = fc.record({ file: fc.constantFrom(...FILES), text: fc.constantFrom(...ESSAYS) });
const manifest = fc.record({
  file: fc.constantFrom('a/dossier.yaml', 'a/b/dossier.yaml'),
  text: fc.constantFrom(...MANIFESTS),
});
const removal = fc.record({
  file: fc.constantFrom(...FILES, 'a/dossier.yaml', 'a/b/dossier.yaml'),
  text: fc.constant(undefined),
});
const step = fc.oneof({ weight: 3, arbitrary: set }, { weight: 2, arbitrary: manifest }, removal);

function put(library: Library, file: string, text: string | undefined): void {
  if (isManifest(file)) {
    if (text === undefined) library.removeManifest(file);
    else library.setManifest(file, text);
  } else if (text === undefined) library.remove(file);
  else library.read(file, text);
}

/** All findings and all references of every file. */
function knowledge(library: Library, files: Iterable<string>): unknown {
  return [...files].sort().map((file) => {
    const dossier = library.dossierOf(file);
    if (!dossier) return [file, 'nothing'];
    const references = dossier.occurrences(file).map(({ at }) =>
      findReferences(dossier, file, at.start, true)
        .map((one) => `${one.file} ${one.at.start}`)
        .sort(),
    );
    const findings = [...judge(dossier, file), ...(isManifest(file) ? judgeManifest(dossier, true) : [])];
    return [file, dossier.folder, library.speaks(file), findings, references];
  });
}

test('so it is the same as when every file were read afresh', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 10 }), (steps) => {
      const library = new Library(registry, RULE_CODES);
      const now = new Map<string, string>();
      for (const { file, text } of steps) {
        put(library, file, text);
        if (text === undefined) now.delete(file);
        else now.set(file, text);
        // What is asked in between must not stay when it is out of date.
        knowledge(library, now.keys());
      }
      const fresh = new Library(registry, RULE_CODES);
      for (const [file, text] of now) put(fresh, file, text);
      expect(knowledge(library, now.keys())).toEqual(knowledge(fresh, now.keys()));
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 150) },
  );
});
