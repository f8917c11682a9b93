/** The words that a manifest knows, and the nearest of them to one that it does not know. */

import { distance } from 'fastest-levenshtein';

/** A message shows no more than this of what somebody wrote, in UTF-16 units. */
const SHOWN_AT_MOST = 60;

/** The known words of one kind of entry, and the message for a word that is none of them. */
export interface Vocabulary {
  words: readonly string[];
  /** The key of the message; with `-near` for a word that resembles a known one. */
  unknown: string;
}

export const MANIFEST_WORDS: Vocabulary = {
  words: [
    'title',
    'closed',
    'include',
    'exclude',
    'bibliography',
    'documents',
    'people',
    'repositories',
    'style',
    'rules',
    'ignore',
    '$schema',
  ],
  unknown: 'manifest.invalid/unknown-key',
};

export const DOCUMENT_WORDS: Vocabulary = {
  words: ['number', 'id', 'title', 'date', 'source', 'author', 'transcript'],
  unknown: 'manifest.invalid/unknown-document-key',
};

export const PERSON_WORDS: Vocabulary = {
  words: ['name', 'variants', 'role', 'dates', 'viaf', 'wikidata'],
  unknown: 'manifest.invalid/unknown-person-key',
};

export const REPOSITORY_WORDS: Vocabulary = {
  words: ['siglum', 'name', 'names', 'abbreviations', 'former', 'place', 'country', 'family', 'web'],
  unknown: 'manifest.invalid/unknown-repository-key',
};

export const STYLE_WORDS: Vocabulary = {
  words: ['profile', 'separator', 'labels'],
  unknown: 'manifest.invalid/unknown-style-key',
};

export const IGNORE_WORDS: Vocabulary = {
  words: ['rule', 'file', 'text'],
  unknown: 'manifest.invalid/unknown-ignore-key',
};

/** The known word that somebody meant, when one is near: a slip of one or two letters, or of capitals. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = 3;
  for (const word of known) {
    if (Math.abs(word.length - written.length) >= fewest) continue;
    const slips = distance(written.toLowerCase(), word.toLowerCase());
    // Two of two letters is another word.
    if (slips < fewest && slips * 2 <= word.length) [best, fewest] = [word, slips];
  }
  return best;
}

/** What somebody wrote, on one line and cut to a length that a message can hold. */
export function shortened(written: string): string {
  const oneLine = written
    .slice(0, SHOWN_AT_MOST * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return oneLine.length <= SHOWN_AT_MOST ? oneLine : `${oneLine.slice(0, SHOWN_AT_MOST - 1)}…`;
}
