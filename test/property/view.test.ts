/** The view that goes on from what the one before has gathered shows what one made from scratch does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier } from '../../server/dossier/dossier';
import { Library } from '../../server/dossier/library';
import { DossierView } from '../../server/features/view/dossierView';
import { Gathered } from '../../server/features/view/gathered';
import type { Path } from '../../server/features/view/model';
import { RULE_CODES } from '../../server/rules/index';
import { registry } from '../../server/wire/registry';

const FILES = ['file:///d/a.dossier', 'file:///d/b.dossier', 'file:///d/c.dossier'];
const MANIFEST = 'file:///d/dossier.yaml';

const paragraph = fc.constantFrom(
  'Aid was offered to Mikoyan.[1]',
  'Trade, says RGAE, f. 635, op. 1, d. 392, l. 9, followed.[2]',
  'Document 1 – Note on oil\nSource: RGAE, f. 635, op. 1, d. 392, ll. 1-12',
  'Document 2 – Letter\nSource: RGAE, f. 635, op. 2, d. 9',
  '[1] RGAE, f. 635, op. 1, d. 392, l. 5; RGANI, f. 5, op. 30, d. 100, l. 7.',
  '[1] RGAE, f. 635 (Letters), op. 1, d. 392, l. 40.',
  '[2] RGAE, f. 635, op. 1, d. 390; Odd Arne Westad, The Global Cold War (Cambridge: CUP, 2005), p. 10.',
  '[2] Stephen Rabe, Eisenhower and Latin America (Chapel Hill: UNC Press, 1988), p. 9.',
  '[3] Ibid., p. 12; Westad, Global Cold War, p. 12.',
);
const essay = fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((all) => `${all.join('\n\n')}\n`);
const manifest = fc.constantFrom(
  'title: Trade\n',
  'documents:\n  - title: Oil\n    source: RGAE, f. 635, op. 1, d. 392, ll. 1-12\n',
  'documents:\n  - title: Coal\n    source: RGANI, f. 5, op. 30, d. 100\npeople:\n  - name: Anastas Mikoyan\n',
);
const file = fc.constantFrom(...FILES);

type Step = (library: Library) => void;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ file, text: essay }).map(
    ({ file, text }): Step =>
      (library) =>
        void library.read(file, text),
  ),
  fc.record({ file, text: essay }).map(
    ({ file, text }): Step =>
      (library) => {
        library.read(file, text);
        const card = library.cardOf(file);
        if (card) library.shelve(file, card);
      },
  ),
  fc.record({ file, words: fc.constantFrom('a', 'Words. ', '\n') }).map(
    ({ file, words }): Step =>
      (library) => {
        const known = library.essay(file);
        if (known) library.update(file, known.edited({ start: 0, end: 0 }, words));
      },
  ),
  file.map(
    (file): Step =>
      (library) =>
        library.remove(file),
  ),
  manifest.map(
    (text): Step =>
      (library) =>
        void library.setManifest(MANIFEST, text),
  ),
);

test('what is gathered once stays true over all changes', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
      const library = new Library(registry, RULE_CODES);
      library.setManifest(MANIFEST, 'title: Trade\n');
      const gathered = new Gathered();
      const [dossier] = library.folders;
      for (const change of steps) {
        change(library);
        const again = new DossierView(dossier!, FILES[0], '', gathered);
        expect(all(again)).toEqual(all(new DossierView(dossier!, FILES[0])));
      }
    }),
    { numRuns: 150 },
  );
});

test('of a text that cites the same nothing is made anew, wherever it stands now', () => {
  const library = new Library(registry, RULE_CODES);
  library.setManifest(MANIFEST, 'title: Trade\n');
  const [dossier] = library.folders as Iterable<Dossier> as Dossier[];
  library.read(FILES[0]!, 'Aid.[1]\n\n[1] RGAE, f. 635, op. 1, d. 392, l. 5.\n');
  library.read(FILES[1]!, 'Oil.[1]\n\n[1] RGAE, f. 635, op. 1, d. 390, l. 5.\n');
  library.shelve(FILES[1]!, library.cardOf(FILES[1]!)!);
  const gathered = new Gathered();
  const before = gathered.archives(dossier!);
  library.update(FILES[0]!, library.essay(FILES[0]!)!.edited({ start: 0, end: 0 }, 'A word. '));
  expect(gathered.archives(dossier!)).toBe(before);
  library.update(FILES[0]!, library.essay(FILES[0]!)!.edited({ start: 0, end: 0 }, 'RGAE, f. 1, op. 1, d. 1. '));
  expect(gathered.archives(dossier!)).not.toBe(before);
});

/** Every entry with where it leads. */
function all(view: DossierView, path: Path = []): unknown[] {
  return view.rows(path).map((row) => [row, view.target(row.path), row.hasChildren ? all(view, row.path) : []]);
}
