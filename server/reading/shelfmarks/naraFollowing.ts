/** What follows the levels of a file: its leaves, and other files of the same series. */
import { withFollowing } from './following';
import type { Leaves, Level } from './model';
import { centralFileAt, otherFrame } from './naraFiles';
import { inOrder, isPlural, nextValueAt, ORDER } from './naraLabels';
import { NaraReader } from './naraReader';
import { readLeaves } from './readLeaves';

/** A file, with where it is written. */
export interface File {
  readonly start: number;
  readonly end: number;
  readonly levels: readonly Level[];
  readonly leaves: Leaves | undefined;
}

const MOST_FILES = 40;
const UNIT = /[\s,]{1,6}\(?(pp?|frames?|frs?)\.?\s{0,3}(?=\d)/y;
const NEXT_VALUE = /\s?(?:,\s{1,10}(?:(?:and|&)\s{1,10})?|(?:and|&|to|through)\s{1,10})/y;
const NEXT_FILE = /\s?(?:[,;]\s{1,10}(?:(?:and|&)\s{1,10})?|\(?(?:and|&|to|through)\s{1,10}|[-–](?=\d{3,4}(?!\d)))/y;
const NEXT_LEVEL = /\s?(?:[,;]\s{1,10}(?:(?:and|&)\s{1,10})?|(?:and|&)\s{1,10})/y;

/**
 * The file that was read and those that a list adds: `Boxes 3 and 4`, `023.1/3–2654 through 023.1/8–3054`, `Box 5,
 * Folder 1 and Box 6, Folder 2`.
 */
export function filesOf(text: string, reader: NaraReader, limit: number): File[] {
  const files: File[] = [];
  let levels = inOrder(reader.levels);
  let last = lastOf(reader.levels);
  let end = reader.end;
  let start = Math.min(...levels.map((level) => level.start));
  const isList = isPlural(text, last);
  while (files.length < MOST_FILES) {
    const leaves = leavesBehind(text, end);
    end = Math.max(end, leaves?.end ?? 0);
    if (end > limit) break;
    files.push({ start, end, levels, leaves });
    const next = (isList ? valueBehind(text, end, last) : undefined) ?? fileBehind(text, end, last);
    if (next) {
      levels = inOrder([...levels.filter(({ name }) => name !== last.name), next]);
      [start, end, last] = [next.start, next.end, next];
      continue;
    }
    const more = levelsBehind(text, end, levels, limit);
    if (!more) break;
    const widest = Math.min(...more.levels.map(({ name }) => ORDER.indexOf(name)));
    levels = [...levels.filter(({ name }) => ORDER.indexOf(name) < widest), ...inOrder(more.levels)];
    [start, end, last] = [Math.min(...more.levels.map((level) => level.start)), more.end, lastOf(more.levels)];
  }
  return files;
}

/** The level that is written last. */
function lastOf(levels: readonly Level[]): Level {
  return levels.reduce((last, level) => (level.start > last.start ? level : last));
}

function leavesBehind(text: string, end: number): Leaves | undefined {
  UNIT.lastIndex = end;
  const unit = UNIT.exec(text);
  if (!unit) return undefined;
  const leaves = readLeaves(text, end + unit[0].search(/[pf]/), unit[1]!, UNIT.lastIndex);
  return leaves && withFollowing(leaves, text);
}

function valueBehind(text: string, end: number, last: Level): Level | undefined {
  NEXT_VALUE.lastIndex = end;
  return NEXT_VALUE.test(text) ? nextValueAt(text, NEXT_VALUE.lastIndex, last.name) : undefined;
}

/** Another file of the central files; or the frame at the other end of a range. */
function fileBehind(text: string, end: number, last: Level): Level | undefined {
  if (last.name !== 'file') return undefined;
  NEXT_FILE.lastIndex = end;
  if (!NEXT_FILE.test(text)) return undefined;
  const at = NEXT_FILE.lastIndex;
  const isNumeric = /^[A-Z]{1,4}\s\d/.test(last.value ?? '');
  return (
    centralFileAt(text, at, isNumeric) ?? (/[;,]\s$/.test(text.slice(end, at)) ? undefined : otherFrame(last, text, at))
  );
}

/** The levels of another file of the same series: from a level on that the file before has too. */
function levelsBehind(text: string, end: number, levels: readonly Level[], limit: number): NaraReader | undefined {
  NEXT_LEVEL.lastIndex = end;
  if (!NEXT_LEVEL.test(text)) return undefined;
  const at = NEXT_LEVEL.lastIndex;
  const reader = new NaraReader(text, at, limit);
  reader.read();
  const first = reader.levels[0];
  if (first?.start !== at || reader.has('record group')) return undefined;
  return levels.some(({ name }) => name === first.name) ? reader : undefined;
}
