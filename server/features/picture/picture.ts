/** Puts the pictures of the texts of a dossier together, and keeps what is drawn within what can be looked at. */
import type { ListedDocument } from '../../dossier/documents';
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { filesOf } from '../../dossier/sources/citedOf';
import { repositoryIn } from '../../reading/shelfmarks/key';
import type { RowKey } from './citing';
import { Marks } from './marks';
import type { Gaps, Picture, Row, RowOf, Section, Spot, Stretch, TextExtent } from './model';
import type { TextPicture } from './textPicture';
import { timelineOf } from './timeline';

const MOST_ROWS = 200;
const MOST_ARCHIVES = 12;
const ROOM_FOR_SECTIONS = 14;
const MOST_SECTIONS = 60;
const MOST_STRETCHES = 200;
const DENSITY_PARTS = 200;

/** The texts of a dossier that are drawn: those that have notes, at hand or not. */
export function textsOf(dossier: Dossier): FileId[] {
  const { shelf, manifest } = dossier;
  return filesOf(dossier).filter((file) => {
    if (file === manifest?.file) return false;
    const apparatus = dossier.apparatus(file);
    return apparatus ? apparatus.noteCount > 0 || apparatus.markCount > 0 : shelf.card(file)?.hasMarks === true;
  });
}

/** @param texts in the order in which they are drawn. @param hiddenTexts how many more there are. */
export function pictureOf(dossier: Dossier, texts: readonly TextPicture[], hiddenTexts = 0): Picture {
  const axis = axisOf(texts);
  const { shown, hidden } = rowsOf(dossier, texts, axis);
  const { dated, hiddenDates, undated } = timelineOf(dossier, texts, (document) => spotOf(dossier, document));
  return {
    texts: axis.extents,
    sections: sectionsOf(texts, axis),
    density: densityOf(texts, axis),
    rows: shown,
    hiddenRows: hidden,
    dated,
    hiddenDates,
    gaps: { ...gapsOf(dossier, texts, axis), undated },
    hiddenTexts,
  };
}

/** Where each text begins among all. */
interface Axis {
  readonly extents: readonly TextExtent[];
  /** How many paragraphs stand before each text. */
  readonly paragraphs: readonly number[];
  /** From a place in a text to one along all of them. */
  place(text: number, at: number): number;
}

function axisOf(texts: readonly TextPicture[]): Axis {
  const before: number[] = [];
  const paragraphs: number[] = [];
  let [length, count] = [0, 0];
  for (const text of texts) {
    before.push(length);
    paragraphs.push(count);
    length += text.length;
    count += text.paragraphs;
  }
  const place = (text: number, at: number) => (length === 0 ? 0 : round((before[text]! + at) / length));
  const extents = texts.map((text, index) => ({
    file: text.file,
    from: place(index, 0),
    to: place(index, text.length),
  }));
  return { extents, paragraphs, place };
}

/** No eye sees less than a hundredth of a hundredth. */
function round(share: number): number {
  return Math.round(share * 1e5) / 1e5;
}

/** The highest headings, as many depths of them as there is room for. */
function sectionsOf(texts: readonly TextPicture[], axis: Axis): Section[] {
  let shown = texts.flatMap(({ chapters }, text) =>
    chapters.map(({ name, depth, at, spot }) => ({ name, depth, at: axis.place(text, at), spot })),
  );
  while (shown.length > ROOM_FOR_SECTIONS) {
    const deepest = Math.max(...shown.map(({ depth }) => depth));
    const higher = shown.filter(({ depth }) => depth < deepest);
    // A title alone says less than too many headings.
    if (higher.length < 2) break;
    shown = higher;
  }
  return shown.length > MOST_SECTIONS ? [] : shown.map(({ name, at, spot }) => ({ name, at, spot }));
}

function densityOf(texts: readonly TextPicture[], axis: Axis): number[] {
  const parts = new Array<number>(DENSITY_PARTS).fill(0);
  for (const [text, { noteMarks }] of texts.entries())
    for (const at of noteMarks) parts[Math.min(DENSITY_PARTS - 1, Math.floor(axis.place(text, at) * DENSITY_PARTS))]!++;
  return parts;
}

/** Documents in the order of the list, then the archives that are cited most, then works. */
function rowsOf(
  dossier: Dossier,
  texts: readonly TextPicture[],
  axis: Axis,
): { shown: readonly Row[]; hidden: number } {
  const counts = new Map<RowKey, { cited: number; mentioned: number }>();
  const archives = new Map<RowKey, RowOf>();
  for (const text of texts) {
    for (const [row, { cited, mentioned }] of text.counts) {
      const count = counts.get(row) ?? { cited: 0, mentioned: 0 };
      counts.set(row, { cited: count.cited + cited, mentioned: count.mentioned + mentioned });
    }
    for (const [row, of] of text.archives) if (!archives.has(row)) archives.set(row, of);
  }
  const citedOf = (row: RowKey) => counts.get(row)?.cited ?? 0;
  const documents = dossier.documents.list.map((document): readonly [RowKey, RowOf] => [
    `document ${document.number}`,
    documentRow(dossier, document),
  ]);
  const byCount = (a: readonly [RowKey, RowOf], b: readonly [RowKey, RowOf]) => citedOf(b[0]) - citedOf(a[0]);
  const drawn = documents.length <= MOST_ROWS ? documents : mostCited(documents, citedOf);
  const drawnArchives = [...archives].sort(byCount).slice(0, MOST_ARCHIVES);
  const rows: (readonly [RowKey, RowOf])[] = [...drawn, ...drawnArchives];
  if (citedOf('works') > 0) rows.push(['works', { kind: 'works' }]);
  const marks = new Marks(rows.map(([row]) => row));
  for (const [text, { cited }] of texts.entries())
    for (const one of cited) marks.add(one, axis.place(text, one.at), axis.paragraphs[text]! + one.paragraph + 1);
  const shown = rows.map(
    ([row, of]): Row => ({ of, cited: 0, mentioned: 0, ...counts.get(row), marks: marks.of(row) }),
  );
  return { shown, hidden: documents.length - drawn.length + archives.size - drawnArchives.length };
}

/** Those that are cited most, in the order in which they stood. */
function mostCited(
  rows: readonly (readonly [RowKey, RowOf])[],
  citedOf: (row: RowKey) => number,
): readonly (readonly [RowKey, RowOf])[] {
  const most = new Set([...rows].sort((a, b) => citedOf(b[0]) - citedOf(a[0])).slice(0, MOST_ROWS));
  return rows.filter((row) => most.has(row));
}

function documentRow(dossier: Dossier, document: ListedDocument): RowOf {
  const { number, title, date, shelfmarks, file } = document;
  const [first] = shelfmarks;
  const key = first && repositoryIn(first.key);
  const archive = key && (dossier.directoryOf(file)?.get(key)?.siglum ?? first.shelfmark.repository?.text);
  return { kind: 'document', number, title, date: date?.text, archive, spot: spotOf(dossier, document) };
}

function spotOf(dossier: Dossier, { file, header }: ListedDocument): Spot | undefined {
  const lines = dossier.positions(file);
  return lines && { file, ...lines.positionAt(header.start) };
}

function gapsOf(dossier: Dossier, texts: readonly TextPicture[], axis: Axis): Omit<Gaps, 'undated'> {
  const bare = texts.flatMap((text, index) =>
    text.bare.map(
      ({ from, to, paragraph, paragraphs, words, spot }): Stretch => ({
        from: axis.place(index, from),
        to: axis.place(index, to),
        paragraphs,
        paragraph: axis.paragraphs[index]! + paragraph + 1,
        words,
        spot,
      }),
    ),
  );
  // Of very many the longest are shown.
  const longest = new Set(
    bare.length <= MOST_STRETCHES
      ? bare
      : [...bare].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, MOST_STRETCHES),
  );
  const isCited = (number: string) => texts.some(({ counts }) => (counts.get(`document ${number}`)?.cited ?? 0) > 0);
  return {
    uncited: dossier.documents.list.map(({ number }) => number).filter((number) => !isCited(number)),
    bare: bare.filter((stretch) => longest.has(stretch)),
    hiddenBare: bare.length - longest.size,
    paragraphs: texts.reduce((sum, { paragraphs }) => sum + paragraphs, 0),
    bareParagraphs: texts.reduce((sum, { bareParagraphs }) => sum + bareParagraphs, 0),
  };
}
