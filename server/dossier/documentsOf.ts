import { Documents, type ListedDocument, saySame } from './documents';
import type { Known } from './known';
import type { ManifestFile } from './manifestFile';
import { NearListed } from './nearListed';
import type { FileId } from './place';
import type { Shelf } from './shelf';

/** The documents that one dossier lists, put together when somebody asks for them. */
export class DocumentsOf {
  readonly #known: ReadonlyMap<FileId, Known>;
  readonly #shelf: Shelf;
  #documents: Documents | undefined;
  #near: { readonly of: Documents; readonly listed: NearListed } | undefined;

  /** @param known the texts that are at hand, now and later; of the others there are cards on the `shelf`. */
  constructor(known: ReadonlyMap<FileId, Known>, shelf: Shelf) {
    this.#known = known;
    this.#shelf = shelf;
  }

  /** Whether a key is that of a listed document. Where nobody has asked for the documents yet, every key may be. */
  mayList(key: string): boolean {
    return this.#documents === undefined || this.#documents.byKey(key).length > 0;
  }

  /** Has them put together anew: a list is another one. */
  forget(): void {
    this.#documents = undefined;
  }

  now(manifest: ManifestFile | undefined): Documents {
    this.#documents ??= new Documents([
      ...(manifest?.documents ?? []),
      ...[...this.#lists()].sort(byName).flatMap(([, listed]) => listed),
    ]);
    return this.#documents;
  }

  /** What looks like a listed document; it stays as it is while the lists say the same. */
  near(manifest: ManifestFile | undefined): NearListed {
    const documents = this.now(manifest);
    const same = this.#near;
    if (!same || (same.of !== documents && !saySame(same.of.list, documents.list)))
      this.#near = { of: documents, listed: new NearListed(documents.list) };
    return this.#near!.listed;
  }

  *#lists(): Iterable<readonly [FileId, readonly ListedDocument[]]> {
    for (const [file, { listed }] of this.#known) yield [file, listed];
    for (const [file, listed] of this.#shelf.lists()) if (!this.#known.has(file)) yield [file, listed];
  }
}

/** The order of files never depends on which was read last. */
function byName([a]: readonly [FileId, unknown], [b]: readonly [FileId, unknown]): number {
  return a < b ? -1 : 1;
}
