import type { Layout } from '../passage';

/** A part of a text that begins and ends where reading can be taken up again, with what is in it. */
export interface Block<State = unknown> {
  /** The raw text, line breaks included. The blocks of a text, put together, are the text. */
  readonly text: string;
  /** How many line breaks are in it. */
  readonly breaks: number;
  readonly layout: Layout;
  readonly before: State;
  readonly after: State;
}

/**
 * How notes are written. A dialect cuts a text into blocks and finds the passages, labels and marks of each; the rest
 * of the program does not know which dialect it reads.
 */
export interface Dialect<State = unknown> {
  readonly name: 'bracketed' | 'markdown';
  /** The state before the first block. */
  readonly start: State;
  /** Whether two states lead to the same reading of what follows. */
  same(a: State, b: State): boolean;
  /**
   * Reads a text, or the part of one that begins in the given state.
   *
   * A block is cut at a blank line or where a note begins, and nothing that is found depends on where blocks are cut:
   * whatever reaches over a cut is in the state. Never throws; time is linear in the text's length.
   */
  read(text: string, before: State): Block<State>[];
}

/** Blocks of fewer lines and fewer characters would cost more in number than they save in reading. */
const LINES_OF_A_BLOCK = 16;
const CHARACTERS_OF_A_BLOCK = 2500;

/** Whether so much has been read since the last cut that the next one may come. */
export function isEnough(lines: number, characters: number): boolean {
  return lines >= LINES_OF_A_BLOCK || characters >= CHARACTERS_OF_A_BLOCK;
}
