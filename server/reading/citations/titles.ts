/** Titles without quotation marks: where they open and end, and what is none. */
import { flat } from '../../text/flat';
import type { Span } from '../../text/span';
import type { CitedTitle } from './model';
import { opensNoTitle } from './words';

/** A title is at most so long. */
export const LONGEST_TITLE = 400;
/** Words of what archives hold, and addresses. */
const ARCHIVAL = /\b(?:Papers|Files?|Records|Collection|Container|Box|Reel|Folder|Lot|Fond|RG)\b|https?:/;
/** `CIA–RDP72–00310R000200270021–4`, `CR 16–3`. */
const CODE = /^\p{Lu}[^\p{Ll}]*\d|^\p{L}{1,12}(?:\.\p{L}{1,2})?\.?:/u;

/** Whether words without quotation marks may be the title of a book. */
export function isPlainTitle(title: string): boolean {
  return (
    /\p{Ll}{2}/u.test(title) && !ARCHIVAL.test(title) && !CODE.test(title) && !/,\s(?:eds?|comp|trans)\.?$/.test(title)
  );
}

export function opensTitle(text: string, at: number): boolean {
  const word = /^[*_]?([\p{L}\p{N}.’'-]{1,30})/u.exec(text.slice(at, at + 32))?.[1] ?? '';
  return word !== '' && !opensNoTitle(word);
}

export function titleOf(text: string, { start, end }: Span, quoted: boolean): CitedTitle {
  let last = end;
  while (last > start && /[\s,*_]/.test(text[last - 1]!)) last--;
  const written = text.slice(start, last);
  return {
    start,
    end: start + written.length,
    text: flat(written.replace(/[*_]/g, '').replace(/\s+/g, ' ').trim()),
    quoted,
  };
}

const CLOSES_EMPHASIS = /[*_]{1,2}(?=[,.;]|\s?\(|\s{0,4}$)/y;

/** `*The Global Cold War*,`: emphasis tells where the title ends. One that goes on in other letters is only a part. */
function emphasisedEnd(text: string, at: number, limit: number): number | undefined {
  const opening = /[*_]/.test(text[at]!) ? at : /[*_]/.test(text[at - 1] ?? '') ? at - 1 : -1;
  if (opening < 0) return undefined;
  const sign = text[opening]!;
  let from = at;
  while (text[from] === sign) from++;
  const close = text.slice(0, Math.min(limit, at + LONGEST_TITLE)).indexOf(sign, from);
  if (close < 0) return undefined;
  CLOSES_EMPHASIS.lastIndex = close;
  return CLOSES_EMPHASIS.test(text) ? close : undefined;
}

/** Behind a plain title stand place and publisher, a parenthesis, a volume, pages, or the end. */
export function plainTitleEnd(text: string, at: number, limit: number): number {
  const stretch = text.slice(at, Math.min(limit, at + LONGEST_TITLE));
  const emphasised = emphasisedEnd(text, at, limit);
  if (emphasised !== undefined) return emphasised;
  const stop =
    /\s?\(|,\s(?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\s|(?:pp?|[Vv]ol(?:ume)?s?|no|n|nr|S|[Tt]omo|t|[Bb]d|ch|chap|cap|op|ed|eds|trans|\d)\.?\s?[\dIVXLivxl]|(?:1[5-9]|20)\d\d|\p{Lu}[^,;:()]{1,30}(?:,\s[^,;:()]{1,16})?\s?:\s?\p{Lu}|Ph\.?\s?D|[Tt]esis)|[;]/u.exec(
      stretch,
    );
  const comma = /,\s(?=\p{Lu})/u.exec(stretch);
  const end = stop ? stop.index : comma ? comma.index : lastLetter(stretch);
  PERIOD.lastIndex = end;
  return at + end + (PERIOD.exec(stretch)?.[0].length ?? 0);
}

/** Years that belong to the title: `Seward at Washington, 1846–1861` is one volume of several. */
const PERIOD = /,\s(?:1\d|20)\d\d\s?[-–—]\s?(?:1\d|20)?\d\d(?=,\s|[.;]|\s\()/y;

/** Where a text ends without the full stops and spaces behind it. */
function lastLetter(text: string): number {
  let end = text.length;
  while (end > 0 && /[.\s]/.test(text[end - 1]!)) end--;
  return end;
}

/** Whether words are no title since they begin inside of parentheses and go on outside. */
export function runsOn(title: string): boolean {
  const open = title.indexOf('(');
  const close = title.indexOf(')');
  return close >= 0 && (open < 0 || open > close);
}

/** Whether a comma stands behind a title in emphasis that has its author before it: `Yule, _Marco Polo_, I`. */
export function endsTitle(text: string, comma: number): boolean {
  const sign = text[comma - 1];
  if (sign !== '*' && sign !== '_') return false;
  const stretch = text.slice(Math.max(0, comma - LONGEST_TITLE), comma - 1);
  return /\p{L},\s[*_]?$/u.test(stretch.slice(0, Math.max(0, stretch.lastIndexOf(sign))));
}
