/** One item of CSL JSON as a work or a document of an archive. What has another type than the schema says is left out. */
import type { Span } from '../../text/span';
import type { Author, Publication } from '../citations/model';
import { bodyFrom, personFrom } from '../citations/person';
import { dayFrom, isoDate, yearIn } from './dates';
import { described, filled, pagesFrom } from './fields';
import type { Archival, Described } from './model';

type Item = Readonly<Record<string, unknown>>;

export function itemFrom(item: Item, key: string, full: Span): Described {
  const custom = asItem(asItem(item.custom).dossier);
  return described({
    key,
    type: textOf(item.type) || 'document',
    authors: namesOf(item.author, 'author', full),
    editors: [...namesOf(item.editor, 'editor', full), ...namesOf(item['container-author'], 'author', full)],
    title: plain(textOf(item.title)),
    containerTitle: plain(textOf(item['container-title'])),
    data: publication(item, custom),
    archive: archival(item, custom),
  });
}

function publication(item: Item, custom: Item): Publication {
  const { year, day } = dateOf(item.issued);
  return filled({
    year,
    day: textOf(custom.day) || day,
    volume: textOf(item.volume),
    issue: textOf(item.issue) || textOf(item.number),
    pages: pagesFrom(textOf(item.page)),
    place: textOf(item['publisher-place']),
    publisher: textOf(item.publisher),
    genre: textOf(item.genre),
  });
}

function archival(item: Item, custom: Item): Archival {
  return filled({
    name: textOf(item.archive),
    siglum: textOf(custom.siglum),
    place: textOf(item['archive-place']),
    collection: textOf(item.archive_collection),
    location: textOf(item.archive_location) || textOf(item['archive-location']),
    levels: levelsOf(custom.levels),
    leaves: textOf(custom.leaves),
    shelfmark: textOf(custom.shelfmark),
  });
}

function levelsOf(value: unknown): Archival['levels'] {
  if (!Array.isArray(value)) return undefined;
  return value.map((level) => {
    const { name, value: own } = asItem(level);
    return typeof own === 'string' ? { name: textOf(name), value: own } : { name: textOf(name) };
  });
}

function namesOf(value: unknown, role: Author['role'], at: Span): Author[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => {
    const name = asItem(one);
    const part = (key: string) => textOf(name[key]);
    const literal = part('literal');
    if (literal !== '') return bodyFrom(literal, role, at);
    const family = [part('dropping-particle'), part('non-dropping-particle'), part('family'), part('suffix')]
      .filter(Boolean)
      .join(' ');
    if (family === '') return part('given') === '' ? [] : bodyFrom(part('given'), role, at);
    return part('given') === '' ? bodyFrom(family, role, at) : personFrom(part('given'), family, role, at);
  });
}

function dateOf(value: unknown): { readonly year?: string; readonly day?: string } {
  const date = asItem(value);
  const parts = date['date-parts'];
  const first = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0].map(Number) : [];
  const [year, month, day] = first as [number?, number?, number?];
  if (year === undefined || !Number.isFinite(year)) {
    const words = textOf(date.raw) || textOf(date.literal);
    return /^-?\d{4}-/.test(words) ? isoDate(words) : yearIn(words);
  }
  const whole = month && day ? dayFrom(day, month) : undefined;
  return { year: String(year), ...(whole !== undefined && { day: whole }) };
}

/** Text in which markup of CSL for italics and the like is left out; the letters stay as they are. */
function plain(text: string): string {
  return text.includes('<') ? text.replace(/<\/?(?:i|b|sc|sub|sup|span)(?:\s[^<>]{0,80})?>/g, '') : text;
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

function asItem(value: unknown): Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : {};
}
