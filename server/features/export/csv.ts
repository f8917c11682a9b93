/**
 * Comma-separated values by RFC 4180, with a head row. No cell can be taken for a formula: one that begins as a formula
 * does has an apostrophe before it.
 */
import type { Author } from '../../reading/citations/model';
import { levelsInWords } from './biblatex';
import type { Entry } from './model';
import { ofRole, partsOf } from './names';

type Column = readonly [head: string, value: (entry: Entry) => string | undefined];

const COLUMNS: readonly Column[] = [
  ['id', ({ id }) => id],
  ['type', ({ described }) => described.type],
  ['authors', ({ described }) => names(ofRole(described.authors, 'author'))],
  ['editors', ({ described }) => names(ofRole(described.authors, 'editor'))],
  ['title', ({ described }) => described.title],
  ['container_title', ({ described }) => described.container?.title],
  ['container_authors', ({ described }) => names(ofRole(described.container?.authors ?? [], 'author'))],
  ['container_editors', ({ described }) => names(ofRole(described.container?.authors ?? [], 'editor'))],
  ['journal', ({ described }) => described.data.journal],
  ['year', ({ described }) => described.data.year],
  ['day', ({ described }) => described.data.day],
  ['date', ({ date }) => date],
  ['volume', ({ described }) => described.data.volume],
  ['issue', ({ described }) => described.data.issue],
  ['pages', ({ described }) => described.data.pages],
  ['place', ({ described }) => described.data.place],
  ['publisher', ({ described }) => described.data.publisher],
  ['genre', ({ described }) => described.data.genre],
  ['archive', ({ described }) => described.archive?.name],
  ['archive_siglum', ({ described }) => described.archive?.siglum],
  ['archive_place', ({ described }) => described.archive?.place],
  ['archive_collection', ({ described }) => described.archive?.collection],
  ['archive_location', ({ described }) => described.archive?.location],
  ['levels', ({ described }) => levelsInWords(described.archive?.levels ?? [])],
  ['leaves', ({ described }) => described.archive?.leaves],
  ['shelfmark', ({ described }) => described.archive?.shelfmark],
  ['document', ({ document }) => document],
  ['source', ({ source }) => source],
];

export function csv(entries: readonly Entry[]): string {
  const rows = [
    COLUMNS.map(([head]) => head),
    ...entries.map((entry) => COLUMNS.map(([, value]) => value(entry) ?? '')),
  ];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** `Westad, Odd Arne; Archivo General`; a semicolon inside a name stands twice. */
function names(authors: readonly Author[]): string {
  return authors
    .map((author) => {
      const { family, given, suffix } = partsOf(author);
      return [family, ...(suffix === '' ? [] : [suffix]), ...(given === '' ? [] : [given])]
        .join(', ')
        .replace(/;/g, ';;');
    })
    .join('; ');
}

/** Spreadsheets of East Asia take the wide signs for the same. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Also what other programs part cells by is quoted. */
function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}
