/** The transcripts of documents that a manifest names. */
import type { Span } from '../../text/span';
import { namedFile } from '../bibliography/namedFile';
import type { ManifestFile } from '../manifestFile';
import type { FileId } from '../place';

export interface NamedTranscript {
  /** The number of its document. */
  readonly number: string;
  readonly name: string;
  /** Where the manifest names it. */
  readonly at: Span;
  /** Undefined for a name that leads out of the folder of the manifest: such a file is never read. */
  readonly file: FileId | undefined;
}

const kept = new WeakMap<ManifestFile, readonly NamedTranscript[]>();

export function transcriptsIn(manifest: ManifestFile): readonly NamedTranscript[] {
  let named = kept.get(manifest);
  if (!named) {
    const folder = manifest.file.slice(0, manifest.file.lastIndexOf('/') + 1);
    named = manifest.reading.manifest.documents.flatMap(({ number, transcript }, index) => {
      if (!transcript) return [];
      const { value: name, at } = transcript;
      const file = namedFile(folder, name);
      const isInside = file.startsWith(folder) && file !== folder && !leadsOut(name);
      return [{ number: String(number?.value ?? index + 1), name, at, file: isInside ? file : undefined }];
    });
    kept.set(manifest, named);
  }
  return named;
}

/** A path that goes above the folder and comes back in is not followed either: what it means hangs on where that stands. */
function leadsOut(name: string): boolean {
  let depth = 0;
  for (const part of name.trim().split(/[\\/]/)) {
    if (part === '..') depth--;
    else if (part !== '.' && part !== '') depth++;
    if (depth < 0) return true;
  }
  return /^(?:[\\/]|[a-z]:)/i.test(name.trim());
}

/** What is known of the transcripts of a dossier: which of them cannot be read. */
export class Transcripts {
  #unreadable: ReadonlySet<FileId> = new Set();

  get unreadable(): ReadonlySet<FileId> {
    return this.#unreadable;
  }

  /** @returns whether they are others than before. */
  set(unreadable: ReadonlySet<FileId>): boolean {
    const before = this.#unreadable;
    this.#unreadable = unreadable;
    return before.size !== unreadable.size || [...unreadable].some((file) => !before.has(file));
  }
}
