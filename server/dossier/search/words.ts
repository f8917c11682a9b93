/** The words by which something is looked for: small letters, without accents, and in one transliteration. */
import { givenKey } from '../../reading/people/spelling';
import { plain } from '../../reading/people/words';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'ʹʼ]{0,60}/gu;

/** A word in the two forms in which it is looked for: as it is spelt, and as any transliteration of it is folded. */
export interface Folded {
  readonly spelt: string;
  readonly folded: string;
}

export function foldedWords(text: string): Folded[] {
  return (text.match(WORD) ?? []).map((word) => ({ spelt: plain(word), folded: givenKey(word) }));
}
