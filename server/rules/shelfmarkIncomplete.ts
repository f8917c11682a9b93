import { noteAt } from '../dossier/noteAt';
import type { PlacedShelfmark } from '../dossier/shelfmarks';
import type { Span } from '../text/span';
import type { Finding, Rule, View } from './rule';

/**
 * A level that the archive needs to find the file is missing or a placeholder, in a note or a source line. Not for a
 * short form whose fuller form stands earlier, nor for a fond that the prose names.
 */
export const shelfmarkIncomplete: Rule = {
  code: 'shelfmark.incomplete',
  severity: 'warning',
  *check(view): Iterable<Finding> {
    const earlier: PlacedShelfmark[] = [];
    for (const placed of view.dossier.shelfmarks(view.file)) {
      const { missing } = placed.shelfmark;
      if (missing.length === 0) earlier.push(placed);
      else if (isCitation(view, placed) && !earlier.some((fuller) => contains(fuller, placed))) {
        yield { at: incompletePart(placed), says: [`shelfmark.incomplete/${missing.join('-')}`, {}] };
      }
    }
  },
};

/** In a note or a source line, and not as a word of a sentence: "the papers in RGANI, f. 5 were closed". */
function isCitation({ apparatus, dossier, essay, file }: View, placed: PlacedShelfmark): boolean {
  if (!noteAt(apparatus, placed.at.start)) {
    return dossier.documents.list.some(
      (document) => document.file === file && document.shelfmarks.some(({ at }) => at.start === placed.at.start),
    );
  }
  const { levels, leaves } = placed.shelfmark;
  if (levels.length > 1 || leaves) return true;
  return !/^\s?[\p{Ll}(]/u.test(essay.text({ start: placed.at.end, end: placed.at.end + 2 }));
}

/** Whether an earlier shelfmark states the same and more. */
function contains(fuller: PlacedShelfmark, short: PlacedShelfmark): boolean {
  const { repository, levels } = short.shelfmark;
  if (levels.some((level) => level.value === undefined)) return false;
  if (repository && fuller.key.split('/')[0] !== short.key.split('/')[0]) return false;
  return levels.every((level) =>
    fuller.shelfmark.levels.some((other) => other.name === level.name && other.value === level.value),
  );
}

/** The placeholders where there are some, else the whole shelfmark. */
function incompletePart(placed: PlacedShelfmark): Span {
  const blank = placed.shelfmark.levels.filter((level) => level.value === undefined);
  if (blank.length === 0) return placed.at;
  const start = Math.min(...blank.map((level) => level.start));
  const end = Math.max(...blank.map((level) => level.end));
  return { start: start + placed.base, end: end + placed.base };
}
