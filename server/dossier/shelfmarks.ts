/** Shelfmarks in a file: their keys, and how they lie to the documents of the dossier. */
import { type Directory, keyOf, type Repository } from '../reading/directory';
import type { Essay } from '../reading/essay';
import { compareLeaves } from '../reading/shelfmarks/leaves';
import type { RepositoryName, Shelfmark } from '../reading/shelfmarks/model';
import { normalisedValue } from '../reading/shelfmarks/value';
import { type Span, shifted } from '../text/span';
import type { ListedDocument } from './documents';
import type { FileId } from './place';

/** A shelfmark with its place in the file and its key. Spans are UTF-16 offsets in the file. */
export interface PlacedShelfmark {
  readonly file: FileId;
  readonly at: Span;
  /** What the spans inside `shelfmark` count from. */
  readonly base: number;
  readonly shelfmark: Shelfmark;
  /** `SIGLUM/value/value/…`; `?` for a missing level, and for a repository that is not named. */
  readonly key: string;
}

/** How a shelfmark lies to a document of the list. */
export type Relation = 'is' | 'same' | 'inside' | 'superset' | 'overlapping' | 'same-file-other-leaves' | 'none';

/** @param from only those in blocks from this one on. @param to up to and without this block. */
export function placedShelfmarks(file: FileId, essay: Essay, from = 0, to = essay.blocks.length): PlacedShelfmark[] {
  const placed: PlacedShelfmark[] = [];
  for (let index = from; index < to; index++) {
    const base = essay.offsetOf(index);
    for (const shelfmark of essay.blocks[index]!.facts.shelfmarks)
      placed.push(place(file, base, shelfmark, essay.directory));
  }
  return placed;
}

export function place(file: FileId, base: number, shelfmark: Shelfmark, directory: Directory): PlacedShelfmark {
  return { file, at: shifted(shelfmark, base), base, shelfmark, key: shelfmarkKey(shelfmark, directory) };
}

/** The key by which shelfmarks are equal: repository and level values, never the leaves. */
export function shelfmarkKey(shelfmark: Shelfmark, directory: Directory): string {
  const values = shelfmark.levels.map((level) => level.value ?? '?');
  // A level that the family requires keeps its place in the key, so that f. 5, d. 3 is not f. 5, op. 3.
  if (shelfmark.missing.includes('opis') && !shelfmark.levels.some((level) => level.name === 'opis'))
    values.splice(1, 0, '?');
  if (shelfmark.missing.includes('delo') && !shelfmark.levels.some((level) => level.name === 'delo')) values.push('?');
  return [repositoryKey(shelfmark.repository, shelfmark.family, directory), ...values].join('/');
}

/** The key of a repository that a shelfmark names: today's siglum, or the name itself where no list has it. */
export function repositoryKey(name: RepositoryName | undefined, family: string, directory: Directory): string {
  if (!name) return '?';
  if (name.candidates.length === 0)
    return name.form === 'abbreviation' ? keyOf(normalisedValue(name.text)) : keyOf(name.text);
  return settle(name.candidates, family, directory) ?? '?';
}

/**
 * A name that several archives share is settled by the notation beside it, never by the name alone. Of several that
 * keep the Russian notation it is the one in Moscow, whose notation it is.
 */
export function settle(candidates: readonly string[], family: string, directory: Directory): string | undefined {
  if (candidates.length === 1) return candidates[0];
  const fitting = candidates.filter((key) => directory.get(key)?.family === family);
  if (fitting.length <= 1) return fitting[0];
  const russian = fitting.filter((key) => directory.get(key)?.country === 'RU');
  return family === 'fond' && russian.length === 1 ? russian[0] : undefined;
}

export function repositoryOf(key: string, directory: Directory): Repository | undefined {
  return directory.get(key.slice(0, key.indexOf('/')));
}

/** The document that a shelfmark denotes or lies beside, and how. */
export interface Denotation {
  readonly document: ListedDocument | undefined;
  readonly relation: Relation;
}

const CLOSENESS: readonly Relation[] = [
  'is',
  'same',
  'inside',
  'superset',
  'overlapping',
  'same-file-other-leaves',
  'none',
];

/** @param listed the documents with this key. */
export function denotation(cited: PlacedShelfmark, listed: readonly ListedDocument[]): Denotation {
  let best: Denotation = { document: undefined, relation: 'none' };
  for (const document of listed) {
    for (const own of document.shelfmarks) {
      if (own.key !== cited.key) continue;
      const relation = own.file === cited.file && own.at.start === cited.at.start ? 'is' : relationOf(cited, own);
      if (CLOSENESS.indexOf(relation) < CLOSENESS.indexOf(best.relation)) best = { document, relation };
    }
  }
  // Other leaves of the same file are another document.
  return best.relation === 'same-file-other-leaves' ? { ...best, document: undefined } : best;
}

/** A citation of the whole file takes in its documents; a document without leaves is the whole file. */
function relationOf(cited: PlacedShelfmark, own: PlacedShelfmark): Relation {
  const [a, b] = [cited.shelfmark.leaves, own.shelfmark.leaves];
  if (!a) return 'same';
  if (!b) return 'inside';
  const relation = compareLeaves(a.ranges, b.ranges);
  return relation === 'disjoint' ? 'same-file-other-leaves' : relation;
}
