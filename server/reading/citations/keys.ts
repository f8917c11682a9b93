/**
 * Citation keys as Pandoc has them: `[see @westad2005, 12; also @zubok2007]`, `@westad2005 [p. 12]`, `[-@westad2005]`.
 *
 *   key = "@" ("{" any "}" | (letter | digit | "_") {letter | digit | "_" | punctuation between them})
 *
 * An address, `name@archive.org`, is none: a key stands behind no letter. Whether a bare `@word` is a key, the
 * bibliography tells. Source: the Pandoc user's guide, "Citation syntax".
 */
import { flat } from '../../text/flat';
import { NONE } from '../../text/none';
import type { Passage } from '../../text/passage';
import { SpanWalk } from '../../text/span';
import { locatorIn } from './locator';
import type { Citation, CitedText } from './model';

const KEY = /@(?:\{([^{}\s]{1,200})\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])){0,199}))/uy;
/** So far a bracket is looked for around a key, and words behind it. */
const REACH = 400;

/** A key as it is cited: in braces where it has signs that would end it. */
export function keyAsWritten(key: string): string {
  KEY.lastIndex = 0;
  const plain = `@${key}`;
  return KEY.exec(plain)?.[0] === plain ? plain : `@{${key}}`;
}

/**
 * The keys of a block, ascending.
 *
 * @param text with spaces where nothing is to be read.
 * @param whole the same with the addresses of links, by which brackets of links are known.
 */
export function readKeys(text: string, whole: string, passages: readonly Passage[]): readonly Citation[] {
  const found: Citation[] = [];
  const walk = new SpanWalk(passages);
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (/[\p{L}\p{N}_\\@./]/u.test(text[at - 1] ?? ' ')) continue;
    const passage = walk.spanAt(at);
    if (!passage || passage.kind === 'code') continue;
    KEY.lastIndex = at;
    const [written, braced, plain] = KEY.exec(text) ?? [];
    const key = braced ?? plain;
    if (written === undefined || key === undefined) continue;
    const end = at + written.length;
    const around = bracketAround(whole, at, end, passage);
    if (around === 'link') continue;
    found.push(keyCitation(text, { start: at, end, text: flat(key) }, around, passage));
  }
  return found.length > 0 ? found : NONE;
}

function keyCitation(
  text: string,
  key: CitedText,
  around: number | undefined,
  { kind, end: limit }: Passage,
): Citation {
  const behind = around === undefined ? bracketBehind(text, key.end, limit) : undefined;
  return {
    kind: 'key',
    start: key.start,
    end: key.end,
    key: key.text,
    isInNote: kind === 'note' || kind === 'continuation',
    isPlain: around !== undefined || behind !== undefined,
    authors: NONE,
    title: undefined,
    data: undefined,
    locator:
      around === undefined ? behind && locatorIn(text, behind.start, behind.end, true) : pagesIn(text, key.end, around),
    shelfmark: undefined,
  };
}

/** Pages behind a key, up to the next citation of the bracket. */
function pagesIn(text: string, from: number, close: number): CitedText | undefined {
  const rest = text.slice(from, close);
  const next = rest.search(/;\s?[^;@\]]{0,120}@/);
  return locatorIn(text, from, next < 0 ? close : from + next, true);
}

/** Where the bracket closes in which a key stands; `link` where the brackets are those of a link. */
function bracketAround(text: string, at: number, end: number, passage: Passage): number | 'link' | undefined {
  let open = -1;
  for (let place = at - 1, depth = 0; place >= Math.max(passage.start, at - REACH); place--) {
    if (text[place] === ']') depth++;
    else if (text[place] === '[' && depth-- === 0) {
      open = place;
      break;
    }
  }
  if (open < 0) return undefined;
  const limit = Math.min(passage.end, end + REACH);
  for (let place = end, depth = 0; place < limit; place++) {
    if (text[place] === '[') depth++;
    else if (text[place] === ']' && depth-- === 0) return /[([:{]/.test(text[place + 1] ?? '') ? 'link' : place;
  }
  return undefined;
}

/** `@westad2005 [p. 12]`: what stands inside. */
function bracketBehind(text: string, from: number, limit: number): { start: number; end: number } | undefined {
  if (!/^\s\[[^^@]/.test(text.slice(from, from + 3))) return undefined;
  const start = from + 2;
  const close = text.slice(start, Math.min(limit, start + 100)).search(/[[\]]/);
  if (close < 0 || text[start + close] === '[') return undefined;
  const inside = text.slice(start, start + close);
  return /\d/.test(inside) && !/[([:]/.test(text[start + close + 1] ?? '') ? { start, end: start + close } : undefined;
}
