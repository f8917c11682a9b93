/**
 * One dossier: the essays of a folder with its manifest, or one file alone. It resolves what they cite, lazily and file
 * by file; what an edit does not touch stays.
 */
import type { Directory } from '../reading/directory';
import type { Essay } from '../reading/essay';
import { countStartingBy } from '../text/span';
import { Documents, type ListedDocument, listedIn } from './documents';
import type { ManifestFile } from './manifestFile';
import { type Apparatus, NO_NOTES, resolveNotes } from './notes';
import { entityOf, fileOf, type Occurrence } from './occurrences';
import type { FileId } from './place';
import { type Denotation, denotation, type PlacedShelfmark, placedShelfmarks } from './shelfmarks';
import { tabulate } from './table';

export class Dossier {
  /** The folder of the manifest; undefined for a file alone. */
  readonly folder: string | undefined;
  manifest: ManifestFile | undefined;
  readonly #essays = new Map<FileId, Essay>();
  readonly #apparatus = new WeakMap<Essay, Apparatus>();
  readonly #listed = new WeakMap<Essay, readonly ListedDocument[]>();
  readonly #tables = new Map<FileId, readonly Occurrence[]>();
  #documents: Documents | undefined;
  readonly #shelfmarks = new Map<FileId, readonly PlacedShelfmark[]>();
  readonly #cited = new WeakMap<readonly PlacedShelfmark[], Set<string>>();

  constructor(folder: string | undefined) {
    this.folder = folder;
  }

  get files(): Iterable<FileId> {
    return this.#essays.keys();
  }

  /** Sets a file to a new reading. The only way in, besides `remove` and the manifest. */
  set(file: FileId, essay: Essay): void {
    this.#forget(file, essay);
    this.#essays.set(file, essay);
  }

  remove(file: FileId): void {
    this.#forget(file, undefined);
    this.#essays.delete(file);
  }

  setManifest(manifest: ManifestFile | undefined): void {
    this.manifest = manifest;
    this.#tables.clear();
    this.#shelfmarks.clear();
    this.#documents = undefined;
  }

  #forget(file: FileId, next: Essay | undefined): void {
    // What a file lists is resolved in every other; one that lists nothing touches only itself.
    const lists = (essay: Essay | undefined) => essay !== undefined && this.#listedIn(file, essay).length > 0;
    if (lists(this.#essays.get(file)) || lists(next)) {
      this.#documents = undefined;
      this.#tables.clear();
    }
    this.#tables.delete(file);
    this.#shelfmarks.delete(file);
  }

  essay(file: FileId): Essay | undefined {
    return this.#essays.get(file);
  }

  /** The archives by which a file of this dossier is read. */
  directoryOf(file: FileId): Directory | undefined {
    return this.#essays.get(file)?.directory ?? this.manifest?.directory;
  }

  get documents(): Documents {
    this.#documents ??= new Documents([
      ...(this.manifest?.documents ?? []),
      ...[...this.#essays].sort(byName).flatMap(([file, essay]) => this.#listedIn(file, essay)),
    ]);
    return this.#documents;
  }

  #listedIn(file: FileId, essay: Essay): readonly ListedDocument[] {
    let listed = this.#listed.get(essay);
    if (!listed) {
      listed = listedIn(file, essay);
      this.#listed.set(essay, listed);
    }
    return listed;
  }

  apparatus(file: FileId): Apparatus {
    const essay = this.#essays.get(file);
    if (!essay) return NO_NOTES;
    let apparatus = this.#apparatus.get(essay);
    if (!apparatus) {
      apparatus = resolveNotes(essay);
      this.#apparatus.set(essay, apparatus);
    }
    return apparatus;
  }

  shelfmarks(file: FileId): readonly PlacedShelfmark[] {
    const essay = this.#essays.get(file);
    let placed = this.#shelfmarks.get(file);
    if (!placed && essay) {
      placed = placedShelfmarks(file, essay);
      this.#shelfmarks.set(file, placed);
    }
    return placed ?? [];
  }

  denotation(placed: PlacedShelfmark): Denotation {
    return denotation(placed, this.documents.byKey(placed.key));
  }

  /** Whether a shelfmark or a document of this dossier names the repository. */
  cites(repository: string): boolean {
    const prefix = `${repository}/`;
    if (this.documents.list.some(({ shelfmarks }) => shelfmarks.some(({ key }) => key.startsWith(prefix)))) return true;
    for (const file of this.files) if (this.#citedIn(file).has(repository)) return true;
    return false;
  }

  #citedIn(file: FileId): Set<string> {
    const placed = this.shelfmarks(file);
    let cited = this.#cited.get(placed);
    if (!cited) {
      cited = new Set(placed.map(({ key }) => key.slice(0, key.indexOf('/'))));
      this.#cited.set(placed, cited);
    }
    return cited;
  }

  /** All occurrences in a file, ascending by where they start. */
  occurrences(file: FileId): readonly Occurrence[] {
    let table = this.#tables.get(file);
    if (!table) {
      table = tabulate(this, file);
      this.#tables.set(file, table);
    }
    return table;
  }

  /** The occurrence under an offset: exactly there; of two that meet there, the one that begins. */
  occurrenceAt(file: FileId, offset: number): Occurrence | undefined {
    const table = this.occurrences(file);
    // Occurrences hardly overlap: the one sought is among the few that start last before the offset.
    const count = countStartingBy(table, offset);
    const near = table.slice(Math.max(0, count - 6), count).reverse();
    return near.find(({ at }) => offset < at.end) ?? near.find(({ at }) => offset === at.end);
  }

  /** All occurrences of an entity over the dossier, in reading order. A document is also referred to by its shelfmark. */
  occurrencesOf(entity: string): Occurrence[] {
    const file = fileOf(entity);
    const files = file
      ? [file]
      : [...new Set([...this.files, ...this.documents.list.map((document) => document.file)])];
    return files.flatMap((one) =>
      this.occurrences(one).filter((occurrence) => occurrence.entity === entity || denotes(occurrence, entity)),
    );
  }
}

/** The order of files never depends on which was read last. */
function byName([a]: readonly [FileId, Essay], [b]: readonly [FileId, Essay]): number {
  return a < b ? -1 : 1;
}

function denotes(occurrence: Occurrence, entity: string): boolean {
  if (occurrence.kind !== 'shelfmark' || occurrence.role === 'definition') return false;
  const { document } = occurrence.denotes;
  return document !== undefined && entityOf.document(document.number) === entity;
}
