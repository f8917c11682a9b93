/**
 * Fonds without a label, and numbers before their labels. They read as a shelfmark only directly after an archive of this
 * family, and the second only after one of a country that writes so.
 *
 *   unlabelled = fond sep opis {sep level}                    `ОГАЧО. Р-274. Оп. 3. Д. 291`
 *   Latvia     = n "f." n "apr." n "l." [n "lp."]             `LVVA, 1307. f., 1. apr., 35. l., 12. lp.`
 *   Lithuania  = n "f." n "ap." n "b." [n "l."]
 *   Estonia    = n "." n "." n                                `ERA.1.7.62`
 */
import { NONE } from '../../text/none';
import type { Passage } from '../../text/passage';
import { SpanWalk } from '../../text/span';
import type { Ground } from './family';
import { SEPARATOR, skip } from './fondGaps';
import { unitAt as unitOf } from './fondLabels';
import { type File, FondReader } from './fondReader';
import { shelfmarkOf, WITHOUT_FOND } from './fondShelfmark';
import type { Leaves, Level, Shelfmark } from './model';
import { readLeaves } from './readLeaves';
import { normalisedValue } from './value';

const OPIS_BEHIND =
  /[,.:]?\s{1,2}((?:[A-ZА-Я]{1,2}-\s?)?\d{1,5}[a-zа-я]?)[,.;]\s{1,2}(?=(?:[Oo]p|[Оо]п)(?:is)?\.?\s?\d)/y;
const OPIS = /[,.:]?\s{1,2}(?=(?:[Oo]p|[Оо]п)(?:is)?\.?\s?\d)/y;
const NUMBERS_FIRST =
  /[,.:]?\s{1,2}(\d{1,5})\.?\s?f(?:onds?)?\.,?\s{1,3}(\d{1,4}[a-z]?)\.?\s?(?:apr|ap)\.,?\s{1,3}(\d{1,6}[a-z]?)\.?\s?(?:lietas?|l|b)(?![a-z])/y;
const LEAVES_FIRST =
  /[\s,]{1,4}(\d{1,5}(?:\.?[-–]\d{1,5})?(?:,\s\d{1,5}(?:\.?[-–]\d{1,5})?){0,5})\.?\s?(lpp|lp|lapa|l)(?![a-z])/y;
const DOTTED = /\.(\d{1,5})\.(\d{1,4}[a-z]?)\.(\d{1,6}[a-z]?)(?![\d.]|\.\d)/y;
const BALTIC: ReadonlySet<string> = new Set(['LV', 'LT']);

/** @param taken ascending: what was read already, so that nothing is read twice. */
export function unlabelledShelfmarks(ground: Ground, taken: readonly Shelfmark[]): readonly Shelfmark[] {
  const { text, passages, repositories, directory } = ground;
  const found: Shelfmark[] = [];
  const walk = new SpanWalk(passages);
  let read: { passage: Passage; text: string } | undefined;
  let other = 0;
  let free = 0;
  for (const repository of repositories) {
    const [key] = repository.candidates;
    const archive = repository.candidates.length === 1 ? directory.get(key!) : undefined;
    if (!archive || (archive.family !== 'fond' && archive.family !== 'bg') || repository.start < free) continue;
    const passage = walk.spanAt(repository.start);
    if (!passage || passage.kind === 'code') continue;
    if (read?.passage !== passage) read = { passage, text: text.slice(passage.start, passage.end) };
    const files = filesBehind(read.text, repository.end - passage.start, key!, archive.country);
    if (files.length === 0) continue;
    const from = files[0]!.start + passage.start;
    free = files[files.length - 1]!.end + passage.start;
    while (other < taken.length && taken[other]!.end <= from) other++;
    if ((taken[other]?.start ?? free) < free) continue;
    for (const file of files) found.push(shelfmarkOf(file, repository, passage.start, directory));
  }
  return found.length > 0 ? found : NONE;
}

function filesBehind(text: string, at: number, key: string, country: string | undefined): readonly File[] {
  if (WITHOUT_FOND.has(key)) return filesFrom(text, at, OPIS, country);
  const unlabelled = filesFrom(text, at, OPIS_BEHIND, country);
  if (unlabelled.length > 0) return unlabelled;
  if (BALTIC.has(country ?? '')) return numbersFirst(text, at);
  return country === 'EE' ? dotted(text, at) : NONE;
}

/** The files whose opis stands where a pattern ends; its group, where it has one, is the fond. */
function filesFrom(text: string, at: number, pattern: RegExp, country: string | undefined): readonly File[] {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return NONE;
  const above = found[1] === undefined ? [] : [levelOf('fond', text, at + found[0].indexOf(found[1]), found[1])];
  const files = new FondReader(text, pattern.lastIndex, country, above).read();
  const isShelfmark = files[0]?.levels.some(({ name }) => name !== 'fond' && name !== 'opis');
  if (!isShelfmark) return NONE;
  return above.length === 0 ? files : [{ ...files[0]!, start: above[0]!.start }, ...files.slice(1)];
}

function numbersFirst(text: string, at: number): readonly File[] {
  NUMBERS_FIRST.lastIndex = at;
  const found = NUMBERS_FIRST.exec(text);
  if (!found) return NONE;
  const end = NUMBERS_FIRST.lastIndex;
  LEAVES_FIRST.lastIndex = text[end] === '.' ? end + 1 : end;
  const from = LEAVES_FIRST.lastIndex;
  const behind = LEAVES_FIRST.exec(text);
  const leavesAt = behind ? from + behind[0].indexOf(behind[1]!) : end;
  const leaves = behind ? readLeaves(behind[1]!.replace(/\./g, ''), 0, behind[2]!, 0) : undefined;
  return [fileOf(text, at, found, end, leaves && { ...leaves, start: leavesAt, end: LEAVES_FIRST.lastIndex })];
}

function dotted(text: string, at: number): readonly File[] {
  DOTTED.lastIndex = at;
  const found = DOTTED.exec(text);
  if (!found) return NONE;
  const end = DOTTED.lastIndex;
  const unitAt = skip(text, SEPARATOR, end);
  const unit = unitAt > end ? unitOf(text, unitAt, 'EE', true) : undefined;
  return [fileOf(text, at, found, end, unit && readLeaves(text, unitAt, unit.unit, unit.numbersAt))];
}

/** The file whose fond, opis and delo are the three groups of a pattern. */
function fileOf(text: string, at: number, found: RegExpExecArray, end: number, leaves: Leaves | undefined): File {
  const levels: Level[] = [];
  let from = at;
  for (const [index, name] of ['fond', 'opis', 'delo'].entries()) {
    const value = found[index + 1]!;
    const start = text.indexOf(value, from);
    levels.push(levelOf(name, text, start, value));
    from = start + value.length;
  }
  return { start: levels[0]!.start, end: leaves?.end ?? end, levels, leaves, missing: NONE, unsure: false };
}

function levelOf(name: string, text: string, start: number, value: string): Level {
  const end = start + value.length;
  return { name, start, end, value: normalisedValue(text.slice(start, end)) };
}
