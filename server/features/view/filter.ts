/** What somebody types to find an entry: all the words, in any order, whatever the accents, capitals or transliteration. */
import { spellingKey } from '../../reading/people/spelling';

/** Whether an entry of some words fits. */
export type Filter = (...words: (string | undefined)[]) => boolean;

/** @returns undefined where nothing is sought, so that everything fits. */
export function filterFor(typed: string | undefined): Filter | undefined {
  const sought = (typed ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => ({ plain: plain(word), spelling: spellingKey(word) }));
  if (sought.length === 0) return undefined;
  return (...words) => {
    const text = plain(words.filter((word) => word !== undefined).join(' '));
    let spellings: Set<string> | undefined;
    return sought.every(({ plain: word, spelling }) => {
      if (text.includes(word)) return true;
      spellings ??= new Set(text.split(/[^\p{L}\p{N}]+/u).map(spellingKey));
      return spelling !== '' && spellings.has(spelling);
    });
  };
}

const MOST_WORDS = 20;

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
