/** A position as LSP counts it: line and UTF-16 code unit in that line, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Where each line of a text starts, as UTF-16 offsets. Lines end with `\n`, `\r\n` or a lone `\r`, as LSP has it.
 * The result has one entry more than there are line ends.
 */
export function lineStarts(text: string): number[] {
  const starts = [0];
  // Most texts have no lone `\r`, and `indexOf` is many times faster than a loop over characters.
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** The index of the last entry of an ascending list that is not above `value`; 0 when all are. */
export function lastNotAbove(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

const REST_OF_LINE = /[^\r\n]*/y;

/** The end of the line that starts at `start`, without its line break. */
export function endOfLine(text: string, start: number): number {
  REST_OF_LINE.lastIndex = start;
  REST_OF_LINE.exec(text);
  return REST_OF_LINE.lastIndex;
}

/** What knows where its offsets stand. */
export interface Positions {
  positionAt(offset: number): Position;
}

/** Where the lines of a text start, without the text. */
export class LineStarts implements Positions {
  readonly #starts: ArrayLike<number>;

  constructor(starts: ArrayLike<number>) {
    this.#starts = starts;
  }

  positionAt(offset: number): Position {
    const line = lastNotAbove(this.#starts, offset);
    return { line, character: offset - (this.#starts[line] ?? 0) };
  }

  /** A position beyond the end of its line is the start of the next one: where a line ends is not known. */
  offsetAt({ line, character }: Position): number {
    const start = this.#starts[Math.max(0, Math.min(line, this.#starts.length - 1))] ?? 0;
    const next = this.#starts[line + 1];
    return Math.min(start + Math.max(0, character), next ?? Number.POSITIVE_INFINITY);
  }
}

/** The end of the line before the one that starts at `next`, without its line break; the end of a text that has none. */
export function endWithoutBreak(text: string, next: number): number {
  let end = next;
  if (text.charCodeAt(end - 1) === 10) end--;
  if (text.charCodeAt(end - 1) === 13) end--;
  return end;
}

/** The positions of offsets in a text that does not change. */
export class Lines {
  readonly #text: string;
  readonly #starts: number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = lastNotAbove(this.#starts, at);
    return { line, character: at - this.#starts[line]! };
  }

  /** A position beyond the end of its line is that end, as LSP has it. */
  offsetAt({ line, character }: Position): number {
    const start = this.#starts[line];
    if (start === undefined) return line < 0 ? 0 : this.#text.length;
    return Math.min(start + Math.max(0, character), endOfLine(this.#text, start));
  }
}
