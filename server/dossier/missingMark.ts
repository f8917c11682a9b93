/** The one mark that can close a quotation which nothing closes; where there may be several nobody can tell. */
import type { Essay } from '../reading/essay';
import type { Span } from '../text/span';
import type { LostMark } from './quotations';

/** What closes a quotation: in place of another mark, or where nothing stands. UTF-16 offsets in the essay. */
export interface MissingMark {
  readonly at: Span;
  readonly mark: string;
  /** The mark that stands there; empty where none does. */
  readonly instead: string;
  /** The word that it stands behind. */
  readonly last: string;
}

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '„': '“',
  '‘': '’',
  "'": "'",
  '‚': '‘',
  '«': '»',
  '‹': '›',
};

/** @param lost the marks of one paragraph that have lost their others, ascending. */
export function missingMark(essay: Essay, lost: readonly LostMark[]): MissingMark | undefined {
  const [opening, closing] = lost;
  if (!opening?.opens) return undefined;
  const mark = CLOSING[essay.text(opening)];
  if (mark === undefined) return undefined;
  if (lost.length === 1) return atTheEnd(essay, opening, mark);
  if (lost.length > 2 || closing!.opens || closing!.family === opening.family) return undefined;
  // A straight mark may be an apostrophe, and closes in its own way.
  const instead = essay.text(closing!);
  return { at: { start: closing!.start, end: closing!.end }, mark, instead, last: wordBefore(essay, closing!) };
}

/** A quotation is hardly longer. */
const LONGEST = 300;
/** Words that nothing parts, then a stop and marks of notes: the quotation ends where the sentence does. */
const ONE_STRETCH =
  /^(?=\S)([^.,;:!?…()[\]{}“”„«»‹›"\n–—]{2,300}?)([.!?…]?)((?:\[\^?[\p{L}\p{N}_-]{1,20}\]){0,5})\s{0,4}$/u;

function atTheEnd(essay: Essay, { end, paragraph }: LostMark, mark: string): MissingMark | undefined {
  if (paragraph.end - end > LONGEST) return undefined;
  const found = ONE_STRETCH.exec(essay.text({ start: end, end: paragraph.end }));
  if (!found) return undefined;
  const [, words, stop] = found as unknown as [string, string, string];
  const place = end + words.length + (standsOutside(essay, mark) ? 0 : stop.length);
  const at = { start: place, end: place };
  return { at, mark, instead: '', last: wordBefore(essay, at) };
}

/** Whether stops stand behind closing marks rather than before them, as most of the text has it. */
function standsOutside(essay: Essay, mark: string): boolean {
  let outside = 0;
  let inside = 0;
  for (const { text } of essay.blocks) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (text[at + 1] === '.' || text[at + 1] === ',') outside++;
      if (text[at - 1] === '.' || text[at - 1] === ',') inside++;
    }
  }
  // American usage has them inside; other languages, and single marks, outside.
  return outside === inside ? mark !== '”' && mark !== '"' : outside > inside;
}

function wordBefore(essay: Essay, { start }: Span): string {
  return /\S{0,40}$/.exec(essay.text({ start: Math.max(0, start - 40), end: start }))![0];
}
