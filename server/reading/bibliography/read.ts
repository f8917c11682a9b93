/**
 * Reads a bibliography one entry at a time: whoever asks for the next one decides when. Never throws; an entry that
 * cannot be read is told in words and left out.
 */
import { entryFrom } from './bibtexEntry';
import { MONTHS, readFields, readMacros } from './bibtexFields';
import { itemFrom } from './cslEntry';
import { isOfCsl, isPlainlyCsl } from './cslTypes';
import { type Cut, cutBibtex } from './cutBibtex';
import { type Broken, type CutItem, cutCsl } from './cutCsl';
import type { Read } from './model';

export type BibliographyFormat = 'bibtex' | 'csl-json';

export function readBibliography(text: string, format: BibliographyFormat): Iterable<Read> {
  return format === 'bibtex' ? readBibtex(text) : readCsl(text);
}

/** So many items tell what a list is. */
const ENOUGH = 20;

/**
 * Whether a JSON text is a CSL bibliography and not some other list: each of its first items has a key and a type of CSL,
 * and one of them has something that is written as only CSL writes it.
 */
export function looksLikeCsl(text: string): boolean {
  if (!/^[\s\ufeff]{0,200}\[\s{0,200}\{/.test(text.slice(0, 500))) return false;
  let count = 0;
  let isPlain = false;
  for (const cut of cutCsl(text)) {
    if ('brokenAt' in cut) break;
    const item = cut.id || cut.citationKey ? parsed(text, cut) : undefined;
    if (!item || !isOfCsl(item)) return false;
    isPlain ||= isPlainlyCsl(item);
    if (++count >= ENOUGH) break;
  }
  return isPlain;
}

const WORDS_OF_NO_ENTRY = new Set(['comment', 'preamble', 'xdata', 'set', 'control']);

function* readBibtex(text: string): Iterable<Read> {
  const macros = new Map(MONTHS);
  for (const cut of cutBibtex(text)) {
    if (cut.word === 'string') for (const [name, value] of readMacros(text, cut.body, macros)) macros.set(name, value);
    if (cut.word === 'string' || WORDS_OF_NO_ENTRY.has(cut.word)) continue;
    yield* bibtexEntry(text, cut, macros);
  }
}

function* bibtexEntry(text: string, cut: Cut, macros: ReadonlyMap<string, string>): Iterable<Read> {
  const { start, body, word } = cut;
  const opening = { start, end: body.start };
  const read = readFields(text, body, macros);
  const name = read ? `“${read.key.text}”` : `@${word}`;
  if (!cut.closed) {
    yield { problem: { at: opening, message: `The entry ${name} that begins here is never closed; it is left out.` } };
    return;
  }
  if (!read) {
    yield { problem: { at: opening, message: `This entry (@${word}) has no key; it is left out.` } };
    return;
  }
  const full = { start, end: cut.end };
  const { key, fields, strayAt } = read;
  if (strayAt !== undefined) {
    const at = { start: strayAt, end: strayAt + 1 };
    yield {
      problem: { at, message: `The entry ${name} cannot be read from here on; a comma or a brace may be missing.` },
    };
  }
  const described = entryFrom(word, key.text, fields);
  yield { entry: { described, at: { start: key.start, end: key.end }, full } };
}

/** Why the rest of a bibliography is not read, in English. */
export const whyBroken: Readonly<Record<Broken['why'], string>> = {
  'no-list': 'A bibliography in JSON is a list in square brackets; this is none.',
  'no-item': 'An entry in braces is expected here; what follows is not read.',
  'no-end': 'What opens here is never closed; what follows is not read.',
};

function* readCsl(text: string): Iterable<Read> {
  for (const cut of cutCsl(text)) {
    if ('brokenAt' in cut) {
      const at = { start: cut.brokenAt, end: cut.brokenAt + 1 };
      yield { problem: { at, message: whyBroken[cut.why], breaks: true } };
      return;
    }
    yield cslItem(text, cut);
  }
}

function cslItem(text: string, cut: CutItem): Read {
  const { start, end } = cut;
  const opening = { start, end: start + 1 };
  const item = parsed(text, cut);
  if (!item) return { problem: { at: opening, message: 'This entry is not written as JSON has it; it is left out.' } };
  const at = cut.citationKey ?? cut.id;
  const key = at && String(item[cut.citationKey ? 'citation-key' : 'id'] ?? '').trim();
  if (!at || !key) return { problem: { at: opening, message: 'This entry has no id; it is left out.' } };
  return { entry: { described: itemFrom(item, key, { start, end }), at, full: { start, end } } };
}

function parsed(text: string, { start, end }: CutItem): Record<string, unknown> | undefined {
  try {
    const item: unknown = JSON.parse(text.slice(start, end));
    return typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
