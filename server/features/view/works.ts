/** The works that a dossier cites or that its bibliographies state, as a list. */
import type { Work } from '../../dossier/citations/works';
import type { Dossier } from '../../dossier/dossier';
import { entityOf } from '../../dossier/occurrences';
import { compareNames } from '../../reading/shelfmarks/order';
import type { CitingTarget } from './citings';
import type { Filter } from './filter';
import type { Entry, Listing, Target } from './model';

/** In the order of the surnames of their authors, then of their years. */
export function worksIn(dossier: Dossier, fits: Filter | undefined): Listing {
  const counts = new Map<string, { readonly work: Work; count: number }>();
  const { bibliography } = dossier;
  for (const key of bibliography.keys) {
    const work = bibliography.byKey(key)!;
    counts.set(work.key, { work, count: 0 });
  }
  for (const file of dossier.files)
    for (const work of dossier.citations(file)!.works()) {
      const known = counts.get(work.key);
      if (known) known.count++;
      else counts.set(work.key, { work, count: 1 });
    }
  const all = [...counts.values()];
  const wanted = fits
    ? all.filter(({ work: { authors, title, data } }) => fits(...authors.map(({ text }) => text), title, data.year))
    : all;
  wanted.sort((a, b) => compareNames(orderOf(a.work), orderOf(b.work)));
  const index = new Map(wanted.map(({ work }, place) => [work.key, place]));
  return {
    length: wanted.length,
    at: (place) => workEntry(wanted[place]!.work, wanted[place]!.count),
    find: (key) => index.get(key) ?? -1,
  };
}

function orderOf({ authors, title, data }: Work): string {
  return `${authors[0]?.surnames[0] ?? title} ${data.year ?? ''} ${title}`;
}

function workEntry({ key, authors, title, data }: Work, citations: number): Entry {
  return {
    name: key,
    shows: { kind: 'work', authors: authors.map(({ text }) => text), title, year: data.year, citations },
    hasChildren: citations > 0,
  };
}

/** Where the notes cite a work. */
export function citingsOfWork(dossier: Dossier, key: string): CitingTarget[] {
  const found: CitingTarget[] = [];
  for (const one of dossier.occurrencesOf(entityOf.work(key)))
    if (one.kind === 'work' && one.cited)
      found.push({
        target: { file: one.file, at: one.at },
        note: one.cited.note || undefined,
        leaves: pagesInWords(one.cited.citation.locator?.text),
      });
  return found;
}

/** What a citation of a work means by a number and no more is its page. */
function pagesInWords(locator: string | undefined): string | undefined {
  if (locator === undefined) return undefined;
  return /^\d+$/.test(locator) ? `p. ${locator}` : /^\d/.test(locator) ? `pp. ${locator}` : locator;
}

/** Where the notes give a work in full. */
export function fullForm(dossier: Dossier, key: string): Target | undefined {
  for (const one of dossier.occurrencesOf(entityOf.work(key)))
    if (one.kind === 'work' && one.cited && one.role === 'definition') return { file: one.file, at: one.at };
  return undefined;
}
