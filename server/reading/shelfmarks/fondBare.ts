/**
 * The bare notation: `GARF 1235/1/16/5` is fond 1235, opis 1, delo 16, leaf 5; so is `GARF, f. 1235/1/16, l. 5`. It reads
 * as a shelfmark only directly after a repository of the Russian notation.
 */
import { NONE } from '../../text/none';
import type { Passage } from '../../text/passage';
import { SpanWalk } from '../../text/span';
import type { Directory } from '../directory';
import type { Ground } from './family';
import { unitAt } from './fondLabels';
import { shelfmarkKey } from './key';
import { type Leaves, type Level, movedLeaves, type RepositoryName, type Shelfmark } from './model';
import { readLeaves } from './readLeaves';
import { normalisedValue } from './value';

const NUMBERS =
  /[,:.]?\s{1,2}((?:[FfФф](?:ond|онд)?\.?\s{0,2})?)((?:[A-ZА-ЯЁІЇЄҐ]{1,3}-?)?\d{1,6}[a-zа-яёіїєґ]{0,3})\/(\d{1,5}[a-zа-яёіїєґ]?)\/(\d{1,6}[a-zа-яёіїєґ]?)(?![A-Za-zÀ-ʯ\u0400-\u04ff])/y;
const SEPARATOR = /[\s,.;:]{0,16}/y;

/** @param taken shelfmarks that were read in full, so that nothing is read twice. */
export function bareShelfmarks(ground: Ground, taken: readonly Shelfmark[]): readonly Shelfmark[] {
  const { text, passages, repositories, directory } = ground;
  const found: Shelfmark[] = [];
  const walk = new SpanWalk(passages);
  let read: { passage: Passage; text: string } | undefined;
  let other = 0;
  for (const repository of repositories) {
    NUMBERS.lastIndex = repository.end;
    if (!NUMBERS.test(text)) continue;
    const passage = walk.spanAt(repository.start);
    if (!passage || !repository.candidates.some((key) => directory.get(key)?.family === 'fond')) continue;
    if (read?.passage !== passage) read = { passage, text: text.slice(passage.start, passage.end) };
    const shelfmark = bareShelfmark(read.text, repository, passage.start, directory);
    if (!shelfmark) continue;
    while (other < taken.length && taken[other]!.end <= shelfmark.start) other++;
    if ((taken[other]?.start ?? shelfmark.end) >= shelfmark.end) found.push(shelfmark);
  }
  return found.length > 0 ? found : NONE;
}

/** @param base where the passage starts in the block. */
function bareShelfmark(
  text: string,
  repository: RepositoryName,
  base: number,
  directory: Directory,
): Shelfmark | undefined {
  NUMBERS.lastIndex = repository.end - base;
  const numbers = NUMBERS.exec(text);
  if (!numbers) return undefined;
  const [all, label, ...values] = numbers as unknown as [string, string, string, string, string];
  const start = repository.end + all.search(/[\p{L}\d]/u);
  const levels: Level[] = [];
  let at = start;
  for (const [index, name] of ['fond', 'opis', 'delo'].entries()) {
    const value = values[index]!;
    const end = (index === 0 ? at + label.length : at) + value.length;
    levels.push({ name, start: at, end, value: normalisedValue(value.replace(/^(\p{Lu}{1,3})(?=\d)/u, '$1-')) });
    at = end + 1;
  }
  const behind = leavesBehind(text, NUMBERS.lastIndex);
  const leaves = behind && movedLeaves(behind, base);
  const key = shelfmarkKey('fond', repository, levels, NONE, directory);
  return { family: 'fond', key, start, end: leaves?.end ?? at - 1, repository, levels, leaves, missing: NONE };
}

/** A fourth number, or leaves under their label. */
function leavesBehind(text: string, end: number): Leaves | undefined {
  if (text[end] === '/') return readLeaves(text, end + 1, '', end + 1);
  SEPARATOR.lastIndex = end;
  const at = end + (SEPARATOR.exec(text)?.[0].length ?? 0);
  const unit = at > end ? unitAt(text, at, undefined, true) : undefined;
  return unit && readLeaves(text, at, unit.unit, unit.numbersAt);
}
