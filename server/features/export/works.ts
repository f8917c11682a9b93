/** The works that a dossier cites, each once, with all that its full forms state. */
import type { PlacedCitation } from '../../dossier/citations/citations';
import { mayBeOne } from '../../dossier/citations/conflicts';
import { isSameTitle, type Work, workOf } from '../../dossier/citations/works';
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import type { Author, Publication } from '../../reading/citations/model';
import { compare } from './ids';
import type { Exported } from './model';

/** @param files those that count. */
export function exportedWorks(dossier: Dossier, files: Iterable<FileId>): Exported[] {
  const stated = new Map<string, Map<string, Work>>();
  for (const file of files) {
    for (const cited of dossier.citations(file)?.all() ?? []) {
      const { work } = cited.resolved;
      if (!work) continue;
      const all = stated.get(work.key) ?? new Map<string, Work>();
      stated.set(work.key, all);
      for (const one of [work, ...statementIn(cited)]) all.set(canonical(one), one);
    }
  }
  return [...stated].flatMap(([key, all]) => {
    const entry = dossier.bibliography.byKey(key);
    const inOrder = [...all].sort(([a], [b]) => compare(a, b)).map(([, work]) => work);
    if (entry?.key === key) return [ofBibliography(entry, inOrder)];
    return clusters(inOrder).map((works) => ofNotes(key, works));
  });
}

/** What a full form states of its work. */
function statementIn({ citation }: PlacedCitation): Work[] {
  return citation.kind === 'work' && citation.data && citation.title ? [workOf(citation)] : [];
}

/** The order of statements, whichever was read first: places do not count. */
function canonical({ authors, title, type, data, container }: Work): string {
  const names = (all: readonly Author[]) => all.map(({ text, given, role }) => [text, given, role]);
  const dated = Object.entries(data).sort(([a], [b]) => compare(a, b));
  return JSON.stringify([title, names(authors), type, dated, container?.title, names(container?.authors ?? [])]);
}

/** Works that happen to have one key: those of the same title and of data that do not differ are one. */
function clusters(works: readonly Work[]): Work[][] {
  const found: Work[][] = [];
  for (const work of works) {
    const same = found.find(([first]) => isSameTitle(first!.words, work.words) && mayBeOne(first!.data, work.data));
    if (same) same.push(work);
    else found.push([work]);
  }
  return found;
}

/** An entry of a bibliography, with what only the notes state. */
function ofBibliography(entry: Work, works: readonly Work[]): Exported {
  const { words, ...described } = entry;
  const data = { ...merged(works), ...entry.data };
  return { described: { ...described, data }, further: [], isOwnKey: true };
}

function ofNotes(key: string, works: readonly Work[]): Exported {
  const longest = works.reduce((best, work) => (work.title.length > best.title.length ? work : best));
  const authors = works.reduce((best, work) => (lengthOf(work.authors) > lengthOf(best.authors) ? work : best)).authors;
  const container = works.find((work) => work.container)?.container;
  const types = new Set(works.map(({ type }) => type));
  const type = ['chapter', 'thesis', 'article-journal', 'article-newspaper', 'article'].find((one) => types.has(one));
  const data = merged(works);
  return {
    described: {
      key,
      type: type ?? longest.type,
      authors,
      title: longest.title,
      data,
      ...(container && { container }),
    },
    further: [...longest.words.slice(1, 9), data.volume ?? '', data.day ?? '', data.publisher ?? '', data.pages ?? ''],
    isOwnKey: false,
  };
}

function lengthOf(authors: readonly Author[]): number {
  return authors.reduce((sum, { text }) => sum + text.length, 0);
}

/** Every datum that somebody states; where they differ, the one that is stated most often. */
function merged(works: readonly Work[]): Publication {
  const names = new Set(works.flatMap(({ data }) => Object.keys(data) as (keyof Publication)[]));
  return Object.fromEntries(
    [...names].sort().map((name) => [name, commonest(works.flatMap(({ data }) => data[name] ?? []))]),
  );
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, often], [b, oftenB]) => oftenB - often || b.length - a.length || compare(a, b))[0]![0];
}
