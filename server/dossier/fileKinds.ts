/** What a file is, by its name and language: an essay in one dialect or the other, or a manifest. */
import { bracketed } from '../text/dialects/bracketed';
import type { Dialect } from '../text/dialects/dialect';
import { markdown } from '../text/dialects/markdown';
import type { Apparatus } from './apparatus';
import type { FileId } from './place';

export type EssayKind = 'dossier' | 'markdown' | 'plain';

/** The kind of an essay; undefined for a file that is none. A language that was chosen by hand goes before the name. */
export function essayKind(file: FileId, languageId?: string): EssayKind | undefined {
  if (languageId === 'dossier' || /\.dossier(?:\.txt)?$/i.test(file)) return 'dossier';
  if (languageId === 'markdown' || /\.(?:md|markdown)$/i.test(file)) return 'markdown';
  if (languageId === 'plaintext' || /\.txt$/i.test(file)) return 'plain';
  return undefined;
}

/** The manifests of a folder, the one that counts first. */
export const MANIFESTS: readonly string[] = ['dossier.yaml', 'dossier.yml', 'dossier.json'];

export function isManifest(file: FileId): boolean {
  return manifestRank(file) >= 0;
}

/** Where two manifests stand in one folder, the one of the lower rank counts. -1 for another file. */
export function manifestRank(file: FileId): number {
  return MANIFESTS.indexOf(file.slice(file.lastIndexOf('/') + 1));
}

/** Whether a file may be a bibliography, by its name; of JSON its text tells. */
export function mayBeBibliography(file: FileId): boolean {
  return /\.bib$/i.test(file) || (/\.json$/i.test(file) && !isManifest(file));
}

export function folderOf(file: FileId): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** How the notes of a text are written. A `.dossier` file may use either dialect: its first label tells. */
export function dialectOf(kind: EssayKind, text: string): Dialect {
  if (kind === 'markdown') return markdown as Dialect;
  if (kind === 'plain') return bracketed as Dialect;
  const first = /^(?:\[\^[^\]\s]+\]:|\[(?:Footnote )?\d{1,5}[\]:])/m.exec(text);
  return (first?.[0].startsWith('[^') ? markdown : bracketed) as Dialect;
}

/**
 * Whether Dossier should speak about a file at all. It must not bother people with other texts: a plain text needs a
 * section of notes, and Markdown a note, unless a manifest names the file or a language was chosen.
 */
export function speaks(
  kind: EssayKind,
  apparatus: Apparatus,
  inManifestFolder: boolean,
  namedByManifest: boolean,
): boolean {
  if (kind === 'dossier' || namedByManifest) return true;
  if (kind === 'markdown') return inManifestFolder || apparatus.noteCount > 0;
  return apparatus.structure.isSection;
}
