/**
 * Abbreviations in running text that plainly name an archive ("RGAE's and RAE's archives"), and those that the text
 * itself expands ("State Archive of Perm Krai (GAPK)").
 */
import { matchesIn } from '../text/matches';
import { type Passage, prose } from '../text/passage';
import type { Span } from '../text/span';

/** The abbreviations that one phrase puts before the word "archives", in order. */
export interface ArchivePhrase {
  readonly names: readonly (Span & { readonly text: string })[];
}

/** An abbreviation beside its full name. */
export interface Expansion {
  readonly abbreviation: string;
  readonly name: string;
}

const ABBREVIATION =
  /(?<![A-Za-zÀ-ʯ\u0400-\u04ff0-9])[A-ZА-Я][A-Za-zА-Яа-я]{0,3}[A-ZА-Я][A-Za-zА-Яа-я]{0,8}(?:[’']s)?(?![A-Za-zÀ-ʯ\u0400-\u04ff0-9])/g;
const AND = /^(?:,|,? and| or|\/)\s$/;
const ARCHIVES = /^\s(?:archives?|archival collections|holdings|fonds)(?![A-Za-z])/;

/** Phrases of at least one abbreviation and the word "archive(s)". */
export function readArchivePhrases(text: string, passages: readonly Passage[]): ArchivePhrase[] {
  const phrases: ArchivePhrase[] = [];
  if (!/archive|holdings|fonds/.test(text)) return phrases;
  let names: (Span & { text: string })[] = [];
  for (const { found, span } of matchesIn(ABBREVIATION, text, prose(passages))) {
    const start = found.index;
    const name = found[0].replace(/[’']s$/, '');
    const last = names[names.length - 1];
    const goesOn = last && last.start >= span.start && AND.test(text.slice(last.end, start).replace(/^[’']s/, ''));
    if (!goesOn) names = [];
    names.push({ start, end: start + name.length, text: name });
    const end = start + found[0].length;
    if (ARCHIVES.test(text.slice(end, Math.min(end + 24, span.end)))) {
      phrases.push({ names });
      names = [];
    }
  }
  return phrases;
}

const EXPANSION =
  /(?<=\s[([])(?:hereafter|hereinafter|henceforth|abbreviated(?: as)?|далее|im Folgenden|en adelante|ci-après)?[\s:—–-]{0,3}[“"«‘]?([A-ZА-ЯЁІЇЄҐ][A-Za-zÀ-ʯ\u0400-\u04ff\d]{1,11}(?: [A-ZА-ЯЁІЇЄҐ][A-Za-zÀ-ʯ\u0400-\u04ff\d]{0,6})?)[”"»’]?[)\]]/g;
/** The other way round: the abbreviation first, its full name in parentheses. */
const EXPLANATION =
  /(?<![A-Za-zÀ-ʯ\u0400-\u04ff])([A-ZА-ЯЁІЇЄҐ][A-Za-zÀ-ʯ\u0400-\u04ff\d]{1,11})\s\(([A-ZА-ЯЁІЇЄҐ][^()\n]{5,100})\)/g;
const ARCHIVE_WORD = /archiv|arkhiv|архив|архів|archiw|arquivo|levéltár|arhiv|collection|library/i;

/** Full names with their abbreviation in parentheses or before them, where the name says that it is an archive. */
export function readExpansions(text: string, passages: readonly Passage[]): Expansion[] {
  const expansions: Expansion[] = [];
  if (!text.includes(')') && !text.includes(']')) return expansions;
  const stretches = prose(passages);
  for (const { found, span } of matchesIn(EXPANSION, text, stretches)) {
    const name = nameBefore(text.slice(Math.max(span.start, found.index - 102), found.index - 2));
    addExpansion(expansions, found[1]!, name);
  }
  for (const { found } of matchesIn(EXPLANATION, text, stretches)) addExpansion(expansions, found[1]!, found[2]!);
  return expansions;
}

function addExpansion(expansions: Expansion[], abbreviation: string, name: string): void {
  const capitals = abbreviation.match(/[A-ZА-ЯЁІЇЄҐ]/g)?.length ?? 0;
  if (capitals >= 2 && ARCHIVE_WORD.test(name)) expansions.push({ abbreviation, name });
}

/** The words from the first capital on after the last stop. */
function nameBefore(text: string): string {
  let at = text.length;
  while (at > 0 && !'.;:()'.includes(text[at - 1]!)) at--;
  const clause = text.slice(at);
  const capital = clause.search(/\p{Lu}/u);
  return capital < 0 ? '' : clause.slice(capital);
}
