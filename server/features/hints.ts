/** What stands between the words for who wants to see it there: the source behind a mark, the title behind a number. */
import type { Dossier } from '../dossier/dossier';
import type { Note, UnlabelledNote } from '../dossier/notes';
import type { FileId } from '../dossier/place';
import type { Author } from '../reading/citations/model';
import { type Span, shifted } from '../text/span';

export interface Hint {
  readonly kind: 'source' | 'title';
  /** What it is about; the hint stands behind it. UTF-16 offsets in the file. */
  readonly behind: Span;
  readonly text: string;
}

/** Behind which things hints are wanted. */
export interface HintKinds {
  readonly marks: boolean;
  readonly documents: boolean;
}

/** More than this would push the line apart. */
const LONGEST = 48;

/** The hints in a stretch of an essay, ascending. */
export function findHints(dossier: Dossier, file: FileId, within: Span, { marks, documents }: HintKinds): Hint[] {
  const essay = dossier.essay(file);
  if (!essay || !(marks || documents)) return [];
  const apparatus = dossier.apparatus(file)!;
  const isWithin = ({ end }: Span) => within.start <= end && end <= within.end;
  const hints: Hint[] = [];
  for (let block = essay.blockAt(within.start); block <= essay.blockAt(within.end); block++) {
    if (marks)
      for (const { key, at } of apparatus.marksIn(block)) {
        const note = isWithin(at) ? apparatus.definitionOf(key) : undefined;
        const text = note && shortSource(dossier, file, note);
        if (text) hints.push({ kind: 'source', behind: at, text });
      }
    if (!documents) continue;
    const base = essay.offsetOf(block);
    for (const mention of essay.blocks[block]!.facts.mentions) {
      const behind = shifted({ start: mention.start, end: mention.end }, base);
      const title = isWithin(behind) ? dossier.documents.byNumber(mention.number)?.title : undefined;
      if (title) hints.push({ kind: 'title', behind, text: cut(title) });
    }
  }
  return hints.sort((a, b) => a.behind.end - b.behind.end);
}

/** What a note cites first: the shelfmark as it is written, the author and the short title; else its first words. */
function shortSource(dossier: Dossier, file: FileId, note: Note | UnlabelledNote): string {
  const essay = dossier.essay(file)!;
  const [paragraph] = 'paragraphs' in note ? note.paragraphs : [note.paragraph];
  if (!paragraph) return '';
  const [shelfmark] = dossier.shelfmarks(file, paragraph);
  for (let block = essay.blockAt(paragraph.start); block <= essay.blockAt(paragraph.end); block++)
    for (const { at, resolved } of dossier.citations(file)!.in(block)) {
      if (at.start < paragraph.start || at.end > paragraph.end || !resolved.work) continue;
      if (shelfmark && shelfmark.at.start < at.start) break;
      return cut(
        [surnameOf(resolved.work.authors[0]), resolved.work.title.split(/[:.] /)[0]].filter(Boolean).join(', '),
      );
    }
  if (!shelfmark)
    return cut(essay.text({ start: paragraph.start, end: Math.min(paragraph.end, paragraph.start + 2 * LONGEST) }));
  const { repository } = shelfmark.shelfmark;
  const isBefore = repository && repository.end <= shelfmark.shelfmark.start;
  return cut(`${isBefore ? `${repository.text}, ` : ''}${essay.text(shelfmark.at)}`);
}

function surnameOf(author: Author | undefined): string {
  if (!author) return '';
  const { text, given } = author;
  return given !== '' && text.startsWith(given) ? text.slice(given.length).trim() : text;
}

/** In one line, and where it is long up to the end of a word. */
function cut(text: string): string {
  const line = text.replace(/\s{1,200}/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const space = line.lastIndexOf(' ', LONGEST - 1);
  return `${line.slice(0, space > LONGEST / 2 ? space : LONGEST - 1).replace(/[\s,;:.]{1,5}$/, '')}…`;
}
