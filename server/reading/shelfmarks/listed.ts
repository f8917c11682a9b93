/** The further numbers that stand under one label: `Nos. 37 and 39`, `Bde. 1359, 1360`. */
import { NONE } from '../../text/none';
import { NUMBER, tidy } from './labelled';
import type { Level } from './model';
import { endOf } from './sticky';

const COMMA = /\s?,\s{0,10}(?:(?:and|und|et|i|a)\s{1,2})?(?=\d)/y;
const AND = /\s{1,3}(?:and|und|et|i|a|&|bzw\.)\s{1,3}(?=\d)/y;
const LABEL = /[A-Za-zÀ-ʯ]{1,12}/y;
const PLURAL = /^(?:nos|nrn|bde|bände|vols|boxes|cartons|dossiers|liasses|articles|tt)$/i;
const MOST = 30;

/** What may stand behind the last number of a list, or behind leaves that stand far from their file. */
export const ENDS_WELL = /(?:\s?[,;.:)\]*_]|\s{0,10}$|\s(?:and|und|et|i|a)\s\d)/y;

/** Behind a label in the singular only what `and` joins, since a number behind a comma may be a leaf. */
export function furtherLevels(text: string, { name, start, end, value }: Level): readonly Level[] {
  if (value === undefined || !/\d$/.test(value)) return NONE;
  const labelEnd = endOf(text, LABEL, start);
  const isPlural = labelEnd > start && PLURAL.test(text.slice(start, labelEnd));
  const found: Level[] = [];
  for (let at = end; found.length < MOST; at = found[found.length - 1]!.end) {
    const next = Math.max(endOf(text, AND, at), isPlural ? endOf(text, COMMA, at) : -1);
    const stop = next < 0 ? -1 : endOf(text, NUMBER, next);
    if (stop < 0 || endOf(text, ENDS_WELL, stop) < 0) break;
    found.push({ name, start: next, end: stop, value: tidy(text.slice(next, stop)) });
  }
  return found.length > 0 ? found : NONE;
}
