/** Names of people whom the dossier knows, begun with the surname or with a given name. */
import type { Dossier } from '../../dossier/dossier';
import { keyIn } from '../../dossier/occurrences';
import type { Person } from '../../dossier/people/people';
import { foldedWords } from '../../dossier/search/words';
import type { Essay } from '../../reading/essay';
import { findByName } from '../finder/find';
import { placeOf } from './place';
import type { Suggestion, Suggestions } from './suggestion';

/** Two letters at least, the first a capital; before them perhaps other names and initials. */
const BEGUN = /(?:\p{Lu}[\p{L}\p{M}’'.-]{0,30}\s){0,2}\p{Lu}[\p{L}\p{M}’'-]{1,30}$/u;
const MOST = 12;

/** @param offset of the cursor, a UTF-16 offset in the essay. */
export function completePeople(dossier: Dossier, essay: Essay, offset: number): Suggestions | undefined {
  const place = placeOf(essay, offset, true);
  const begun = place && BEGUN.exec(place.before)?.[0];
  if (!begun) return undefined;
  for (const typed of tails(begun)) {
    const found = findByName(dossier, typed, MOST, ['person']).filter(({ isNear }) => !isNear);
    const suggestions = found.flatMap(({ entity, count }) => {
      const person = dossier.people.byKey(keyIn(entity));
      return person ? writtenFor(person, typed, count) : [];
    });
    if (suggestions.length === 0) continue;
    const at = { start: offset - typed.length, end: offset + place.wordAfter };
    // What fits is known only for what is typed so far: another spelling of a name begins otherwise.
    return { at, suggestions, isCut: true };
  }
  return undefined;
}

/** What is typed with the names before it, then without one after the other. */
function tails(begun: string): string[] {
  const words = begun.split(/(?<=\s)/);
  return words.map((_, from) => words.slice(from).join(''));
}

/** The surname as it is mostly written, where that was begun; and the fullest form. */
function writtenFor(person: Person, typed: string, count: number): Suggestion[] {
  const { key, name, forms } = person;
  const surnames = forms
    .filter(({ given }) => given.length === 0)
    .sort((a, b) => b.count - a.count)
    .map(({ text }) => text);
  const alone = surnames.find((text) => begins(text, typed));
  const texts = [...new Set([...(alone === undefined ? [] : [alone]), name])].filter((text) => text !== typed);
  return texts.map((text) => ({ kind: 'person', text, count, key, typed }));
}

function begins(text: string, typed: string): boolean {
  const [word] = foldedWords(text);
  const [begun, another] = foldedWords(typed);
  return !!word && !!begun && !another && (word.spelt.startsWith(begun.spelt) || word.folded.startsWith(begun.folded));
}
