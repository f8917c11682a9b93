/**
 * What is kept of a file that is not open, as a library keeps a card of a book: enough to know what it cites, mentions
 * and explains, and to find it again; not its text. A card is plain data, so that it can come from another thread.
 */
import type { Citation } from '../reading/citations/model';
import type { Essay } from '../reading/essay';
import type { LeafRange } from '../reading/shelfmarks/model';
import { NONE } from '../text/none';
import type { Work } from './citations/works';
import type { Contribution } from './contribution';
import type { Documents, ListedDocument } from './documents';
import { type Cited, denotation } from './shelfmarks';

export interface Card {
  readonly listed: readonly ListedDocument[];
  /** Where its lines start, as UTF-16 offsets, if it lists documents: others point at them. */
  readonly lineStarts: Int32Array;
  /** Whether something is to be said about it. */
  readonly speaks: boolean;
  readonly hasMarks: boolean;
  /** Whether the findings may be others when another file of the dossier lists documents, or names archives. */
  readonly looksForDocuments: boolean;
  readonly looksForNames: boolean;
  /**
   * One line each: the key, a space, and the leaves as `from-to,from-to` or nothing. In one string, since there are many.
   * Without the sources of listed documents.
   */
  readonly citations: string;
  /** What it cites and where, for the bibliography and for completion: see `writeCited`. To others it says no more. */
  readonly sources: string;
  /** Keys of archives that are named, and of those of which a shelfmark is cited. */
  readonly named: readonly string[];
  readonly cited: readonly string[];
  readonly mentioned: readonly string[];
  readonly expanded: readonly string[];
  /** Abbreviations of known archives. */
  readonly known: readonly string[];
  /** What works are cited by: surnames, folded, of those cited by name, and keys behind an `@`. */
  readonly works: readonly string[];
  /** The names of people: see `writeForms`. */
  readonly people: string;
  /** Names that stand as those of who wrote a document: "Romanova’s note". */
  readonly asAuthors: readonly string[];
  /** The bibliographies that the text names, as it names them. */
  readonly bibliographies: readonly string[];
  /** How many shelfmarks are written in each manner. */
  readonly manners: Readonly<Record<string, number>>;
  /** The manners are those of the whole dossier, this file's and all others'. */
  readonly countsAll?: true;
}

/** The card of a file that belongs to no others: nobody asks it anything. */
export function cardOfOne(speaks: boolean, hasMarks: boolean): Card {
  return { ...NOTHING_SAID, speaks, hasMarks };
}

/** A card on which nothing is. */
export const NOTHING_SAID: Card = {
  listed: [],
  lineStarts: new Int32Array(0),
  speaks: false,
  hasMarks: false,
  looksForDocuments: false,
  looksForNames: false,
  citations: '\n',
  sources: '',
  named: [],
  cited: [],
  mentioned: [],
  expanded: [],
  known: [],
  works: [],
  people: '',
  asAuthors: [],
  bibliographies: [],
  manners: {},
};

/** Writes what the card of an essay says to others; the sources are still to be added. */
export function cardOf(
  essay: Essay,
  contribution: Contribution,
  listed: readonly ListedDocument[],
  speaks: boolean,
): Card {
  const { hasMarks, cited, mentioned, expanded, known, manners } = contribution;
  const lines = new Set<string>();
  const named = new Set<string>();
  const works = new Set<string>();
  const sources = new Set(listed.flatMap(({ shelfmarks }) => shelfmarks.map(({ shelfmark }) => shelfmark)));
  let looksForDocuments = false;
  let looksForNames = false;
  for (const { facts } of essay.blocks) {
    looksForDocuments ||= facts.mentions.length > 0 || facts.shelfmarks.length > 0 || facts.titles.length > 0;
    // The list may tell the order of their digits.
    looksForDocuments ||= facts.oddDates.length > 0;
    looksForNames ||= facts.unlisted.length > 0 || facts.archivePhrases.length > 0;
    for (const shelfmark of facts.shelfmarks)
      if (!sources.has(shelfmark)) lines.add(`${shelfmark.key} ${written(shelfmark.leaves?.ranges)}`);
    for (const { key } of facts.repositories) named.add(key);
    for (const citation of facts.citations) for (const name of namesOf(citation)) works.add(name);
  }
  return {
    listed,
    lineStarts: listed.length > 0 ? Int32Array.from(essay.lineStarts()) : new Int32Array(0),
    speaks,
    hasMarks,
    looksForDocuments,
    looksForNames,
    citations: `\n${[...lines].join('\n')}\n`,
    sources: '',
    named: [...named],
    cited: [...cited.values],
    mentioned: [...mentioned.values],
    expanded: [...expanded.values],
    known: [...known.values],
    works: [...works],
    people: '',
    asAuthors: [],
    bibliographies: [],
    manners: Object.fromEntries(manners.entries),
  };
}

/** What the work of a citation may be found by. */
function namesOf({ kind, key, authors }: Citation): readonly string[] {
  return kind === 'key' ? [`@${key}`] : authors.flatMap(({ surnames }) => surnames);
}

/** How many of a file's own shelfmarks are written in each manner. */
export function mannersOn(card: Card | undefined): Iterable<readonly [string, number]> {
  return card && !card.countsAll ? Object.entries(card.manners) : NONE;
}

/** Whether two cards say the same to others, the lists of documents apart. */
export function saysTheSame(a: Card, b: Card): boolean {
  const said = ({ hasMarks, citations, named, cited, mentioned, expanded, known }: Card) =>
    JSON.stringify([hasMarks, citations, named, cited, mentioned, expanded, known]);
  return said(a) === said(b);
}

/** Whether a file cites a shelfmark, whatever the leaves. */
export function citesShelfmark({ citations, listed }: Card, key: string): boolean {
  return citations.includes(`\n${key} `) || listed.some(({ shelfmarks }) => shelfmarks.some((own) => own.key === key));
}

/**
 * Whether a file mentions a document, or cites leaves that are this document's rather than another's. Where a number is
 * given a second time, the source there is a citation as well.
 *
 * @param documents those of the dossier.
 */
export function refersTo(card: Card, document: ListedDocument, documents: Documents): boolean {
  const { number, shelfmarks } = document;
  const isMeant = (cited: Cited) => denotation(cited, documents.byKey(cited.key)).document === document;
  return (
    card.mentioned.includes(number) ||
    shelfmarks.some(({ key }) => citationsOf(card, key).some(isMeant)) ||
    card.listed.some((again) => documents.again.includes(again) && again.shelfmarks.some(isMeant))
  );
}

/** Whether a file may cite a work: the names of its authors are not enough to tell. */
export function mayCite({ works }: Card, { key, authors }: Work): boolean {
  return works.includes(`@${key}`) || authors.some(({ surnames }) => surnames.some((name) => works.includes(name)));
}

function citationsOf({ citations }: Card, key: string): Cited[] {
  const found: Cited[] = [];
  const opening = `\n${key} `;
  for (let at = citations.indexOf(opening); at >= 0; at = citations.indexOf(opening, at + 1)) {
    const from = at + opening.length;
    const ranges = read(citations.slice(from, citations.indexOf('\n', from)));
    found.push({ key, shelfmark: ranges ? { leaves: { ranges } } : {} });
  }
  return found;
}

function written(ranges: readonly LeafRange[] | undefined): string {
  return ranges ? ranges.map(({ from, to }) => `${from}-${to}`).join(',') : '';
}

function read(ranges: string): LeafRange[] | undefined {
  if (ranges === '') return undefined;
  return ranges.split(',').map((range) => {
    const [from, to] = range.split('-').map(Number);
    return { from: from!, to: to!, text: range };
  });
}
