/** Levels that stand under a label: `Box 15`, `vol. 2919`, `Lot File 96D292`. */
import { codeAt, isLetter } from '../../text/characters';
import { flat } from '../../text/flat';
import type { Level } from './model';

/** A label and what stands behind it. */
export interface LabelRow {
  readonly level: string;
  /** Separated by spaces; words of one label are joined by `_`. Small letters; stops and spaces are free. */
  readonly words: string;
  /** Sticky; what the value looks like. Its first group, where it has one, is the value. */
  readonly value?: RegExp;
  /** It is a label only with its stop: `w. 12` is a bundle, and `w 1956` means in 1956. */
  readonly stop?: true;
}

interface Label {
  readonly words: readonly string[];
  readonly level: string;
  readonly value: RegExp;
  readonly stop: boolean;
}

/** `15`, `501I`, `A-12`, `3/4`. */
export const NUMBER =
  /(?:[A-Z]{1,3}-?)?\d{1,8}(?:[A-Za-z]{1,2}(?![A-Za-zÀ-ʯ]))?(?:[-–/]\d{1,6}[A-Za-z]?){0,3}(?![A-Za-zÀ-ʯ\d])/y;
const WORD_END = /[.:]?\s{0,10}/y;
const VALUE_START = /[.:]{0,2}\s{0,10}(?:(?:[Nn]os?|[Nn]r|[Nn]úm|[Nn][°º]|[Čč]|№|#)\.?\s{0,3})?/y;

/** The labels of one notation, by their words. */
export class Labels {
  /** By the first word; longer labels first. */
  readonly #byWord = new Map<string, Label[]>();

  constructor(rows: readonly LabelRow[]) {
    for (const { level, words: all, value = NUMBER, stop = false } of rows)
      for (const words of all.split(/\s+/).map((one) => one.split('_'))) {
        const label = { words, level, value, stop };
        const same = this.#byWord.get(words[0]!);
        if (same) same.push(label);
        else this.#byWord.set(words[0]!, [label]);
      }
    for (const same of this.#byWord.values()) same.sort((a, b) => b.words.length - a.words.length);
  }

  /** The labelled level at a place, with its value; undefined where none stands. */
  at(text: string, at: number): Level | undefined {
    const end = wordEnd(text, at);
    if (end === at) return undefined;
    for (const label of this.#byWord.get(text.slice(at, end).toLowerCase()) ?? []) {
      const behind = endOfRest(text, label, end);
      if (label.stop && behind !== undefined && text[behind] !== '.') continue;
      const level = behind === undefined ? undefined : levelAt(text, at, behind, label);
      if (level) return level;
    }
    return undefined;
  }
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(codeAt(text, end))) end++;
  return end;
}

/** Where a label of several words ends, when its further words stand behind the first. */
function endOfRest(text: string, { words }: Label, end: number): number | undefined {
  let at = end;
  for (const word of words.slice(1)) {
    WORD_END.lastIndex = at;
    WORD_END.test(text);
    const start = WORD_END.lastIndex;
    at = wordEnd(text, start);
    if (text.slice(start, at).toLowerCase() !== word) return undefined;
  }
  return at;
}

function levelAt(text: string, start: number, behind: number, { level, value }: Label): Level | undefined {
  VALUE_START.lastIndex = behind;
  VALUE_START.test(text);
  const from = VALUE_START.lastIndex;
  value.lastIndex = from;
  const found = from > behind ? value.exec(text) : null;
  if (!found) return undefined;
  const written = found[1] ?? found[0];
  return { name: level, start, end: from + found[0].indexOf(written) + written.length, value: tidy(written) };
}

/** A value as it is kept: single spaces, hyphens for dashes. */
export function tidy(value: string): string {
  return flat(/[\s‐-―]/.test(value) ? value.trim().replace(/\s+/g, ' ').replace(/[‐-―]/g, '-') : value);
}
