/** An entry of the view as a text to be pasted: a citation in the house style of the dossier. */
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import type { PlacedShelfmark } from '../../dossier/shelfmarks';
import type { Directory } from '../../reading/directory';
import { readShelfmarks } from '../../reading/readShelfmarks';
import { scriptOf } from '../../reading/shelfmarks/writing/parts';
import { applied, restyled } from '../../reading/shelfmarks/writing/restyle';
import type { DossierView } from './dossierView';
import type { Path, Shown } from './model';

/** Entries that can be copied. */
export function isCitable({ kind, ...shows }: Shown): boolean {
  if (kind === 'level') return 'isCited' in shows && shows.isCited;
  if (kind === 'note') return 'state' in shows && shows.state !== 'undefined' && shows.state !== 'empty';
  return kind === 'document' || kind === 'work';
}

/** @returns undefined for an entry that cites nothing. */
export function citationOf(view: DossierView, path: Path): string | undefined {
  const { dossier } = view;
  const shows = view.row(path)?.shows;
  switch (shows?.kind) {
    case 'document': {
      const document = dossier.documents.byNumber(shows.number);
      const directory = document && (dossier.directoryOf(document.file) ?? dossier.manifest?.directory);
      if (!document || !directory) return undefined;
      return document.source ? inHouseStyle(dossier, document.source, directory) : document.title;
    }
    case 'note': {
      const target = view.target(path);
      const note = target && 'at' in target ? dossier.apparatus(target.file)?.noteAt(target.at.start) : undefined;
      if (!target || !note) return undefined;
      const paragraphs = 'paragraph' in note ? [note.paragraph] : note.paragraphs;
      return paragraphs.map((span) => asOneLine(dossier.essay(target.file)!.text(span))).join('\n\n');
    }
    case 'level':
      return citedFile(view, path);
    case 'work': {
      const target = view.target(path);
      const essay = target && dossier.essay(target.file);
      if (target && essay && 'at' in target) return asOneLine(essay.text(target.at));
      return [...shows.authors, shows.title, shows.year].filter(Boolean).join(', ');
    }
    default:
      return undefined;
  }
}

/** The shelfmark of a file of an archive, without the leaves of the place that cites it. */
function citedFile(view: DossierView, path: Path): string | undefined {
  const { dossier } = view;
  const target = view.target(path);
  if (!target) return undefined;
  const essay = dossier.essay(target.file);
  if (!essay) {
    dossier.onMissed?.(target.file);
    return undefined;
  }
  const here = 'at' in target ? dossier.shelfmarks(target.file, target.at)[0] : shelfmarkInLine(dossier, target);
  if (!here) return undefined;
  const { shelfmark, base } = here;
  const levels = { start: shelfmark.start, end: shelfmark.leaves?.start ?? shelfmark.end };
  const { repository } = shelfmark;
  const start = repository ? Math.min(repository.start, levels.start) : levels.start;
  const end = repository && repository.start > levels.start ? shelfmark.end : levels.end;
  const text = withoutStops(asOneLine(essay.text({ start: base + start, end: base + end })));
  return inHouseStyle(dossier, text, essay.directory);
}

function shelfmarkInLine(
  dossier: Dossier,
  { file, line }: { file: FileId; line: number },
): PlacedShelfmark | undefined {
  const essay = dossier.essay(file)!;
  const start = essay.offsetAt({ line, character: 0 });
  return dossier.shelfmarks(file, { start, end: essay.offsetAt({ line: line + 1, character: 0 }) })[0];
}

/** Every shelfmark of a text written as the dossier writes its own. */
export function inHouseStyle(dossier: Dossier, text: string, directory: Directory): string {
  const { houseStyle } = dossier;
  const changes = readShelfmarks(text, directory).flatMap((shelfmark) => {
    const script = scriptOf(text, shelfmark);
    return houseStyle.settles(shelfmark.family, script)
      ? restyled(text, shelfmark, houseStyle.targetFor(shelfmark.family, script))
      : [];
  });
  if (changes.length === 0) return text;
  const written = applied(text, { start: 0, end: text.length }, changes);
  return cited(written, directory) === cited(text, directory) ? written : text;
}

/** What a text cites. */
function cited(text: string, directory: Directory): string {
  const all = readShelfmarks(text, directory);
  return all.map(({ key, leaves }) => `${key} ${leaves?.ranges.map(({ from, to }) => `${from}-${to}`)}`).join('\n');
}

function asOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text without the spaces, stops and opening brackets at its end. */
function withoutStops(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,.;:('.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
