import { Fuller } from '../dossier/fuller';
import { type PlacedShelfmark, place } from '../dossier/shelfmarks';
import { families } from '../reading/shelfmarks/families';
import type { Shelfmark } from '../reading/shelfmarks/model';
import type { Span } from '../text/span';
import type { Finding, Rule, Says, View } from './rule';

/**
 * A level that the archive needs to find the file is missing or a placeholder, in a note or a source line. Not for a
 * short form whose fuller form stands earlier, nor for a fond that the prose names, nor where something stands that may
 * be the level but could not be read.
 */
export const shelfmarkIncomplete: Rule = {
  code: 'shelfmark.incomplete',
  severity: 'warning',
  *check(view): Iterable<Finding> {
    const { essay, file } = view;
    let fuller: Fuller | undefined;
    for (const { facts, base } of essay.factsWith('incomplete')) {
      for (const shelfmark of facts.incomplete) {
        const placed = place(file, base, shelfmark);
        if (!isCitation(view, placed)) continue;
        fuller ??= new Fuller(essay);
        if (!fuller.standsBefore(placed)) yield { at: incompletePart(placed), says: whatIsMissing(shelfmark) };
      }
    }
  },
};

/** A sentence names a fond, an opis or the like as a whole. */
const WIDE = new Set(['fond', 'opis', 'record group', 'series', 'Bestand', 'collection']);
/** A word behind the number, a title in parentheses or quotation marks, or a dash: the sentence goes on. */
const SENTENCE_GOES_ON = /^(?:,?\s{1,2}\p{Ll}|\s?[(“"«[]|,?\s?[–—-]\s?\p{Ll}|[’']s?\s)/u;

/** In a note or a source line, and not as a word of a sentence: "the papers of RGVA, f. 4, were closed". */
function isCitation({ apparatus, dossier, essay, file }: View, placed: PlacedShelfmark): boolean {
  if (!apparatus.noteAt(placed.at.start)) {
    return dossier.documents.list.some(
      (document) => document.file === file && document.shelfmarks.some(({ at }) => at.start === placed.at.start),
    );
  }
  const { family, levels, leaves, repository } = placed.shelfmark;
  // Without an archive and an opis nothing says that this is the notation of fonds at all.
  if (family === 'fond' && !repository && !levels.some(({ name }) => name === 'opis')) return false;
  const isNamedInPart = !leaves && levels.every(({ name, value }) => value !== undefined && WIDE.has(name));
  return !isNamedInPart || !SENTENCE_GOES_ON.test(essay.text({ start: placed.at.end, end: placed.at.end + 5 }));
}

function whatIsMissing({ family, missing }: Shelfmark): Says {
  if (family === 'fond') return [`shelfmark.incomplete/${missing.join('-')}`, {}];
  const words = missing.map((name) => families[family]?.words[name] ?? name);
  return ['shelfmark.incomplete/level', { levels: words.join(', ') }];
}

/** The placeholders where there are some, else the whole shelfmark. */
function incompletePart(placed: PlacedShelfmark): Span {
  const blank = placed.shelfmark.levels.filter((level) => level.value === undefined);
  if (blank.length === 0) return placed.at;
  const start = Math.min(...blank.map((level) => level.start));
  const end = Math.max(...blank.map((level) => level.end));
  return { start: start + placed.base, end: end + placed.base };
}
