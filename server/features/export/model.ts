/** What is exported: the works and the documents of archives that a dossier cites, as bibliographies describe them. */
import type { Described } from '../../reading/bibliography/model';

/** One work or document. The fields of every format are those of docs/export.md. */
export interface Exported {
  readonly described: Described;
  /** What comes into the id, one after the other, where the key of several entries is the same. */
  readonly further: readonly string[];
  /** Whether the key is that of a bibliography, which stays what it is. */
  readonly isOwnKey: boolean;
  /** Of a document of the list: its number. */
  readonly document?: string;
  /** The source of a listed document, as it is written. */
  readonly source?: string;
  /** When a document of an archive was written, in EDTF. */
  readonly date?: string;
}

/** An entry with the id that is its own among all that are exported. */
export interface Entry extends Exported {
  readonly id: string;
}

export const EXPORT_FORMATS = ['csl-json', 'biblatex', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
