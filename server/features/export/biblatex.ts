/** BibLaTeX. What it has no field for stands in fields whose names begin with `dossier`; programs leave those alone. */
import { CSL_TYPES } from '../../reading/bibliography/bibtexEntry';
import { dayFrom, dayParts } from '../../reading/bibliography/dates';
import type { Archival } from '../../reading/bibliography/model';
import type { Author } from '../../reading/citations/model';
import { withKeys } from './bibtexKeys';
import { latexOf } from './latex';
import type { Entry } from './model';
import { ofRole, partsOf } from './names';

export function biblatex(entries: readonly Entry[]): string {
  return withKeys(entries)
    .map(([key, entry]) => written(key, entry))
    .join('\n');
}

type Field = readonly [name: string, value: string | undefined];

function written(key: string, entry: Entry): string {
  const { word, subtype } = entryType(entry.described.type);
  const fields: Field[] = [['entrysubtype', subtype], ...publication(entry), ...archival(entry)];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${word}{${[key, ...lines].join(',\n')}\n}\n`;
}

/** A type that BibLaTeX does not have is told by `entrysubtype`. */
function entryType(type: string): { readonly word: string; readonly subtype?: string } {
  const press = /^article-(newspaper|magazine)$/.exec(type)?.[1];
  if (press !== undefined) return { word: 'article', subtype: press };
  const known = Object.entries(CSL_TYPES).find(([, one]) => one === type)?.[0];
  return known === undefined ? { word: 'misc', subtype: type } : { word: known };
}

function publication({ described, date }: Entry): Field[] {
  const { authors, title, data, container, type } = described;
  const editors = container ? ofRole(container.authors, 'editor') : ofRole(authors, 'editor');
  const isArticle = type.startsWith('article');
  return [
    ['author', names(container ? authors : ofRole(authors, 'author'))],
    ['editor', names(editors)],
    ['bookauthor', names(ofRole(container?.authors ?? [], 'author'))],
    ['title', latexOf(title)],
    [isArticle ? 'journaltitle' : 'booktitle', latexOf(container?.title ?? data.journal ?? '')],
    ...dated(data.year, data.day, date),
    ['volume', latexOf(data.volume ?? '')],
    ['number', latexOf(data.issue ?? '')],
    ['pages', pages(data.pages ?? '')],
    ['location', latexOf(data.place ?? '')],
    [type === 'thesis' || type === 'report' ? 'institution' : 'publisher', latexOf(data.publisher ?? '')],
    ['type', latexOf(data.genre ?? '')],
  ];
}

function dated(year: string | undefined, day: string | undefined, edtf: string | undefined): Field[] {
  if (edtf !== undefined) return [['date', edtf]];
  const parts = day === undefined ? undefined : dayParts(day);
  if (year !== undefined && parts && /^\d{4}$/.test(year) && dayFrom(parts.day, parts.month) === day)
    return [['date', [year, twoDigits(parts.month), twoDigits(parts.day)].join('-')]];
  return [
    [/^\d{4}$/.test(year ?? '') ? 'date' : 'year', latexOf(year ?? '')],
    ['dossierday', latexOf(day ?? '')],
  ];
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function pages(text: string): string {
  return /^\d{1,6}-\d{1,6}$/.test(text) ? text.replace('-', '--') : latexOf(text);
}

/** The standard styles print `note`; `library` is where BibLaTeX has the archive of what was not printed. */
function archival({ described: { type, archive = {} }, document, source, date }: Entry): Field[] {
  const isKept = type === 'manuscript' || type === 'document' || type === 'personal_communication';
  const { name, siglum, place, collection, location, levels, leaves, shelfmark } = archive;
  return [
    [isKept ? 'library' : 'archive', latexOf(name ?? '')],
    ['archiveplace', latexOf(place ?? '')],
    ['archivecollection', latexOf(collection ?? '')],
    ['archivelocation', latexOf(location ?? '')],
    ['note', latexOf(noteFor(archive))],
    ['dossiersiglum', latexOf(siglum ?? '')],
    ['dossierlevels', latexOf(levelsInWords(levels ?? []))],
    ['dossierleaves', latexOf(leaves ?? '')],
    ['dossiershelfmark', latexOf(shelfmark ?? '')],
    ['dossierdocument', latexOf(document ?? '')],
    ['dossiersource', latexOf(source ?? '')],
    ['dossierdate', date],
  ];
}

/** `RGAE, f. 635, op. 1, d. 392, ll. 1-12`. */
function noteFor({ name, siglum, location = '' }: Archival): string {
  const archive = siglum ?? name ?? '';
  return location.startsWith(archive) ? location : [archive, location].filter(Boolean).join(', ');
}

/** `fond = 635; opis = 1; delo =`. */
export function levelsInWords(levels: NonNullable<Archival['levels']>): string {
  return levels.map(({ name, value }) => `${name} = ${value ?? ''}`.trim()).join('; ');
}

function names(authors: readonly Author[]): string {
  return authors.map(nameOf).join(' and ');
}

/** `Family, Jr., Given`. A body is in braces, since its words are no names of somebody. */
function nameOf(author: Author): string {
  const { family, given, suffix } = partsOf(author);
  if (given === '') return `{${latexOf(family)}}`;
  return [family, ...(suffix === '' ? [] : [suffix]), given].map(part).join(', ');
}

/** Commas, `and` and `=` part names, unless they stand in braces. */
function part(text: string): string {
  const latex = latexOf(text);
  return /[,=]|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${latex}}` : latex;
}
