/**
 * The British Library and other collections of manuscripts: one reference, then a box or a file where there is one,
 * then folios.
 *
 *   shelfmark = reference {"," ["and"] number} {sep box | sep file} [sep leaves]
 *   reference = "IOR" "/" class {"/" number} | "Mss Eur" letter number {"/" number} | "Add MS" number
 *             | "MS" {word} number | letters number {"/" number}
 *
 * What the forms of London, Oxford and the Churchill Archives say themselves counts anywhere; other codes only directly
 * behind the name of their library. Sources: https://www.bl.uk, https://www.bodleian.ox.ac.uk,
 * https://archives.chu.cam.ac.uk.
 */
import { NONE } from '../../text/none';
import { foliosBehind } from './folios';
import { Labels } from './labelled';
import { type Reference, referenceAt, referenceBehindName } from './manuscriptCodes';
import type { Level } from './model';
import type { Found, Notation, Site } from './notation';

const BOXES = new Labels([
  { level: 'box', words: 'box boxes' },
  { level: 'file', words: 'file files folder folders' },
]);
const SEPARATOR = /[,;]?\s{1,10}/y;
const BEHIND_NAME = /[\s,.:;()[\]–—-]{0,10}/y;
const TOUCHING = /^[\s,:()]{0,8}$/;
const NEXT =
  /(?:,\s{1,10}(?:(?:and|&)\s{1,3})?|\s{1,3}(?:and|&)\s{1,3})(\d{1,6}[A-Z]?)(?=[,;.)\s]|$)(?!\.\d|\s(?!and\s)[A-Za-z]|,\d{3})/y;
const AND = /and|&/;
const AND_FOLLOWS = /,?\s{1,3}(?:and|&)\s{1,3}\d/y;
const MOST = 40;

export const bl: Notation = {
  family: 'bl',
  alsoIn: ['tna'],
  words: { collection: 'collection', reference: 'reference', box: 'box', file: 'file' },
  openings:
    'ior l r mss ms add additional addit egerton harley harleian harl sloane stowe lansdowne burney cotton royal char chur'.split(
      ' ',
    ),
  readAt(site: Site): readonly Found[] {
    const { text, at, repository, previous } = site;
    if (!repository) {
      const reference = referenceAt(text, at);
      const isOfAnother =
        reference?.archive &&
        previous &&
        !previous.candidates.includes(reference.archive) &&
        touches(text, previous.end, at);
      return reference && !isOfAnother ? filesOf(text, reference) : NONE;
    }
    BEHIND_NAME.lastIndex = at;
    BEHIND_NAME.test(text);
    const start = BEHIND_NAME.lastIndex;
    const reference = referenceBehindName(text, start, repository.candidates);
    return reference ? filesOf(text, reference) : NONE;
  },
};

function touches(text: string, from: number, to: number): boolean {
  return to - from <= 8 && TOUCHING.test(text.slice(from, to));
}

function filesOf(text: string, { levels, end, archive }: Reference): readonly Found[] {
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
