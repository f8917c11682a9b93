/** The words directly before a level label that read as an archive which no list knows: `XYZA`, `State Archive of X`. */
import { flat } from '../../text/flat';
import type { RepositoryName } from './model';

const SEGMENT = 64;
/** With its parentheses. */
const LONGEST_SIGLUM = 20;
/** Words that lead to a name and are no part of it: `See also the XYZA, f. 5`. */
const INTRODUCTORY = new Set(
  `see in cf the also from e.g quoted cited as at and or but both compare source original copy now held preserved
  vgl siehe auch aus im der die das zitiert nach in voir aussi dans le la les aux cité véase vease ver también en el los
  citado vedi in см также в из и цит по смотри dans ibid ibidem`.split(/\s+/),
);
// Two capitals at least, so that `Fund` or `Opis` is none; a second word such as `RUz`.
const ABBREVIATION = /^(?=\P{Lu}*\p{Lu}\P{Lu}*\p{Lu})\p{Lu}[\p{L}\d]{1,14}(?:(?: | ?- ?)\p{Lu}[\p{L}\d]{0,6}){0,2}$/u;
const ARCHIVE_WORD = /archiv|arkhiv|архив|архів|archiw|arquivo|levéltár|arhiv/i;

/**
 * @param from nothing before it belongs to the citation.
 * @param start of the level label.
 */
export function unknownNameBefore(text: string, from: number, start: number): RepositoryName | undefined {
  let end = start;
  while (end > from && /[\s,.:;(]/.test(text[end - 1]!)) end--;
  let first = end;
  const reach = Math.max(from, end - LONGEST_SIGLUM);
  const opening = text[end - 1] === ')' ? text.slice(reach, end).lastIndexOf('(') : -1;
  if (opening >= 0) {
    first = reach + opening + 1;
    end--;
  } else {
    while (first > from && end - first < SEGMENT && !/[,;:.“”"«»()\n]/.test(text[first - 1]!)) first--;
  }
  while (first < end && /\s/.test(text[first]!)) first++;
  const name = flat(withoutIntroduction(text.slice(first, end)));
  const at = { start: end - name.length, end, text: name, candidates: [] };
  if (ABBREVIATION.test(name)) return { ...at, form: 'abbreviation' };
  if (ARCHIVE_WORD.test(name) && /^\p{Lu}/u.test(name)) return { ...at, form: 'name' };
  return undefined;
}

function withoutIntroduction(words: string): string {
  let rest = words;
  for (;;) {
    const space = rest.search(/\s/);
    if (space < 0 || !INTRODUCTORY.has(rest.slice(0, space).toLowerCase())) return rest;
    rest = rest.slice(space).trimStart();
  }
}
