/** The archives that a dossier cites, and what each holds: fonds or record groups, files, documents, places that cite. */
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import type { Archive as AnyArchive, SourceEntry as AnyEntry } from '../archivalSources';
import type { CitingTarget } from './citings';
import { citingEntries, documentEntry } from './documents';
import type { Filter } from './filter';
import type { Gathered } from './gathered';
import type { Ledger, Line } from './ledger';
import { type Entry, type Listing, listingOf, type Target } from './model';

type Archive = AnyArchive<Line>;
type SourceEntry = AnyEntry<Line>;

/** The name of what is of no archive. */
const NOWHERE = '?';

/** How often an entry is cited with all that is in it. Entries are kept while that is the same. */
const COUNTS = new WeakMap<SourceEntry, number>();

export class Archives {
  readonly #dossier: Dossier;
  readonly #ledger: Ledger;
  readonly #archives: readonly Archive[];

  constructor(dossier: Dossier, gathered: Gathered, fits: Filter | undefined) {
    this.#dossier = dossier;
    this.#ledger = gathered.ledger;
    const all = gathered.archives(dossier);
    this.#archives = fits ? all.flatMap((archive) => narrowed(archive, fits)) : all;
  }

  /** The archives themselves, or what the one at the end of a path holds: levels, documents, places that cite. */
  list(
    path: readonly string[],
    from: FileId | undefined,
    citings: ReadonlyMap<string, readonly CitingTarget[]>,
  ): Listing {
    const [name, ...levels] = path;
    if (name === undefined) return listingOf(this.#archives.map((archive) => this.#archiveEntry(archive)));
    const archive = this.#archives.find((one) => nameOf(one) === name);
    if (levels.length === 0) return listingOf((archive?.entries ?? []).map((entry) => this.#levelEntry(entry)));
    const entry = this.#entryAt(path);
    if (!entry) return listingOf([]);
    const places = citingEntries(this.#dossier, from, this.#citingsOf(entry));
    return listingOf([
      ...entry.entries.map((inside) => this.#levelEntry(inside)),
      ...entry.documents.map((document) => {
        const shown = documentEntry(this.#dossier, document, citings);
        return { ...shown, name: `document ${document.number}`, hasChildren: false };
      }),
      ...Array.from({ length: places.length }, (_, index) => places.at(index)),
    ]);
  }

  /** Where an archive, a level or a place that cites stands first. */
  target(path: readonly string[]): Target | undefined {
    const last = path[path.length - 1]!;
    const above = path.slice(0, -1);
    const parent = above.length > 1 ? this.#entryAt(above) : undefined;
    if (parent && /^\d+$/.test(last)) return this.#citingsOf(parent)[Number(last)]?.target;
    const archive = this.#archives.find((one) => nameOf(one) === path[0]);
    const first = path.length === 1 ? archive?.entries[0] : this.#entryAt(path);
    return first && this.#firstIn(first);
  }

  archive(name: string): Archive | undefined {
    return this.#archives.find((one) => nameOf(one) === name);
  }

  #entryAt([name, ...levels]: readonly string[]): SourceEntry | undefined {
    let entries = this.#archives.find((one) => nameOf(one) === name)?.entries ?? [];
    let entry: SourceEntry | undefined;
    for (const level of levels) {
      entry = entries.find((one) => levelName(one) === level);
      if (!entry) return undefined;
      ({ entries } = entry);
    }
    return entry;
  }

  #archiveEntry(archive: Archive): Entry {
    const { siglum, repository, entries } = archive;
    const citations = entries.reduce((sum, entry) => sum + this.#countOf(entry), 0);
    return {
      name: nameOf(archive),
      shows: { kind: 'archive', siglum, name: repository?.name, citations },
      hasChildren: entries.length > 0,
    };
  }

  #levelEntry(entry: SourceEntry): Entry {
    const { word, level, documents, entries } = entry;
    const own = ownCount(entry);
    return {
      name: levelName(entry),
      shows: {
        kind: 'level',
        word,
        value: level.value,
        title: level.title,
        citations: this.#countOf(entry),
        isCited: own > 0,
      },
      hasChildren: own > 0 || entries.length > 0 || documents.length > 0,
    };
  }

  #countOf(entry: SourceEntry): number {
    let count = COUNTS.get(entry);
    if (count === undefined) {
      count = entry.entries.reduce((sum, inside) => sum + this.#countOf(inside), ownCount(entry));
      COUNTS.set(entry, count);
    }
    return count;
  }

  #citingsOf({ citedIn }: SourceEntry): CitingTarget[] {
    return this.#ledger.places(this.#dossier, citedIn);
  }

  /** Where an entry is cited first; else where a document stands that is kept in it. */
  #firstIn({ citedIn, entries, documents }: SourceEntry): Target | undefined {
    const [own] = this.#ledger.places(this.#dossier, citedIn.slice(0, 1));
    if (own) return own.target;
    for (const inside of entries) {
      const found = this.#firstIn(inside);
      if (found) return found;
    }
    const [listed] = documents;
    const document = listed && this.#dossier.documents.byNumber(listed.number);
    return document && { file: document.file, at: document.header };
  }
}

function nameOf({ siglum }: Archive): string {
  return siglum ?? NOWHERE;
}

/** Equal for the level of a shelfmark and its entry. */
export function levelName({ level: { name, value } }: { readonly level: { name: string; value: string | undefined } }) {
  return `${name} ${value ?? '?'}`;
}

function ownCount({ citedIn }: SourceEntry): number {
  return citedIn.reduce((sum, { places }) => sum + places.length, 0);
}

/** What of an archive fits; all that is in what fits. */
function narrowed(archive: Archive, fits: Filter): Archive[] {
  const { siglum, repository } = archive;
  if (fits(siglum, repository?.name, ...Object.values(repository?.names ?? {}))) return [archive];
  const entries = archive.entries.flatMap((entry) => narrowedEntry(entry, siglum ?? '', fits));
  return entries.length > 0 ? [{ ...archive, entries }] : [];
}

function narrowedEntry(entry: SourceEntry, above: string, fits: Filter): SourceEntry[] {
  const { word, level, documents } = entry;
  const words = `${above} ${word} ${level.value ?? ''} ${level.title ?? ''}`;
  if (fits(words, ...documents.map(({ number, title }) => `document ${number} ${title}`))) return [entry];
  const entries = entry.entries.flatMap((inside) => narrowedEntry(inside, words, fits));
  return entries.length > 0 ? [{ ...entry, entries, citedIn: [], documents: [] }] : [];
}
