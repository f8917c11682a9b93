/** Writes another name in the place of one, as it stands in each form: whole or in part, in small letters or capitals. */
import { spellingKey } from '../../reading/people/spelling';
import type { Span } from '../../text/span';

export interface Word extends Span {
  readonly text: string;
}

const WORD = /[^\s,;]{1,60}/g;

/** The words in a stretch of text, at most so many. Offsets are those in `text`. */
export function wordsIn(text: string, { start, end }: Span, most: number): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    if (words.length === most) break;
    words.push({ text: word, start: start + index, end: start + index + word.length });
  }
  return words;
}

export interface Respelt extends Span {
  readonly now: string;
}

/**
 * What is written in the place of which words. Word by word where the names have as many; else the whole name, or for a
 * form that has only the first of two surnames the first word of the new one.
 *
 * @param words of the surname as it stands at a place.
 * @param old the surname where the rename began.
 * @param now the new one.
 */
export function respelt(words: readonly Word[], old: readonly string[], now: readonly string[]): Respelt[] {
  const isIn = (one: Word, index: number) => sameName(one.text, old[index]);
  if (old.length === now.length) {
    const each = words.flatMap((word): Respelt[] => {
      const index = old.findIndex((_, at) => isIn(word, at));
      return index < 0 ? [] : [{ ...word, now: casedAs(word.text, old[index]!, now[index]!) }];
    });
    if (each.length > 0) return changedIn(words, each);
  }
  const first = words.findIndex((_, at) =>
    old.every((_, index) => words[at + index] && isIn(words[at + index]!, index)),
  );
  const whole = first < 0 ? undefined : words.slice(first, first + old.length);
  if (whole) return [over(whole, old[0]!, now.join(' '))];
  const isPart = words.length < old.length && words.every((word, index) => isIn(word, index));
  if (isPart) return [over(words, old[0]!, now[0]!)];
  // A spelling that no rule brings to the same form: the manifest says that it is the same name.
  return words.length === 1 && /^[^.]{2,}$/.test(words[0]!.text) ? [over(words, old[0]!, now.join(' '))] : [];
}

function over(words: readonly Word[], old: string, now: string): Respelt {
  const [start, end] = [words[0]!.start, words[words.length - 1]!.end];
  return { start, end, now: casedAs(words[0]!.text, old, now) };
}

function changedIn(words: readonly Word[], each: readonly Respelt[]): Respelt[] {
  return each.filter(({ start, now }) => words.find((word) => word.start === start)!.text !== now);
}

function sameName(word: string, old: string | undefined): boolean {
  return old !== undefined && spellingKey(word) === spellingKey(old);
}

/** In capitals, or with a capital letter first, where the old name stands so and did not where the rename began. */
function casedAs(written: string, old: string, now: string): string {
  if (written.length > 1 && written === written.toUpperCase() && old !== old.toUpperCase()) return now.toUpperCase();
  const first = now.slice(0, 1);
  const [isCapital, wasCapital] = [written, old].map((word) => word.slice(0, 1) === word.slice(0, 1).toUpperCase());
  if (isCapital === wasCapital) return now;
  return (isCapital ? first.toUpperCase() : first.toLowerCase()) + now.slice(1);
}
