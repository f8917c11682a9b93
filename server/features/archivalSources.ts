/** The archival bibliography of a dossier: every shelfmark that it cites or lists, in the order of the archives. */
import type { ListedDocument } from '../dossier/documents';
import type { Dossier } from '../dossier/dossier';
import type { FileId } from '../dossier/place';
import type { CitedSource, CitingPlace, SourceLevel } from '../dossier/sources/cited';
import { citedOf, filesOf } from '../dossier/sources/citedOf';
import type { Repository } from '../reading/directory';
import { families } from '../reading/shelfmarks/families';
import { repositoryIn } from '../reading/shelfmarks/key';
import { compareNames, compareValues } from '../reading/shelfmarks/order';
import { foldedValue } from '../reading/shelfmarks/value';

/** @typeParam P what is known of the places of a file that cite something. */
export interface Archive<P = readonly CitingPlace[]> {
  /** Today's siglum; the name as written where no list has it; undefined where none is named. */
  readonly siglum: string | undefined;
  readonly repository: Repository | undefined;
  readonly entries: readonly SourceEntry<P>[];
}

/** A level of an archive, with what it holds: a fond, an opis, a file. */
export interface SourceEntry<P = readonly CitingPlace[]> {
  readonly family: string;
  readonly level: SourceLevel;
  /** The English word for the level. */
  readonly word: string;
  /** Where just this is cited, and nothing narrower, by file in the order of their names. */
  readonly citedIn: readonly CitingFile<P>[];
  /** The documents of the list that are kept in it. */
  readonly documents: readonly ListedDocument[];
  readonly isComplete: boolean;
  readonly entries: readonly SourceEntry<P>[];
}

export interface CitingFile<P = readonly CitingPlace[]> {
  readonly file: FileId;
  readonly places: P;
}

/** A file of an archive, or more of one. */
export type Source = Omit<CitedSource, 'places'>;

/** A source that a text cites, or that it does no more than list: then without places. */
export interface SourceIn<P> {
  readonly source: Source;
  readonly places: P | undefined;
}

interface Building<P> extends SourceEntry<P> {
  level: SourceLevel;
  isComplete: boolean;
  documents: readonly ListedDocument[];
  readonly citedIn: CitingFile<P>[];
  readonly entries: Building<P>[];
  /** Those of `entries` by name and value. */
  readonly byName: Map<string, Building<P>>;
}

interface ArchiveBuilding<P> {
  readonly siglum: string | undefined;
  readonly repository: Repository | undefined;
  readonly root: Building<P>;
}

/** @param isAsked which files of the dossier count; all where it is left out. */
export function findArchivalSources(dossier: Dossier, isAsked: (file: FileId) => boolean = () => true): Archive[] {
  const cited = filesOf(dossier)
    .filter(isAsked)
    .map((file) => [file, citedOf(dossier, file, false).sources.map(withoutListed)] as const);
  return archivesOf(dossier, cited);
}

function withoutListed(source: CitedSource): SourceIn<readonly CitingPlace[]> {
  const places = source.places.filter(({ isListed }) => !isListed);
  return { source, places: places.length > 0 ? places : undefined };
}

/** @param cited what each file cites, in the order of the files. */
export function archivesOf<P>(
  dossier: Dossier,
  cited: Iterable<readonly [file: FileId, sources: readonly SourceIn<P>[]]>,
): Archive<P>[] {
  const archives = new Map<string, ArchiveBuilding<P>>();
  const byKey = new Map<string, Building<P>>();
  for (const [file, sources] of cited)
    for (const { source, places } of sources) {
      let entry = byKey.get(source.key);
      if (!entry) {
        entry = entryOf(source, archiveOf(source, file, archives, dossier).root);
        entry.documents = dossier.documents.byKey(source.key);
        byKey.set(source.key, entry);
      }
      entry.isComplete &&= source.isComplete;
      if (places) entry.citedIn.push({ file, places });
    }
  return [...archives.values()].sort(compareArchives).map(({ siglum, repository, root }) => {
    sort(root);
    return { siglum, repository, entries: root.entries };
  });
}

function archiveOf<P>(
  { key, written }: Source,
  file: FileId,
  archives: Map<string, ArchiveBuilding<P>>,
  dossier: Dossier,
): ArchiveBuilding<P> {
  const name = repositoryIn(key);
  let archive = archives.get(name);
  if (!archive) {
    const repository = dossier.directoryOf(file)?.get(name);
    const siglum = repository?.siglum ?? (name === '?' ? undefined : (written ?? name));
    archive = { siglum, repository, root: emptyEntry<P>('', { name: '', value: undefined, title: undefined }) };
    archives.set(name, archive);
  }
  return archive;
}

/** The entry of a shelfmark in its archive, made with those above it where they are not there yet. */
function entryOf<P>({ family, levels }: Source, root: Building<P>): Building<P> {
  let entry = root;
  for (const level of levels) {
    const name = `${level.name}\n${level.value === undefined ? '?' : foldedValue(level.value)}`;
    let inside = entry.byName.get(name);
    if (!inside) {
      inside = emptyEntry(family, level);
      entry.byName.set(name, inside);
      entry.entries.push(inside);
    }
    if (level.title !== undefined && inside.level.title === undefined) inside.level = level;
    entry = inside;
  }
  return entry;
}

function emptyEntry<P>(family: string, level: SourceLevel): Building<P> {
  const word = families[family]?.words[level.name] ?? level.name;
  return {
    family,
    level,
    word,
    citedIn: [],
    documents: [],
    isComplete: true,
    entries: [],
    byName: new Map(),
  };
}

/** Archives by their sigla; what is of no archive comes last. */
function compareArchives<P>(a: ArchiveBuilding<P>, b: ArchiveBuilding<P>): number {
  if (a.siglum === undefined || b.siglum === undefined)
    return Number(a.siglum === undefined) - Number(b.siglum === undefined);
  return compareNames(a.siglum, b.siglum);
}

function sort<P>(entry: Building<P>): void {
  entry.entries.sort(compareEntries);
  for (const inside of entry.entries) sort(inside);
}

function compareEntries<P>(a: SourceEntry<P>, b: SourceEntry<P>): number {
  if (a.family !== b.family) return compareNames(a.family, b.family);
  const byLevel = rankOf(a) - rankOf(b);
  if (byLevel !== 0) return byLevel;
  const [ours, theirs] = [a.level.value, b.level.value];
  if (ours === undefined || theirs === undefined) return Number(ours === undefined) - Number(theirs === undefined);
  return compareValues(ours, theirs);
}

/** Families name their levels from the widest to the narrowest. */
function rankOf<P>({ family, level }: SourceEntry<P>): number {
  return Object.keys(families[family]?.words ?? {}).indexOf(level.name);
}
