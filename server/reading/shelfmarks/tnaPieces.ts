/** The pieces behind a series of Kew, one or several: `/84053·84057`, `/128/17 and 18`, `/92352/EP1015/1`. */
import type { Span } from '../../text/span';
import { isDay } from './day';
import { tidy } from './labelled';
import type { Level } from './model';

/** One file of a list: its levels, and where it stands. */
export interface Piece extends Span {
  readonly levels: readonly Level[];
}

const PIECE =
  /\/\s?((?:[A-Z]{1,2}\/?)?\d{1,6}(?:[A-Z][A-Za-z]{0,6}\d{0,2})?(?:[-–]\d{1,6}[A-Z]?)?)((?:\/[A-Z]{0,4}\d{0,6}[A-Za-z]{0,5}\d{0,3}(?:[.–-]\d{1,4})?){0,4})(?![\w/])/y;
const NEXT =
  /(\s?[·•]\s?|\s?[,;]\s{0,10}(?:(?:and|&)\s{1,3})?|\s{1,3}(?:and|&)\s{1,3})(?:(\d{1,4})?(\/))?(\d{1,6}[A-Z]?(?:[-–]\d{1,6})?)(?![\w/(]|\.\d)/y;
const AND = /and|&/;
const OF_SOMETHING_ELSE =
  /\s{1,3}(?:others?|more|further|files?|pieces?|days?|pages?|pp|of|[A-Z][a-z]{2,8}\s\d{4})(?![A-Za-z])/y;
const MOST_PIECES = 60;

/** @param letters those of the series, which further series of a list share. */
export function piecesBehind(text: string, series: Level, letters: string): readonly Piece[] {
  PIECE.lastIndex = series.end;
  const found = PIECE.exec(text);
  if (!found) return [];
  const [all, piece, item] = found as unknown as [string, string, string];
  const start = series.end + all.indexOf(piece);
  const levels: Level[] = [series, { name: 'piece', start, end: start + piece.length, value: tidy(piece) }];
  let end = PIECE.lastIndex;
  const items = item.replace(/\/$/, '');
  if (items !== '') levels.push({ name: 'item', start: end - item.length + 1, end, value: tidy(items.slice(1)) });
  const pieces: Piece[] = [{ start: series.start, end, levels }];
  for (let last = piece, of = series; pieces.length < MOST_PIECES; ) {
    const next = nextPiece(text, end, last, of, letters);
    if (!next) break;
    pieces.push(next);
    end = next.end;
    of = next.levels[0]!;
    last = next.levels[1]!.value!;
  }
  return pieces;
}

function nextPiece(text: string, from: number, last: string, of: Level, letters: string): Piece | undefined {
  NEXT.lastIndex = from;
  const found = NEXT.exec(text);
  if (!found) return undefined;
  const [, between, number, slash, piece] = found as unknown as [string, string, string | undefined, string?, string?];
  const end = NEXT.lastIndex;
  const start = end - piece!.length;
  if (!goesOn(text, { between, number, slash, piece: piece! }, last, { start, end })) return undefined;
  const level = { name: 'piece', start, end, value: tidy(piece!) };
  if (number === undefined) return { start, end, levels: [of, level] };
  const at = start - 1 - number.length;
  return {
    start: at,
    end,
    levels: [{ name: 'series', start: at, end: start - 1, value: `${letters} ${number}` }, level],
  };
}

/** Behind a comma a number may also be a folio, a year or a day: it goes on the list when it looks like the one before. */
function goesOn(
  text: string,
  next: { between: string; number: string | undefined; slash: string | undefined; piece: string },
  last: string,
  { start, end }: Span,
): boolean {
  OF_SOMETHING_ELSE.lastIndex = end;
  if (isDay(text, start, end) || OF_SOMETHING_ELSE.test(text)) return false;
  if (next.number !== undefined) return next.number.length > 1;
  if (next.slash || /[·•]/.test(next.between)) return true;
  const [before, behind] = [Number.parseInt(last, 10), Number.parseInt(next.piece, 10)];
  const isAlike = behind > before && next.piece.length >= last.length;
  if (AND.test(next.between)) return isAlike;
  if (!isAlike || next.between.includes(';')) return false;
  return (
    !/^(?:1[5-9]|20)\d\d$/.test(next.piece) && (next.piece.length > 2 || behind === before + 1 || andFollows(text, end))
  );
}

const AND_FOLLOWS = /,?\s{1,3}(?:and|&)\s{1,3}\d|,\s{1,3}\d{1,6},?\s{1,3}(?:and|&)\s{1,3}\d/y;

function andFollows(text: string, end: number): boolean {
  AND_FOLLOWS.lastIndex = end;
  return AND_FOLLOWS.test(text);
}
