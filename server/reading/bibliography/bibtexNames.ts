/**
 * Names as BibTeX has them: parted by `and`, each as `Given Family`, `von Family, Given` or `von Family, Jr, Given`. What
 * stands in braces is one word; a name that is wholly in braces is a body.
 *
 * Source: the appendix of the BibTeX manual on names; the biblatex manual, section 2.3.3, on names with braces, and its
 * extended format `family=…, given=…, prefix=…`.
 */
import type { Span } from '../../text/span';
import type { Author } from '../citations/model';
import { bodyFrom, personFrom } from '../citations/person';
import { textOfLatex } from './latex';

const MOST = 200;

export function readNames(value: string, role: Author['role'], at: Span): Author[] {
  return split(value, AND)
    .slice(0, MOST)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'others')
    .map((name) => readName(name, role, at));
}

const AND = /\sand\s/iy;
const COMMA = /,/y;
const SPACES = /[\s~]/y;

function readName(name: string, role: Author['role'], at: Span): Author {
  const parts = split(name, COMMA);
  const named = Object.fromEntries(
    parts
      .map((part) => /^(family|given|prefix|suffix)\s{0,20}=(.*)$/s.exec(part.trim()))
      .flatMap((found) => (found ? [[found[1], found[2]!.trim()]] : [])),
  ) as Record<string, string>;
  if (named.family !== undefined)
    return person(named.given ?? '', [named.prefix, named.family, named.suffix].filter(Boolean).join(' '), role, at);
  if (parts.length > 1) {
    const [family, second, third] = parts.map((part) => part.trim()) as [string, string, string | undefined];
    return third === undefined ? person(second, family, role, at) : person(third, `${family} ${second}`, role, at);
  }
  const words = split(name, SPACES).filter((word) => word !== '');
  if (words.length === 1) return bodyFrom(textOfLatex(name), role, at);
  // The family begins with the first word in small letters, or is the last word.
  const small = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
  const first = small > 0 ? small : words.length - 1;
  return person(words.slice(0, first).join(' '), words.slice(first).join(' '), role, at);
}

function person(given: string, family: string, role: Author['role'], at: Span): Author {
  const [first, last] = [textOfLatex(given), textOfLatex(family)];
  return first === '' ? bodyFrom(last, role, at) : personFrom(first, last, role, at);
}

/** Cuts at what stands outside of braces. */
function split(value: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    const character = value[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (depth === 0) {
      separator.lastIndex = at;
      if (!separator.test(value)) continue;
      parts.push(value.slice(from, at));
      from = separator.lastIndex;
      at = from - 1;
    }
  }
  parts.push(value.slice(from));
  return parts;
}
