/** The transcript of the source that is cited somewhere, and the leaf that is meant. */
import type { Dossier } from '../dossier/dossier';
import { keyIn } from '../dossier/occurrences';
import type { FileId } from '../dossier/place';
import { type PlacedShelfmark, placedShelfmarks } from '../dossier/shelfmarks';
import { transcriptsIn } from '../dossier/transcripts/transcripts';
import { countedBy, type SoughtLeaf } from '../reading/transcripts/leafMarks';

export interface CitedTranscript {
  readonly file: FileId;
  /** Undefined where the document as a whole is meant. */
  readonly leaf: SoughtLeaf | undefined;
  /** The side of a leaf with which the document begins in the file of the archive. */
  readonly first: number | undefined;
}

/**
 * Of a shelfmark, and of the archive that it names, it is the source that it cites, of a mention or an entry of the list
 * the document, and of a note or its mark the first source in it that has a transcript.
 *
 * @param offset UTF-16 offset in `file`.
 * @returns undefined where no transcript is named, or it cannot be read.
 */
export function transcriptAt(dossier: Dossier, file: FileId, offset: number): CitedTranscript | undefined {
  if (!dossier.manifest || transcriptsIn(dossier.manifest).length === 0) return undefined;
  const here = dossier.occurrenceAt(file, offset);
  switch (here?.kind) {
    case 'shelfmark':
      return cited(dossier, here.placed);
    case 'repository': {
      const placed = shelfmarkNaming(dossier, file, here.at.start);
      return placed && cited(dossier, placed);
    }
    case 'document':
      return transcriptOf(dossier, keyIn(here.entity));
    case 'note': {
      const note = dossier.apparatus(file)?.definitionOf(keyIn(here.entity));
      if (!note) return undefined;
      const paragraphs = 'paragraph' in note ? [note.paragraph] : note.paragraphs;
      for (const span of paragraphs)
        for (const placed of dossier.shelfmarks(file, span)) {
          const found = cited(dossier, placed);
          if (found) return found;
        }
      return undefined;
    }
    default:
      return undefined;
  }
}

/** @param leaf undefined for the document as a whole. */
export function transcriptOf(dossier: Dossier, number: string, leaf?: SoughtLeaf): CitedTranscript | undefined {
  const { manifest, transcripts } = dossier;
  const file = manifest && transcriptsIn(manifest).find((one) => one.number === number)?.file;
  if (file === undefined || transcripts.unreadable.has(file)) return undefined;
  const first = dossier.documents.byNumber(number)?.shelfmarks[0]?.shelfmark.leaves?.ranges[0]?.from;
  return { file, leaf, first };
}

/** The shelfmark whose archive is named at an offset. */
function shelfmarkNaming(dossier: Dossier, file: FileId, offset: number): PlacedShelfmark | undefined {
  const essay = dossier.essay(file);
  if (!essay) return undefined;
  const block = essay.blockAt(offset);
  const inside = offset - essay.offsetOf(block);
  const near = placedShelfmarks(file, essay, block, block + 1);
  return near.find(({ shelfmark }) => shelfmark.repository?.start === inside);
}

function cited(dossier: Dossier, placed: PlacedShelfmark): CitedTranscript | undefined {
  const { document } = dossier.denotation(placed);
  if (!document) return undefined;
  const { leaves } = placed.shelfmark;
  const range = leaves?.ranges[0];
  return transcriptOf(dossier, document.number, range && { counts: countedBy(leaves!.unit), side: range.from });
}
