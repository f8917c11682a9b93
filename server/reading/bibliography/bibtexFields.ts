/**
 * The fields of one BibTeX entry, as they are written.
 *
 *   body  = key {"," name "=" value} [","]
 *   value = piece {"#" piece}
 *   piece = "{" … "}" | '"' … '"' | number | macro
 */
import type { Span } from '../../text/span';

/** Macros by name, in small letters: those of `@string`, and the months. */
export type Macros = ReadonlyMap<string, string>;

export interface Field extends Span {
  /** With its braces and commands, without those around it. */
  readonly value: string;
}

export interface Fields {
  readonly key: Span & { readonly text: string };
  /** By name, in small letters; of several of one name the first. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Where something stands that is no field. */
  readonly strayAt: number | undefined;
}

export const MONTHS: Macros = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((month, index) => [
    month,
    String(index + 1),
  ]),
);

const KEY = /\s{0,200}([^\s,{}()="#%\\]{0,400})\s{0,200}(,|$)/y;
const NAME = /[\s,]*([^\s,={}"#%()@]{1,80})\s*=\s*/y;
const PLAIN = /[^\s,#{}"=]{1,200}/y;
const BETWEEN = /\s*#\s*/y;

/** @param body of an entry. @returns undefined where it has no key. */
export function readFields(text: string, body: Span, macros: Macros): Fields | undefined {
  const inside = text.slice(body.start, body.end);
  KEY.lastIndex = 0;
  const opening = KEY.exec(inside);
  if (!opening || opening[1] === '') return undefined;
  const start = body.start + inside.indexOf(opening[1]!);
  const key = { start, end: start + opening[1]!.length, text: opening[1]! };
  return { key, ...fieldsFrom(inside, KEY.lastIndex, body.start, macros) };
}

/** The macros that a `@string` defines. */
export function readMacros(text: string, body: Span, macros: Macros): [string, string][] {
  const inside = text.slice(body.start, body.end);
  return [...fieldsFrom(inside, 0, body.start, macros).fields].map(([name, { value }]) => [name, value]);
}

function fieldsFrom(inside: string, from: number, base: number, macros: Macros): Omit<Fields, 'key'> {
  const fields = new Map<string, Field>();
  let at = from;
  for (;;) {
    NAME.lastIndex = at;
    const named = NAME.exec(inside);
    if (!named) break;
    const start = NAME.lastIndex;
    const read = valueFrom(inside, start, macros);
    const name = named[1]!.toLowerCase();
    if (!fields.has(name)) fields.set(name, { value: read.value, start: base + start, end: base + read.end });
    if (read.end === start) return { fields, strayAt: base + start };
    at = read.end;
  }
  const rest = /[^\s,]/.exec(inside.slice(at));
  return { fields, strayAt: rest ? base + at + rest.index : undefined };
}

function valueFrom(inside: string, from: number, macros: Macros): { value: string; end: number } {
  let value = '';
  let end = from;
  for (let at = from; ; ) {
    const piece = pieceAt(inside, at, macros);
    if (!piece) break;
    value += piece.value;
    end = piece.end;
    BETWEEN.lastIndex = end;
    if (!BETWEEN.test(inside)) break;
    at = BETWEEN.lastIndex;
  }
  return { value, end };
}

function pieceAt(inside: string, at: number, macros: Macros): { value: string; end: number } | undefined {
  const opening = inside[at];
  if (opening === '{' || opening === '"') {
    const close = closeOf(inside, at + 1, opening === '{' ? '}' : '"');
    return { value: inside.slice(at + 1, close), end: Math.min(close + 1, inside.length) };
  }
  PLAIN.lastIndex = at;
  const plain = PLAIN.exec(inside)?.[0];
  return plain === undefined ? undefined : { value: macros.get(plain.toLowerCase()) ?? plain, end: at + plain.length };
}

/** Where a value closes; a quotation mark in braces does not close it. */
function closeOf(inside: string, from: number, closing: '}' | '"'): number {
  let depth = 0;
  for (let at = from; at < inside.length; at++) {
    const character = inside[at];
    if (character === '\\') at++;
    else if (depth === 0 && character === closing) return at;
    else if (character === '{') depth++;
    else if (character === '}' && depth > 0) depth--;
  }
  return inside.length;
}
