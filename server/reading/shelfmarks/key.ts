/** The key by which shelfmarks are equal: repository and level values, never the leaves. */
import { type Directory, keyOf } from '../directory';
import type { Level, RepositoryName } from './model';
import type { Notation } from './notation';
import { foldedValue, normalisedValue } from './value';

/** `SIGLUM/value/value/…`; `?` for a missing level, and for a repository that is not named. */
export function shelfmarkKey(
  family: string,
  repository: RepositoryName | undefined,
  levels: readonly Level[],
  missing: readonly string[],
  directory: Directory,
): string {
  const parts = [repositoryKey(repository, family, directory)];
  for (const { value } of levels) parts.push(value ?? '?');
  // A level that the family requires keeps its place in the key, so that f. 5, d. 3 is not f. 5, op. 3.
  if (missing.includes('opis') && !levels.some((level) => level.name === 'opis')) parts.splice(2, 0, '?');
  if (missing.includes('delo') && !levels.some((level) => level.name === 'delo')) parts.push('?');
  return parts.join('/');
}

/**
 * The same for another notation than that of fonds. A level that the archive requires keeps its place. Where the values
 * alone could be those of other levels, or the archive is none of this family, the key ends in `#` and the names of the
 * levels: so keys of different notations never meet, nor entry 15 and box 15. What stands behind `#` is never shown.
 *
 * @param archive the key of the repository; `?` where none is named.
 */
export function keyIn(
  notation: Notation,
  archive: string,
  levels: readonly Level[],
  missing: readonly string[],
  directory: Directory,
): string {
  const parts = [archive];
  for (const name of Object.keys(notation.words)) {
    for (const level of levels)
      if (level.name === name) parts.push(level.value === undefined ? '?' : folded(notation, name, level.value));
    if (missing.includes(name) && !levels.some((level) => level.name === name)) parts.push('?');
  }
  const key = parts.join('/');
  const chain = levels.map(({ name }) => name).join(',');
  const isOfFamily = directory.get(archive)?.family === notation.family;
  if (isOfFamily && (notation.chains?.includes(chain) ?? true)) return key;
  return `${key}#${notation.family}:${chain.replace(/ /g, '_')}`;
}

function folded(notation: Notation, level: string, value: string): string {
  return foldedValue(notation.fold?.(level, value) ?? value);
}

/** A key as people see it. */
export function shownKey(key: string): string {
  const mark = key.lastIndexOf('#');
  return mark < 0 || !key.includes(':', mark) ? key : key.slice(0, mark);
}

/** The key of the repository in the key of a shelfmark; `?` where none is named. */
export function repositoryIn(key: string): string {
  const end = key.indexOf('/');
  return end < 0 ? key : key.slice(0, end);
}

/** The key of a repository that a shelfmark names: today's siglum, or the name itself where no list has it. */
export function repositoryKey(name: RepositoryName | undefined, family: string, directory: Directory): string {
  if (!name) return '?';
  if (name.candidates.length === 0)
    return name.form === 'abbreviation' ? keyOf(normalisedValue(name.text)) : keyOf(name.text);
  return settle(name, family, directory) ?? '?';
}

/**
 * A name that several archives share is settled by the notation beside it, never by the name alone. Of several of one
 * notation it is the one whose own siglum it is (`AGN` is Mexico's, Argentina's has another); of those that keep the
 * Russian notation the one in Moscow, whose notation it is.
 */
function settle({ candidates, text }: RepositoryName, family: string, directory: Directory): string | undefined {
  if (candidates.length === 1) return candidates[0];
  const fitting = candidates.filter((key) => directory.get(key)?.family === family);
  if (fitting.length <= 1) return fitting[0];
  const own = keyOf(text);
  if (fitting.includes(own)) return own;
  const russian = fitting.filter((key) => directory.get(key)?.country === 'RU');
  return family === 'fond' && russian.length === 1 ? russian[0] : undefined;
}
