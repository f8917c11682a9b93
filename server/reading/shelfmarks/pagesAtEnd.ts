import type { Ground } from './family';
import { type Leaves, movedLeaves, type Shelfmark } from './model';
import { readLeaves } from './readLeaves';

const PAGES = /(?<![\p{L}\d])(pp?)\.\s{0,2}(?=\d)/gu;
/** So far behind its shelfmark the end of a note is still looked at. */
const REACH = 2000;

/**
 * Pages at the end of a note are the leaves of a complete shelfmark that has none, when nothing else that could have
 * pages stands between: no semicolon and no new sentence.
 */
export function addPagesAtEnd(shelfmarks: Shelfmark[], { text, passages }: Ground): void {
  let place = 0;
  for (let index = 0; index < shelfmarks.length; index++) {
    const shelfmark = shelfmarks[index]!;
    if (shelfmark.leaves || shelfmark.missing.length > 0) continue;
    while (place < passages.length && passages[place]!.end < shelfmark.end) place++;
    const end = passages[place]?.end ?? 0;
    const next = shelfmarks[index + 1];
    const leaves = next && next.start < end ? undefined : pagesAtEnd(text, shelfmark.end, end);
    if (leaves) shelfmarks[index] = { ...shelfmark, leaves };
  }
}

function pagesAtEnd(text: string, from: number, end: number): Leaves | undefined {
  if (end - from > REACH) return undefined;
  const rest = text.slice(from, end);
  const last = [...rest.matchAll(PAGES)].at(-1);
  if (!last || /;|(?:\p{L}{2}|\d|^)[.!?][”"’]?\s\s?\p{Lu}\p{Ll}/u.test(rest.slice(0, last.index))) return undefined;
  const leaves = readLeaves(rest, last.index, last[1]!, last.index + last[0].length);
  if (!leaves || !/^[\s.”"]*$/.test(rest.slice(leaves.end))) return undefined;
  return movedLeaves(leaves, from);
}
