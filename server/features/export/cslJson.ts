/** CSL JSON, as Zotero, Pandoc and citeproc read it. What CSL has no field for stands under `custom.dossier`. */
import { dayParts } from '../../reading/bibliography/dates';
import type { Described } from '../../reading/bibliography/model';
import type { Author } from '../../reading/citations/model';
import type { Entry } from './model';
import { ofRole, partsOf } from './names';

export function cslJson(entries: readonly Entry[]): string {
  return entries.length === 0
    ? '[]\n'
    : `[\n${entries.map((entry) => JSON.stringify(item(entry), null, 2)).join(',\n')}\n]\n`;
}

function item(entry: Entry): object {
  const { id, described } = entry;
  const { type, authors, title, data, container, archive = {} } = described;
  // What editors a chapter has are those of its book.
  const editors = container ? ofRole(container.authors, 'editor') : ofRole(authors, 'editor');
  return present({
    id,
    type,
    author: names(container ? authors : ofRole(authors, 'author')),
    editor: names(editors),
    'container-author': names(ofRole(container?.authors ?? [], 'author')),
    title,
    'container-title': container?.title ?? data.journal,
    issued: issued(described, entry.date),
    volume: data.volume,
    issue: data.issue,
    page: data.pages,
    'publisher-place': data.place,
    publisher: data.publisher,
    genre: data.genre,
    archive: archive.name,
    'archive-place': archive.place,
    archive_collection: archive.collection,
    archive_location: archive.location,
    custom: custom(entry),
  });
}

function custom({ described: { data, archive = {} }, document, source, date }: Entry): object | undefined {
  const { siglum, levels, leaves, shelfmark } = archive;
  const day = data.day !== undefined && dayParts(data.day) && isYear(data.year) ? undefined : data.day;
  const dossier = present({ day, date, siglum, levels, leaves, shelfmark, document, source });
  return Object.keys(dossier).length > 0 ? { dossier } : undefined;
}

function names(authors: readonly Author[]): object[] {
  return authors.map((author) => {
    const { family, given, suffix } = partsOf(author);
    return given === '' ? { literal: family } : present({ family, given, suffix });
  });
}

const POINT = '(-?\\d{4})(?:-(0[1-9]|1[0-2])(?:-(\\d\\d))?)?([~?%]?)';
const DATED = new RegExp(`^${POINT}(?:/${POINT})?$`);

/** The date in parts where it has any; a year in other words as it is. */
function issued({ data: { year, day } }: Described, edtf: string | undefined): object | undefined {
  const found = edtf === undefined ? null : DATED.exec(edtf);
  if (found) {
    const parts = [found.slice(1, 4), found.slice(5, 8)].map((point) =>
      point.flatMap((part) => (part ? [Number(part)] : [])),
    );
    const isAbout = (found[4] ?? '') + (found[8] ?? '') !== '';
    return { 'date-parts': parts.filter((point) => point.length > 0), ...(isAbout && { circa: true }) };
  }
  if (year === undefined) return undefined;
  if (!isYear(year)) return { literal: year };
  const parts = day === undefined ? undefined : dayParts(day);
  return { 'date-parts': [[Number(year), ...(parts ? [parts.month, parts.day] : [])]] };
}

function isYear(year: string | undefined): boolean {
  return year !== undefined && /^[1-9]\d{3}$/.test(year);
}

/** A record without what is not known. */
function present(record: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => {
      return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
    }),
  );
}
