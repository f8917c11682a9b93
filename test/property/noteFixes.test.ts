/** Fixes of notes over random texts: each does what it says to the notes, and nothing to the text beside them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Library } from '../../server/dossier/library';
import { fixesOf, safeEdits, silencesOf } from '../../server/rules/fixes';
import { judge, RULE_CODES } from '../../server/rules/index';
import { registry } from '../../server/wire/registry';
import { edited } from '../fixture/fixes';
import { essayText } from './texts';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 100);

function opened(file: string, text: string) {
  const library = new Library(registry, RULE_CODES);
  library.read(file, text);
  return library.dossierOf(file)!;
}

test.each(['file:///papers/essay.md', 'file:///papers/essay.dossier'])('in %s', (file) => {
  fc.assert(
    fc.property(essayText, (text) => {
      const dossier = opened(file, text);
      const found = judge(dossier, file);
      // None lies over another, and none beyond the text.
      edited(text, safeEdits(dossier, file, found));
      for (const finding of found) {
        for (const fix of [...fixesOf(dossier, file, finding), ...silencesOf(dossier, file, finding)]) {
          if (fix.creates || fix.needs) continue;
          const edits = fix.edits();
          const after = edited(text, edits);
          const inserts = edits.every(({ at }) => at.start === at.end);
          const deletes = edits.every((edit) => edit.text === '');
          if (/^(?:silence\/here|note\.unlabelled|note\.undefined\/note)$/.test(fix.says[0]))
            expect(inserts).toBe(true);
          if (/^note\.(?:unused|duplicate\/.*|undefined\/marks?)$/.test(fix.says[0])) {
            expect(deletes).toBe(true);
            expect(after.length).toBeLessThan(text.length);
          }
          // A text with one kind of line break keeps to it.
          if (!/\r(?!\n)|(?<!\r)\n/.test(text) && text.includes('\r\n'))
            expect(after).not.toMatch(/\r(?!\n)|(?<!\r)\n/);
        }
      }
    }),
    { numRuns: RUNS },
  );
});
