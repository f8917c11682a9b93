/**
 * Cuts a BibTeX or BibLaTeX file into its entries, with their places. An entry is read only when its turn comes, so that
 * a file of two megabytes never holds up anything else.
 *
 *   file  = {text | "@" word ("{" body "}" | "(" body ")")}
 *
 * What stands between entries is comment, as BibTeX has it. Braces count, those behind a backslash do not. An entry that
 * is never closed ends where a line opens another one.
 */
import type { Span } from '../../text/span';

/** An entry, a macro or a comment. The span runs from the `@` behind the closing brace. */
export interface Cut extends Span {
  /** `article`, `string`, `comment`, in small letters. */
  readonly word: string;
  /** What stands between the braces. */
  readonly body: Span;
  readonly closed: boolean;
}

const OPENING = /@\s{0,10}([a-z]{1,40})\s{0,10}([{(])/iy;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
const CLOSE_ROUND = 41;
const AT = 64;

/** The parts of a file, in its order. */
export function* cutBibtex(text: string): Iterable<Cut> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(text);
    if (!opening) {
      at++;
      continue;
    }
    const start = at;
    const from = OPENING.lastIndex;
    const { end, closed } = endOf(text, from, opening[2] === '(');
    const word = opening[1]!.toLowerCase();
    yield { start, end, word, body: { start: from, end: closed ? end - 1 : end }, closed };
    at = end;
  }
}

function endOf(text: string, from: number, round: boolean): { end: number; closed: boolean } {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === OPEN) depth++;
    else if (code === CLOSE && depth > 0) depth--;
    else if ((code === CLOSE && !round) || (code === CLOSE_ROUND && round && depth === 0))
      return { end: at + 1, closed: true };
    else if (code === AT && opensLine(text, at)) return { end: at, closed: false };
  }
  return { end: text.length, closed: false };
}

/** Whether a line begins here that opens an entry. */
function opensLine(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before !== '\n' && before !== '\r') return false;
  OPENING.lastIndex = at;
  return OPENING.test(text);
}
