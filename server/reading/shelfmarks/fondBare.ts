/**
 * The bare notation: `GARF 1235/1/16/5` is fond 1235, opis 1, delo 16, leaf 5. It reads as a shelfmark only directly
 * after a repository of the Russian notation.
 */
import type { Ground } from './family';
import { readLeaves } from './leaves';
import type { Level, Shelfmark } from './model';
import { normalisedValue } from './value';

const NUMBERS =
  /[,:]?\s{1,2}((?:\p{Lu}-)?\d{1,6}\p{Ll}?)\/(\d{1,5}\p{Ll}?)\/(\d{1,6}\p{Ll}?)(?:\/(?=\d))?(?![\p{L}])/uy;

/** @param taken shelfmarks that were read in full, so that nothing is read twice. */
export function bareShelfmarks(
  { text, passages, repositories, directory }: Ground,
  taken: readonly Shelfmark[],
): Shelfmark[] {
  const found: Shelfmark[] = [];
  let passage = 0;
  let other = 0;
  for (const repository of repositories) {
    NUMBERS.lastIndex = repository.end;
    const numbers = NUMBERS.exec(text);
    if (!numbers || !repository.candidates.some((key) => directory.get(key)?.family === 'fond')) continue;
    while (passage < passages.length && passages[passage]!.end <= repository.end) passage++;
    const limit = passages[passage]?.end ?? 0;
    const start = repository.end + numbers[0].search(/[\p{L}\d]/u);
    let end = NUMBERS.lastIndex;
    while (other < taken.length && taken[other]!.end <= start) other++;
    if (end > limit || (taken[other]?.start ?? end) < end) continue;
    const levels: Level[] = [];
    let at = start;
    for (const [index, name] of ['fond', 'opis', 'delo'].entries()) {
      const value = numbers[index + 1]!;
      levels.push({ name, start: at, end: at + value.length, value: normalisedValue(value) });
      at += value.length + 1;
    }
    const leaves = text[end - 1] === '/' ? readLeaves(text, end, '', end, limit) : undefined;
    if (text[end - 1] === '/') end = leaves?.end ?? end - 1;
    found.push({ family: 'fond', start, end, repository, levels, leaves, missing: [] });
  }
  return found;
}
