/**
 * Abbreviations in running text that plainly name an archive ("RGAE's and RAE's archives"), and those that the text
 * itself expands ("State Archive of Perm Krai (GAPK)").
 */
import type { Passage } from '../text/passage';
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
const ARCHIVES = /^\s(?:archives?|archival collections|holdings|fonds)(?![\p{L}])/u;

/** Phrases of at least one abbreviation and the word "archive(s)". */
export function readArchivePhrases(text: string, passages: readonly Passage[]): ArchivePhrase[] {
  const found: ArchivePhrase[] = [];
  if (!/archive|holdings|fonds/.test(text)) return found;
  for (const passage of passages) {
    if (passage.kind === 'code') continue;
    let names: (Span & { text: string })[] = [];
    ABBREVIATION.lastIndex = passage.start;
    for (let word = ABBREVIATION.exec(text); word && word.index < passage.end; word = ABBREVIATION.exec(text)) {
      const start = word.index;
      const name = word[0].replace(/[’']s$/, '');
      const last = names[names.length - 1];
      const between = last ? text.slice(last.end, start).replace(/^[’']s/, '') : '';
      if (last && !AND.test(between)) names = [];
      names.push({ start, end: start + name.length, text: name });
      if (ARCHIVES.test(text.slice(start + word[0].length, start + word[0].length + 24))) {
        found.push({ names });
        names = [];
      }
    }
  }
  return found;
}

const EXPANSION = /\s\((\p{Lu}[\p{L}\d]{1,11}(?: \p{Lu}[\p{L}\d]{0,6})?)\)/gu;
const ARCHIVE_WORD = /archiv|arkhiv|архив|архів|archiw|arquivo|levéltár|arhiv|collection|library/i;

/** Full names with their abbreviation in parentheses, where the name says that it is an archive. */
export function readExpansions(text: string, passages: readonly Passage[]): Expansion[] {
  const found: Expansion[] = [];
  if (!text.includes(')')) return found;
  for (const passage of passages) {
    EXPANSION.lastIndex = passage.start;
    for (let match = EXPANSION.exec(text); match && match.index < passage.end; match = EXPANSION.exec(text)) {
      const abbreviation = match[1]!;
      if ((abbreviation.match(/\p{Lu}/gu) ?? []).length < 2) continue;
      const name = nameBefore(text.slice(Math.max(passage.start, match.index - 100), match.index));
      if (ARCHIVE_WORD.test(name)) found.push({ abbreviation, name });
    }
  }
  return found;
}

/** The words from the first capital on after the last stop. */
function nameBefore(text: string): string {
  let at = text.length;
  while (at > 0 && !'.;:()'.includes(text[at - 1]!)) at--;
  const clause = text.slice(at);
  const capital = clause.search(/\p{Lu}/u);
  return capital < 0 ? '' : clause.slice(capital);
}
