/** The files that one reference names: `L/PJ/7/123, 124 and 125`, each with its box, and the folios of the last. */
import { NONE } from '../../text/none';
import { foliosBehind } from './folios';
import { Labels } from './labelled';
import { type Reference, referenceBehindName } from './manuscriptCodes';
import type { Level } from './model';
import type { Found } from './notation';

const BOXES = new Labels([
  { level: 'box', words: 'box boxes' },
  { level: 'file', words: 'file files folder folders' },
]);
const SEPARATOR = /[,;]?\s{1,10}/y;
const BEHIND_NAME = /[\s,.:;()[\]*_–—-]{0,10}/y;
const NEXT =
  /(?:,\s{1,10}(?:(?:and|&)\s{1,3})?|\s{1,3}(?:and|&)\s{1,3})(\d{1,6}[A-Z]?)(?=[,;.)\s]|$)(?!\.\d|\s(?!and\s)[A-Za-z]|,\d{3})/y;
const AND = /and|&/;
const AND_FOLLOWS = /,?\s{1,3}(?:and|&)\s{1,3}\d/y;
const MOST = 40;

/** The files of the reference that stands directly behind the name of a library. */
export function filesBehindName(text: string, end: number, candidates: readonly string[]): readonly Found[] {
  BEHIND_NAME.lastIndex = end;
  BEHIND_NAME.test(text);
  const reference = referenceBehindName(text, BEHIND_NAME.lastIndex, candidates);
  return reference ? filesOf(text, reference) : NONE;
}

export function filesOf(text: string, { levels, end, archive }: Reference): readonly Found[] {
  const found: Found[] = [];
  let at = end;
  let last = levels[levels.length - 1]!;
  found.push({ start: levels[0]!.start, end, levels, leaves: undefined, missing: NONE, implies: archive });
  for (let next = nextNumber(text, at, last); next && found.length < MOST; next = nextNumber(text, at, last)) {
    found.push({ ...next, levels: [...levels.slice(0, -1), next], leaves: undefined, missing: NONE, implies: archive });
    at = next.end;
    last = next;
  }
  found[found.length - 1] = completed(text, found[found.length - 1]!);
  return found;
}

/** Another number of the same kind: `L/PJ/7/123, 124 and 125`. */
function nextNumber(text: string, from: number, last: Level): Level | undefined {
  NEXT.lastIndex = from;
  const found = NEXT.exec(text);
  const before = found ? /\d{1,6}[A-Z]?$/.exec(last.value!)?.[0] : undefined;
  if (!found || before === undefined) return undefined;
  const number = found[1]!;
  if (number.length < before.length) return undefined;
  AND_FOLLOWS.lastIndex = NEXT.lastIndex;
  const isNext =
    AND.test(found[0]) || AND_FOLLOWS.test(text) || (number.length > 3 && !/^(?:1[5-9]|20)\d\d$/.test(number));
  if (!isNext || Number.parseInt(number, 10) <= Number.parseInt(before, 10)) return undefined;
  const end = from + found[0].length;
  return { ...last, start: end - number.length, end, value: last.value!.slice(0, -before.length) + number };
}

/** With the box, the file and the folios behind it. */
function completed(text: string, found: Found): Found {
  const levels = [...found.levels];
  let end = found.end;
  for (let names = ''; ; ) {
    SEPARATOR.lastIndex = end;
    const level = SEPARATOR.test(text) ? BOXES.at(text, SEPARATOR.lastIndex) : undefined;
    if (!level || names.includes(level.name)) break;
    names += level.name;
    levels.push(level);
    end = level.end;
  }
  const leaves = foliosBehind(text, end);
  return { ...found, end: leaves?.end ?? end, levels, leaves };
}
