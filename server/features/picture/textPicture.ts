/** What a picture needs of one text. It stays good while the text and what others say to it stay. */
import type { Apparatus } from '../../dossier/apparatus';
import { datedCitation } from '../../dossier/datedCitations';
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import type { PlacedShelfmark } from '../../dossier/shelfmarks';
import { repositoryIn } from '../../reading/shelfmarks/key';
import { type Citing, citingsIn, type RowKey } from './citing';
import { daysOf } from './days';
import type { Dated, RowOf, Spot } from './model';
import { RunningText, type Standing } from './runningText';

/** Lengths and places are UTF-16 units of the running text of this text alone; paragraphs count from 0. */
export interface TextPicture {
  readonly file: FileId;
  readonly length: number;
  readonly paragraphs: number;
  readonly chapters: readonly {
    readonly name: string;
    readonly depth: number;
    readonly at: number;
    readonly spot: Spot;
  }[];
  /** Where note marks stand, ascending. */
  readonly noteMarks: readonly number[];
  readonly cited: readonly CitedAt[];
  readonly counts: ReadonlyMap<RowKey, { readonly cited: number; readonly mentioned: number }>;
  readonly archives: ReadonlyMap<RowKey, RowOf>;
  readonly bare: readonly BareStretch[];
  readonly bareParagraphs: number;
  readonly dated: readonly DatedIn[];
}

export interface CitedAt {
  readonly row: RowKey;
  readonly at: number;
  readonly paragraph: number;
  readonly spot: Spot;
  readonly note: string | undefined;
  readonly isMention: boolean;
}

export interface BareStretch {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
  readonly paragraphs: number;
  readonly words: string;
  readonly spot: Spot;
}

/** @property key equal for all places that give one source the same date. */
export type DatedIn = Omit<Dated, 'cited' | 'kind'> & { readonly key: string };

/** A shorter paragraph needs no source: it announces a list, or says who speaks. */
const SHORTEST = 120;
const MOST_WORDS = 80;

/** @returns undefined for a text that is not at hand. */
export function textPictureOf(dossier: Dossier, file: FileId): TextPicture | undefined {
  const essay = dossier.essay(file);
  const apparatus = dossier.apparatus(file);
  if (!essay || !apparatus) return undefined;
  const running = new RunningText(dossier, file);
  const spotAt = (offset: number): Spot => ({ file, ...essay.positionAt(offset) });
  const marks = marksIn(running, apparatus);
  const citings = citingsIn(dossier, file);
  const isSourced = new Uint8Array(running.paragraphs.length);
  for (const { paragraph } of marks.all) isSourced[paragraph] = 1;
  const cited: CitedAt[] = [];
  for (const { row, offset, isMention } of citings) {
    const note = apparatus.noteAt(offset);
    const own = running.standing(offset);
    const standings = note ? (marks.byKey.get(note.key) ?? []) : own ? [own] : [];
    for (const { at, paragraph, offset: place } of standings) {
      isSourced[paragraph] = 1;
      cited.push({ row, at, paragraph, spot: spotAt(place), note: note?.label, isMention });
    }
  }
  const bare = bareIn(running, isSourced, (start, end) => essay.text({ start, end }), spotAt);
  return {
    file,
    length: running.length,
    paragraphs: running.paragraphs.length,
    chapters: running.chapters.map(({ offset, ...chapter }) => ({ ...chapter, spot: spotAt(offset) })),
    noteMarks: marks.all.map(({ at }) => at),
    cited: cited.sort((a, b) => a.at - b.at),
    counts: counted(citings),
    archives: archivesIn(dossier, citings),
    bare,
    bareParagraphs: bare.reduce((sum, { paragraphs }) => sum + paragraphs, 0),
    dated: citings.flatMap(({ shelfmark, row }) => datedIn(dossier, file, shelfmark, row, spotAt)),
  };
}

/** The marks in the running text, all and by the key of their note. */
function marksIn(running: RunningText, apparatus: Apparatus) {
  const all: Standing[] = [];
  const byKey = new Map<string, Standing[]>();
  for (let index = 0; index < apparatus.markCount; index++) {
    const { key, at } = apparatus.mark(index);
    const standing = running.standing(at.start);
    if (!standing) continue;
    all.push(standing);
    const known = byKey.get(key);
    if (known) known.push(standing);
    else byKey.set(key, [standing]);
  }
  return { all, byKey };
}

function counted(citings: readonly Citing[]): Map<RowKey, { cited: number; mentioned: number }> {
  const counts = new Map<RowKey, { cited: number; mentioned: number }>();
  for (const { row, isMention } of citings) {
    const count = counts.get(row) ?? { cited: 0, mentioned: 0 };
    if (isMention) count.mentioned++;
    else count.cited++;
    counts.set(row, count);
  }
  return counts;
}

function archivesIn(dossier: Dossier, citings: readonly Citing[]): Map<RowKey, RowOf> {
  const archives = new Map<RowKey, RowOf>();
  for (const { row, shelfmark } of citings) {
    if (!shelfmark || archives.has(row) || !row.startsWith('archive ')) continue;
    const name = dossier.directoryOf(shelfmark.file)?.get(repositoryIn(shelfmark.key))?.name;
    archives.set(row, { kind: 'archive', siglum: archiveOf(dossier, shelfmark), name });
  }
  return archives;
}

/** Today's siglum, else the name as written. @returns undefined where none is named. */
function archiveOf(dossier: Dossier, { file, key, shelfmark }: PlacedShelfmark): string | undefined {
  const name = repositoryIn(key);
  const known = dossier.directoryOf(file)?.get(name);
  return known?.siglum ?? (name === '?' ? undefined : (shelfmark.repository?.text ?? name));
}

function bareIn(
  running: RunningText,
  isSourced: Uint8Array,
  textOf: (start: number, end: number) => string,
  spotAt: (offset: number) => Spot,
): BareStretch[] {
  const found: BareStretch[] = [];
  let isOpen = false;
  for (const [paragraph, { start, end, before }] of running.paragraphs.entries()) {
    if (isSourced[paragraph]) isOpen = false;
    else if (end - start >= SHORTEST) {
      const to = before + end - start;
      const last = found[found.length - 1];
      if (isOpen && last) found[found.length - 1] = { ...last, to, paragraphs: last.paragraphs + 1 };
      else {
        const words = firstWords(textOf(start, Math.min(end, start + 2 * MOST_WORDS)));
        found.push({ from: before, to, paragraph, paragraphs: 1, words, spot: spotAt(start) });
      }
      isOpen = true;
    }
  }
  return found;
}

/** So many words as fit, without a cut in one. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST_WORDS) return line;
  const cut = line.lastIndexOf(' ', MOST_WORDS);
  return `${line.slice(0, cut > 0 ? cut : MOST_WORDS).replace(/[\ud800-\udbff]$/, '')}…`;
}

function datedIn(
  dossier: Dossier,
  file: FileId,
  placed: PlacedShelfmark | undefined,
  row: RowKey,
  spotAt: (offset: number) => Spot,
): DatedIn[] {
  const essay = dossier.essay(file)!;
  const own = placed && datedCitation(essay, placed)?.own;
  const days = own && daysOf(own);
  if (!placed || !days) return [];
  const number = row.startsWith('document ') ? row.slice('document '.length) : undefined;
  return [
    {
      key: `${number ?? placed.key}\n${own.edtf}`,
      number,
      name: [archiveOf(dossier, placed), firstWords(essay.text(placed.at))].filter(Boolean).join(', '),
      date: own.text,
      ...days,
      isCertain: own.certainty === 'certain',
      spot: spotAt(placed.at.start),
    },
  ];
}
