import { distance } from 'fastest-levenshtein';
import type { Citation } from '../../reading/citations/model';
import { titleWords } from '../../reading/citations/words';
import type { Work } from '../citations/works';

/** A word as short as this, with one letter otherwise, is another word. */
const SHORTEST = 4;

/**
 * The one work that a short form may have meant that fits none: its author or its title is spelt a little otherwise.
 *
 * @returns undefined where there is none, or where there are several.
 */
export function nearWork({ authors, title }: Citation, works: Iterable<Work>): Work | undefined {
  const [author] = authors;
  const words = title && titleWords(title.text);
  if (!author || !words || words.length === 0) return undefined;
  let found: Work | undefined;
  for (const work of works) {
    if (!isNear(work, author.surnames, words)) continue;
    if (found) return undefined;
    found = work;
  }
  return found;
}

function isNear(work: Work, surnames: readonly string[], words: readonly string[]): boolean {
  const all = work.authors.flatMap((author) => author.surnames);
  const isOfAuthor = surnames.some((surname) => all.includes(surname));
  if (!isOfAuthor && (words.length < 2 || !surnames.some((surname) => all.some((other) => areNear(surname, other)))))
    return false;
  return isIn(work.words, words, isOfAuthor);
}

/** Whether the words stand in a title in their order. @param loosely one of them may be spelt a little otherwise. */
function isIn(title: readonly string[], words: readonly string[], loosely: boolean): boolean {
  let at = 0;
  let misspelt = 0;
  for (const word of words) {
    const same = title.indexOf(word, at);
    const near = same < 0 && loosely ? title.findIndex((other, index) => index >= at && areNear(word, other)) : same;
    if (near < 0) return false;
    if (same < 0) misspelt++;
    at = near + 1;
  }
  return misspelt <= 1;
}

function areNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST || Math.abs(a.length - b.length) > 2) return false;
  return distance(a, b) <= (shorter >= 7 ? 2 : 1);
}
