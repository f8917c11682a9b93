/** The archives that a dossier cites, and what each holds: fonds or record groups, files, documents, places that cite. */
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { type Archive, findArchivalSources, type SourceEntry } from '../archivalSources';
import type { CitingTarget } from './citings';
import { citingEntries, documentEntry } from './documents';
import type { Filter } from './filter';
import { type Entry, type Listing, listingOf, type Target } from './model';

/** The name of what is of no archive. */
const NOWHERE = '?';

export class Archives {
  readonly #dossier: Dossier;
  readonly #archives: readonly Archive[];
  readonly #counts = new Map<SourceEntry, number>();

  constructor(dossier: Dossier, fits: Filter | undefined) {
    this.#dossier = dossier;
    const all = findArchivalSources(dossier);
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
    const places = citingEntries(this.#dossier, from, citingsOf(entry));
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
    if (parent && /^\d+$/.test(last)) return exact(this.#dossier, citingsOf(parent)[Number(last)]);
    const archive = this.#archives.find((one) => nameOf(one) === path[0]);
    const first = path.length === 1 ? archive?.entries[0] : this.#entryAt(path);
    return first && exact(this.#dossier, firstIn(first));
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
    let count = this.#counts.get(entry);
    if (count === undefined) {
      count = entry.entries.reduce((sum, inside) => sum + this.#countOf(inside), ownCount(entry));
      this.#counts.set(entry, count);
    }
    return count;
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

interface InFile extends CitingTarget {
  readonly target: { readonly file: FileId; readonly line: number };
}

function citingsOf({ citedIn }: SourceEntry): InFile[] {
  return citedIn.flatMap(({ file, places }) =>
    places.map(({ note, line, leaves }) => ({ target: { file, line }, note, leaves })),
  );
}

/** Where an entry is cited first; else where a document stands that is kept in it. */
function firstIn(entry: SourceEntry): CitingTarget | undefined {
  const [own] = citingsOf(entry);
  if (own) return own;
  for (const inside of entry.entries) {
    const found = firstIn(inside);
    if (found) return found;
  }
  const [document] = entry.documents;
  return document && { target: { file: document.file, at: document.header }, leaves: undefined };
}

/** Of a text at hand the shelfmark itself, where its line has only one. */
function exact(dossier: Dossier, citing: CitingTarget | undefined): Target | undefined {
  const target = citing?.target;
  const essay = target && dossier.essay(target.file);
  if (!target || !essay || !('line' in target)) return target;
  const start = essay.offsetAt({ line: target.line, character: 0 });
  const end = essay.offsetAt({ line: target.line + 1, character: 0 });
  const found = dossier.shelfmarks(target.file, { start, end: Math.max(start, end) });
  return found.length === 1 ? { file: target.file, at: found[0]!.at } : target;
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
