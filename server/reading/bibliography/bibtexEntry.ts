/** One BibTeX or BibLaTeX entry as a work or a document of an archive. */
import type { Author, Publication } from '../citations/model';
import type { Field } from './bibtexFields';
import { MONTHS } from './bibtexFields';
import { readNames } from './bibtexNames';
import { dayFrom, isoDate, yearIn } from './dates';
import { described, filled, pagesFrom } from './fields';
import { textOfLatex } from './latex';
import type { Archival, Described } from './model';

/** Types of entries and what CSL calls them; `typesOfBiblatex` goes back by the first of a kind. */
export const CSL_TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  reference: 'book',
  incollection: 'chapter',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  inreference: 'entry-encyclopedia',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  thesis: 'thesis',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  report: 'report',
  techreport: 'report',
  unpublished: 'manuscript',
  archival: 'manuscript',
  archive: 'manuscript',
  letter: 'personal_communication',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  dataset: 'dataset',
  patent: 'patent',
  movie: 'motion_picture',
  misc: 'document',
};

/** What a field of its own says that biblatex has no place for: see docs/export.md. */
const OWN = 'dossier';

export function entryFrom(word: string, key: string, fields: ReadonlyMap<string, Field>): Described {
  const text = (...names: string[]): string => {
    for (const name of names) {
      const field = fields.get(name);
      if (field) return textOfLatex(field.value);
    }
    return '';
  };
  const names = (name: string, role: Author['role']): readonly Author[] => {
    const field = fields.get(name);
    return field ? readNames(field.value, role, field) : [];
  };
  const subtype = text('entrysubtype');
  const type = typeOf(word, subtype);
  const isArticle = type.startsWith('article');
  const subtitle = text('subtitle');
  const bookTitle = text('booktitle', 'maintitle');
  const journal = text('journaltitle', 'journal');
  return described({
    key,
    type,
    authors: names('author', 'author'),
    editors: [...names('editor', 'editor'), ...names('bookauthor', 'author')],
    title: subtitle === '' ? text('title') : `${text('title')}: ${subtitle}`,
    containerTitle: isArticle ? journal || bookTitle : bookTitle || journal,
    data: publication(text, type),
    archive: archival(text, type),
  });

  function typeOf(entry: string, sub: string): string {
    if (entry === 'article' && /^(?:newspaper|magazine)$/.test(sub)) return `article-${sub}`;
    if (entry === 'misc' && /^[a-z]+(?:[-_][a-z]+)*$/.test(sub)) return sub;
    return CSL_TYPES[entry] ?? 'document';
  }
}

type Text = (...names: string[]) => string;

function publication(text: Text, type: string): Publication {
  const date = text('date');
  const [month, day] = [text('month'), text('day')];
  const dated: { readonly year?: string; readonly day?: string } = date === '' ? yearIn(text('year')) : isoDate(date);
  const whole = date === '' && day !== '' ? dayFrom(Number(day), monthOf(month)) : undefined;
  return filled({
    year: dated.year,
    day: text(`${OWN}day`) || (dated.day ?? whole),
    volume: text('volume'),
    issue: text('number', 'issue'),
    pages: pagesFrom(text('pages')),
    place: text('location', 'address'),
    publisher: text('publisher', 'institution', 'school', 'organization'),
    genre: genreOf(text('type'), type),
  });
}

/** In biblatex the type of a thesis may be a word of its own. */
function genreOf(written: string, type: string): string {
  if (type !== 'thesis') return written;
  return { phdthesis: 'Ph.D. dissertation', mathesis: 'M.A. thesis' }[written] ?? written;
}

function monthOf(month: string): number {
  return Number(MONTHS.get(month.slice(0, 3).toLowerCase()) ?? month);
}

/** A library counts as an archive where something is kept that was not printed. */
function archival(text: Text, type: string): Archival {
  const kept = type === 'manuscript' || type === 'document' || type === 'personal_communication';
  const library = kept ? text('library') : '';
  const levels = text(`${OWN}levels`);
  return filled({
    name: text('archive') || library,
    siglum: text(`${OWN}siglum`),
    place: text('archiveplace'),
    collection: text('archivecollection'),
    location: text('archivelocation', 'shelfmark'),
    levels: levels === '' ? undefined : levelsFrom(levels),
    leaves: text(`${OWN}leaves`),
    shelfmark: text(`${OWN}shelfmark`),
  });
}

/** `fond = 635; opis = 1; delo =`. */
export function levelsFrom(text: string): Archival['levels'] {
  return text.split(';').map((level) => {
    const [name = '', value = ''] = level.split('=').map((part) => part.trim());
    return value === '' ? { name } : { name, value };
  });
}
