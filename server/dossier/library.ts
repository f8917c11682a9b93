/**
 * All dossiers that are open: the folders that have a manifest, and every other essay as a dossier of its own. It
 * knows which file belongs to which, and reads texts with that dossier's list of repositories.
 */
import { type Directory, directoryOf, type Repository } from '../reading/directory';
import { Essay } from '../reading/essay';
import type { Manifest } from '../reading/manifest/model';
import { readManifest } from '../reading/manifest/read';
import { Bibliographies } from './bibliography/bibliographies';
import type { Card } from './card';
import { Dossier } from './dossier';
import { dialectOf, type EssayKind, essayKind, folderOf, manifestRank, speaks } from './fileKinds';
import { matches } from './globs';
import { directoryWith, manifestFile } from './manifestFile';
import type { FileId } from './place';

interface Shelf {
  readonly dossier: Dossier;
  readonly kind: EssayKind;
}

export class Library {
  readonly #common: Directory;
  readonly #ruleCodes: readonly string[];
  readonly #shelves = new Map<FileId, Shelf>();
  readonly #byFolder = new Map<string, Dossier>();
  readonly bibliographies = new Bibliographies({
    all: () => this.#dossiers(),
    homeOf: (file) => this.#homeOf(file),
  });

  /**
   * @param registry the authority list of repositories.
   * @param ruleCodes the rules that a manifest may name.
   */
  constructor(registry: readonly Repository[], ruleCodes: readonly string[]) {
    this.#common = directoryOf(registry);
    this.#ruleCodes = ruleCodes;
  }

  /** The folders with a manifest. */
  get folders(): Iterable<Dossier> {
    return this.#byFolder.values();
  }

  /** Every essay that has been read. */
  get files(): Iterable<FileId> {
    return this.#shelves.keys();
  }

  dossierOf(file: FileId): Dossier | undefined {
    return this.#shelves.get(file)?.dossier ?? this.#manifestDossier(file) ?? this.bibliographies.readers(file)[0];
  }

  #dossiers(): Dossier[] {
    return [...new Set([...this.#byFolder.values(), ...[...this.#shelves.values()].map(({ dossier }) => dossier)])];
  }

  /** The dossier of the nearest folder above with a manifest, unless that leaves the file out. */
  #homeOf(file: FileId): Dossier | undefined {
    const dossier = this.#nearestDossier(file);
    const exclude = dossier?.manifest?.reading.manifest.exclude.map(({ value }) => value) ?? [];
    return dossier && !matches(dossier, file, exclude) ? dossier : undefined;
  }

  #manifestDossier(file: FileId): Dossier | undefined {
    const dossier = this.#byFolder.get(folderOf(file));
    return dossier?.manifest?.file === file ? dossier : undefined;
  }

  /** Reads an essay and sets it. Gives undefined for a file that is no essay. */
  read(file: FileId, text: string, languageId?: string): Essay | undefined {
    const kind = essayKind(file, languageId);
    if (!kind) return undefined;
    const dossier = this.#folderDossier(file) ?? new Dossier(undefined);
    const essay = Essay.read(text, dialectOf(kind, text), this.#directoryOf(dossier));
    if (this.#shelves.get(file)?.dossier !== dossier) this.remove(file);
    this.#shelves.set(file, { dossier, kind });
    this.#setEssay(dossier, file, essay);
    return essay;
  }

  /** Reads an essay as its dossier would, and leaves all as it is. */
  look(file: FileId, text: string): Essay | undefined {
    const shelf = this.#shelves.get(file);
    return shelf && Essay.read(text, dialectOf(shelf.kind, text), this.#directoryOf(shelf.dossier));
  }

  /** Sets an essay that was edited. */
  update(file: FileId, essay: Essay): void {
    const dossier = this.#shelves.get(file)?.dossier;
    if (dossier) this.#setEssay(dossier, file, essay);
  }

  #setEssay(dossier: Dossier, file: FileId, essay: Essay): void {
    const isNew = dossier.folder === undefined && dossier.essay(file) === undefined;
    dossier.set(file, essay);
    if (dossier.holding.named.takeChanged() || isNew) this.bibliographies.settle(dossier);
  }

  /** Whether an essay is here, be it only by its card. */
  knows(file: FileId): boolean {
    return this.#shelves.has(file);
  }

  essay(file: FileId): Essay | undefined {
    return this.#shelves.get(file)?.dossier.essay(file);
  }

  /** Puts a card in the place of an essay, which belongs where it would. */
  shelve(file: FileId, card: Card): void {
    const kind = essayKind(file);
    if (!kind) return;
    const dossier = this.#folderDossier(file) ?? new Dossier(undefined);
    if (this.#shelves.get(file)?.dossier !== dossier) this.remove(file);
    this.#shelves.set(file, { dossier, kind });
    dossier.shelve(file, card);
    if (dossier.holding.named.takeChanged()) this.bibliographies.settle(dossier);
  }

  /** The card that an essay would have. */
  cardOf(file: FileId): Card | undefined {
    return this.#shelves.get(file)?.dossier.cardOf(file, this.speaks(file));
  }

  remove(file: FileId): void {
    const dossier = this.#shelves.get(file)?.dossier;
    dossier?.remove(file);
    this.#shelves.delete(file);
    if (dossier?.holding.named.takeChanged()) this.bibliographies.settle(dossier);
  }

  /** Whether anything is to be said about a file. */
  speaks(file: FileId): boolean {
    const shelf = this.#shelves.get(file);
    if (!shelf) return false;
    const { dossier, kind } = shelf;
    const card = dossier.shelf.card(file);
    if (card) return card.speaks;
    const apparatus = dossier.apparatus(file);
    return (
      apparatus !== undefined && speaks(kind, apparatus, dossier.folder !== undefined, this.#isNamed(dossier, file))
    );
  }

  #isNamed(dossier: Dossier, file: FileId): boolean {
    const include = dossier.manifest?.reading.manifest.include.map(({ value }) => value) ?? [];
    return include.length > 0 && matches(dossier, file, include);
  }

  /** The dossier of the nearest folder above that has a manifest and does not leave the file out. */
  #folderDossier(file: FileId): Dossier | undefined {
    const dossier = this.#nearestDossier(file);
    return dossier && isIn(dossier, file) ? dossier : undefined;
  }

  #nearestDossier(file: FileId): Dossier | undefined {
    for (let folder = folderOf(file); folder.includes('/'); folder = folderOf(folder.slice(0, -1))) {
      const dossier = this.#byFolder.get(folder);
      if (dossier) return dossier;
      if (!folder.slice(0, -1).includes('/')) break;
    }
    return undefined;
  }

  #directoryOf(dossier: Dossier): Directory {
    return dossier.manifest?.directory ?? this.#common;
  }

  /**
   * Reads a manifest and sets it. The essays under its folder move into its dossier.
   *
   * @returns the essays that now belong elsewhere than before or were read again.
   */
  setManifest(file: FileId, text: string): FileId[] {
    const folder = folderOf(file);
    const known = this.#byFolder.get(folder);
    if (known?.manifest && known.manifest.file !== file && manifestRank(known.manifest.file) < manifestRank(file))
      return [];
    const dossier = known ?? new Dossier(folder);
    const before = known?.manifest;
    const reading = readManifest(text, file.endsWith('.json') ? 'json' : 'yaml', { ruleCodes: this.#ruleCodes });
    const { manifest } = reading;
    const sameArchives = before && archives(before.reading.manifest) === archives(manifest);
    const directory = sameArchives ? before.directory : directoryWith(this.#common, manifest);
    dossier.setManifest(manifestFile(file, text, reading, directory));
    this.#byFolder.set(folder, dossier);
    this.bibliographies.settleAll();
    // Essays are read again only where the manifest says other archives or other files than before.
    if (sameArchives && extent(before.reading.manifest) === extent(manifest)) return [];
    return this.#settle(folder);
  }

  /** Takes a manifest away; its essays are dossiers of their own again, or belong to a manifest further up. */
  removeManifest(file: FileId): FileId[] {
    const folder = folderOf(file);
    if (this.#byFolder.get(folder)?.manifest?.file !== file) return [];
    this.#byFolder.delete(folder);
    this.bibliographies.settleAll();
    return this.#settle(folder);
  }

  /** Reads the essays under a folder again, each in the dossier that it belongs to now. */
  #settle(folder: string): FileId[] {
    const moved: FileId[] = [];
    for (const [file, { kind }] of [...this.#shelves]) {
      if (!file.startsWith(folder)) continue;
      const essay = this.essay(file);
      // A card says what was read by another list of archives: the file is to be read again.
      if (essay) this.read(file, essay.text(), kind === 'plain' ? 'plaintext' : kind);
      else this.remove(file);
      moved.push(file);
    }
    return moved;
  }
}

function archives({ repositories }: Manifest): string {
  return JSON.stringify(repositories, (key, value) => (key === 'at' ? undefined : value));
}

function extent({ include, exclude }: Manifest): string {
  return JSON.stringify([include, exclude].map((globs) => globs.map(({ value }) => value)));
}

function isIn(dossier: Dossier, file: FileId): boolean {
  const manifest = dossier.manifest?.reading.manifest;
  const include = manifest?.include.map(({ value }) => value) ?? [];
  const exclude = manifest?.exclude.map(({ value }) => value) ?? [];
  return (include.length === 0 || matches(dossier, file, include)) && !matches(dossier, file, exclude);
}
