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

export interface Archive {
  /** Today's siglum; the name as written where no list has it; undefined where none is named. */
  readonly siglum: string | undefined;
  readonly repository: Repository | undefined;
  readonly entries: readonly SourceEntry[];
}

/** A level of an archive, with what it holds: a fond, an opis, a file. */
export interface SourceEntry {
  readonly family: string;
  readonly level: SourceLevel;
  /** The English word for the level. */
  readonly word: string;
  /** Where just this is cited, and nothing narrower, by file in the order of their names. */
  readonly citedIn: readonly CitingFile[];
  /** The documents of the list that are kept in it. */
  readonly documents: readonly ListedDocument[];
  readonly isComplete: boolean;
  readonly entries: readonly SourceEntry[];
}

export interface CitingFile {
  readonly file: FileId;
  readonly places: readonly CitingPlace[];
}

interface Building extends SourceEntry {
  level: SourceLevel;
  isComplete: boolean;
  documents: readonly ListedDocument[];
  readonly citedIn: CitingFile[];
  readonly entries: Building[];
  /** Those of `entries` by name and value. */
  readonly byName: Map<string, Building>;
}

interface ArchiveBuilding {
  readonly siglum: string | undefined;
  readonly repository: Repository | undefined;
  readonly root: Building;
}

/** @param isAsked which files of the dossier count; all where it is left out. */
export function findArchivalSources(dossier: Dossier, isAsked: (file: FileId) => boolean = () => true): Archive[] {
  const archives = new Map<string, ArchiveBuilding>();
  const byKey = new Map<string, Building>();
  for (const file of filesOf(dossier)) {
    if (!isAsked(file)) continue;
    for (const source of citedOf(dossier, file, false).sources) {
      const entry = byKey.get(source.key) ?? entryOf(source, archiveOf(source, file, archives, dossier).root);
      byKey.set(source.key, entry);
      entry.documents = dossier.documents.byKey(source.key);
      entry.isComplete &&= source.isComplete;
      const places = source.places.filter(({ isListed }) => !isListed);
      if (places.length > 0) entry.citedIn.push({ file, places });
    }
  }
  return [...archives.values()].sort(compareArchives).map(({ siglum, repository, root }) => {
    sort(root);
    return { siglum, repository, entries: root.entries };
  });
}

function archiveOf(
  { key, written }: CitedSource,
  file: FileId,
  archives: Map<string, ArchiveBuilding>,
  dossier: Dossier,
): ArchiveBuilding {
  const name = repositoryIn(key);
  let archive = archives.get(name);
  if (!archive) {
    const repository = dossier.directoryOf(file)?.get(name);
    const siglum = repository?.siglum ?? (name === '?' ? undefined : (written ?? name));
    archive = { siglum, repository, root: emptyEntry('', { name: '', value: undefined, title: undefined }) };
    archives.set(name, archive);
  }
  return archive;
}

/** The entry of a shelfmark in its archive, made with those above it where they are not there yet. */
function entryOf({ family, levels }: CitedSource, root: Building): Building {
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

function emptyEntry(family: string, level: SourceLevel): Building {
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
function compareArchives(a: ArchiveBuilding, b: ArchiveBuilding): number {
  if (a.siglum === undefined || b.siglum === undefined)
    return Number(a.siglum === undefined) - Number(b.siglum === undefined);
  return compareNames(a.siglum, b.siglum);
}

function sort(entry: Building): void {
  entry.entries.sort(compareEntries);
  for (const inside of entry.entries) sort(inside);
}

function compareEntries(a: SourceEntry, b: SourceEntry): number {
  if (a.family !== b.family) return compareNames(a.family, b.family);
  const byLevel = rankOf(a) - rankOf(b);
  if (byLevel !== 0) return byLevel;
  const [ours, theirs] = [a.level.value, b.level.value];
  if (ours === undefined || theirs === undefined) return Number(ours === undefined) - Number(theirs === undefined);
  return compareValues(ours, theirs);
}

/** Families name their levels from the widest to the narrowest. */
function rankOf({ family, level }: SourceEntry): number {
  return Object.keys(families[family]?.words ?? {}).indexOf(level.name);
}
