/** Edits that write shelfmarks in another style: only those after which the text still cites what it cited. */
import type { Directory } from '../reading/directory';
import type { Essay, EssayBlock } from '../reading/essay';
import { readShelfmarks } from '../reading/readShelfmarks';
import type { Shelfmark } from '../reading/shelfmarks/model';
import { scriptOf } from '../reading/shelfmarks/writing/parts';
import { applied, type Change, restyled } from '../reading/shelfmarks/writing/restyle';
import type { Target } from '../reading/shelfmarks/writing/style';
import type { Script } from '../reading/shelfmarks/writing/term';
import type { Span } from '../text/span';
import type { Edit } from './fix';
import type { FileId } from './place';

/** How a shelfmark of a family and a script is to be written. */
export type StyleFor = (family: string, script: Script) => Target;

/** So much of the text around a shelfmark has a say in how it is read. */
const AROUND = 200;
/** Shelfmarks that stand together are tried together, this many at most. */
const TOGETHER = 20;

/** @param shelfmarks some of the block's, ascending. */
export function restylingIn(
  file: FileId,
  essay: Essay,
  block: number,
  shelfmarks: readonly Shelfmark[],
  styleFor: StyleFor,
): Edit[] {
  const { text } = essay.blocks[block]!;
  const base = essay.offsetOf(block);
  const wanted = shelfmarks.map((shelfmark) => ({
    shelfmark,
    changes: restyled(text, shelfmark, styleFor(shelfmark.family, scriptOf(text, shelfmark))),
  }));
  return grouped(wanted.filter(({ changes }) => changes.length > 0)).flatMap((group) =>
    harmless(essay.blocks[block]!, group, essay.directory).map(({ start, end, text: by }) => ({
      file,
      at: { start: start + base, end: end + base },
      text: by,
    })),
  );
}

interface Wanted {
  readonly shelfmark: Shelfmark;
  readonly changes: readonly Change[];
}

function grouped(wanted: readonly Wanted[]): Wanted[][] {
  const groups: Wanted[][] = [];
  for (const one of wanted) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const isNear = last && one.shelfmark.start - last.shelfmark.end < AROUND && group.length < TOGETHER;
    if (isNear) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** All changes of a group where together they do no harm, else those that do none by themselves. */
function harmless(block: EssayBlock, group: readonly Wanted[], directory: Directory): readonly Change[] {
  const changes = group.flatMap((one) => one.changes);
  const around = surroundings(block, group[0]!.shelfmark, group[group.length - 1]!.shelfmark);
  const before = cited(block.text.slice(around.start, around.end), directory);
  if (cited(applied(block.text, around, changes), directory) === before) return changes;
  return group.length === 1 ? [] : group.flatMap((one) => harmless(block, [one], directory));
}

/** The stretch from one shelfmark to another with what stands around, within their passage. */
function surroundings({ text, layout }: EssayBlock, first: Shelfmark, last: Shelfmark): Span {
  const passage = layout.passages.find(({ start, end }) => start <= first.start && first.start < end);
  return {
    start: Math.max(passage?.start ?? 0, Math.min(first.start, first.repository?.start ?? first.start) - AROUND),
    end: Math.min(Math.max(passage?.end ?? text.length, last.end), last.end + AROUND),
  };
}

/** What a text cites: every key with its leaves. */
function cited(text: string, directory: Directory): string {
  const all = readShelfmarks(text, directory);
  return all.map(({ key, leaves }) => `${key} ${leaves?.ranges.map(({ from, to }) => `${from}-${to}`)}`).join('\n');
}
