/** Where in a YAML manifest somebody types, told by how far its lines are set in: while one types, it is often no YAML. */
import type { Span } from '../../text/span';
import type { Path } from './schema';

export interface TypedWord {
  /** Where the word or the value stands that is typed. */
  readonly path: Path;
  readonly isValue: boolean;
  /** What is typed of it, up to the cursor. */
  readonly begun: string;
  /** What is replaced: UTF-16 offsets in the text. */
  readonly at: Span;
  /** The words that stand beside it already. */
  readonly beside: readonly string[];
  /** Whether a colon stands behind it. */
  readonly isClosed: boolean;
}

/** What opens an item or a word in a line, and where: the column. */
interface Opening {
  readonly column: number;
  /** A word; undefined for the hyphen of an item. */
  readonly word: string | undefined;
}

/** Nobody writes so many lines in one manifest. */
const MOST_LINES = 5000;
const WORD = /^["']?([\w$.][\w$. -]{0,60}?)["']?[ \t]{0,8}:(?=\s|$)/;

/** @param offset of the cursor. @returns undefined in a comment, and between brackets. */
export function typedWord(text: string, offset: number): TypedWord | undefined {
  const lines = text.split(/\r\n|\n|\r/, MOST_LINES);
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  const index = before.length - 1;
  const whole = lines[index];
  if (whole === undefined) return undefined;
  const line = before[index]!;
  const lead = leadOf(line);
  const rest = line.slice(lead.length);
  if (/^[#{[&*!|>]/.test(rest) || /\s#/.test(rest)) return undefined;
  const own = openingsOf(line);
  const word = WORD.exec(rest);
  const value = word && /^["']?/.exec(rest.slice(word[0].length).trimStart());
  const begun = word ? rest.slice(word[0].length).trimStart().slice(value![0].length) : rest.replace(/^["']/, '');
  if (/^[{[&*!|>]/.test(begun)) return undefined;
  const column = lead.length;
  const hyphens = own.filter((one) => one.word === undefined);
  const parents = [...parentsOf(lines.slice(0, index), hyphens[0]?.column ?? column, hyphens.length > 0)];
  const above = [...parents, ...hyphens.map(() => '[]')];
  const behind = /^[^\s:#"'\]},]{0,80}/.exec(whole.slice(line.length))![0];
  return {
    path: word ? [...above, word[1]!] : above,
    isValue: word !== null,
    begun,
    at: { start: offset - begun.length, end: offset + behind.length },
    beside: word ? [] : wordsBeside(lines, index, column),
    isClosed: /^["']?\s{0,8}:/.test(whole.slice(line.length + behind.length)),
  };
}

function openingsOf(line: string): Opening[] {
  const openings: Opening[] = [];
  const lead = leadOf(line);
  for (let at = lead.indexOf('-'); at >= 0; at = lead.indexOf('-', at + 1))
    openings.push({ column: at, word: undefined });
  const word = WORD.exec(line.slice(lead.length));
  if (word) openings.push({ column: lead.length, word: word[1]! });
  return openings;
}

/** The way from the root down to what is set in by `column`. @param isItem whether it is an item, which may stand below its word. */
function parentsOf(lines: readonly string[], column: number, isItem: boolean): Path {
  const path: string[] = [];
  let limit = column;
  let mayAlign = isItem;
  for (let index = lines.length - 1; index >= 0 && (limit > 0 || mayAlign); index--) {
    if (isNothing(lines[index]!)) continue;
    for (const { column: at, word } of openingsOf(lines[index]!).reverse()) {
      if (!(at < limit || (mayAlign && word !== undefined && at === limit))) continue;
      path.unshift(word ?? '[]');
      limit = at;
      mayAlign = word === undefined;
    }
  }
  return path;
}

/** The words of the same mapping, above and below a line. */
function wordsBeside(lines: readonly string[], index: number, column: number): string[] {
  const words: string[] = [];
  for (const step of [-1, 1]) {
    const opensItem = openingsOf(lines[index]!).some(({ word }) => word === undefined);
    for (let at = index + step; at >= 0 && at < lines.length && !(step < 0 && opensItem); at += step) {
      if (isNothing(lines[at]!)) continue;
      const openings = openingsOf(lines[at]!);
      const own = openings.find((one) => one.word !== undefined && one.column === column);
      const first = openings[0]?.column ?? leadOf(lines[at]!).length;
      const isNext = first < column;
      if (own && !(step > 0 && isNext)) words.push(own.word!);
      if (isNext) break;
    }
  }
  return words;
}

/** The spaces and the hyphens of items that a line opens with. */
function leadOf(line: string): string {
  let at = line.startsWith('\ufeff') ? 1 : 0;
  while (line[at] === ' ' || (line[at] === '-' && line[at + 1] === ' ')) at++;
  return line.slice(0, at);
}

function isNothing(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}
