/**
 * What one file cites of archives, and where: for the bibliography and for completion. Of a file that is not open it is
 * kept on the card, so that neither needs its text.
 */
import type { Essay } from '../../reading/essay';
import type { Shelfmark } from '../../reading/shelfmarks/model';
import { patternOf, writePattern } from '../../reading/shelfmarks/pattern';
import type { Passage } from '../../text/passage';
import type { ListedDocument } from '../documents';

/** A file of an archive, or more of one, with the places of one essay that cite it. */
export interface CitedSource {
  readonly family: string;
  readonly key: string;
  /** The archive as the essay names it first. */
  readonly written: string | undefined;
  readonly levels: readonly SourceLevel[];
  readonly isComplete: boolean;
  readonly places: readonly CitingPlace[];
}

export interface SourceLevel {
  readonly name: string;
  readonly value: string | undefined;
  readonly title: string | undefined;
}

export interface CitingPlace {
  /** The label of the note; undefined in running text. */
  readonly note: string | undefined;
  /** From 0. */
  readonly line: number;
  /** As they read in full, with their unit: `ll. 7ob-9`. */
  readonly leaves: string | undefined;
  /** It is the source of a listed document, and no citation. */
  readonly isListed: boolean;
}

export interface Cited {
  /** In the order in which the essay cites them first. */
  readonly sources: readonly CitedSource[];
  /** How they are written, each pattern with how often: see `writePattern`. */
  readonly patterns: readonly (readonly [pattern: string, count: number])[];
}

/**
 * @param listed the documents that the essay lists.
 * @param withPatterns whether somebody wants to know how they are written.
 */
export function citedIn(essay: Essay, listed: readonly ListedDocument[], withPatterns = true): Cited {
  const sources = new Map<string, CitedSource & { readonly places: CitingPlace[] }>();
  const patterns = new Map<string, number>();
  const own = new Set(listed.flatMap(({ shelfmarks }) => shelfmarks.map(({ shelfmark }) => shelfmark)));
  const noteAt = new NoteWalk(essay);
  for (const { facts, base, block } of essay.factsWith('shelfmarks')) {
    const { text } = essay.blocks[block]!;
    for (const shelfmark of facts.shelfmarks) {
      let source = sources.get(shelfmark.key);
      if (!source) {
        source = sourceOf(shelfmark);
        sources.set(shelfmark.key, source);
      }
      source.places.push({
        note: noteAt.labelAt(block, shelfmark.start),
        line: essay.positionAt(base + shelfmark.start).line,
        leaves: leavesInWords(shelfmark),
        isListed: own.has(shelfmark),
      });
      const pattern = withPatterns ? patternOf(text, shelfmark) : undefined;
      if (pattern) {
        const written = writePattern(pattern);
        patterns.set(written, (patterns.get(written) ?? 0) + 1);
      }
    }
  }
  return { sources: [...sources.values()], patterns: [...patterns] };
}

/** Tells in which note places stand that ascend. */
class NoteWalk {
  readonly #essay: Essay;
  #block = 0;
  #passage = 0;
  #label: string | undefined;

  constructor(essay: Essay) {
    this.#essay = essay;
  }

  /** @param offset in the block. */
  labelAt(block: number, offset: number): string | undefined {
    for (; this.#block < block; this.#block++, this.#passage = 0) this.#pass(Number.POSITIVE_INFINITY);
    this.#pass(offset);
    return this.#label;
  }

  /** Passes over all passages of the block that begin before a place. */
  #pass(offset: number): void {
    const { passages } = this.#essay.blocks[this.#block]!.layout;
    for (; this.#passage < passages.length && passages[this.#passage]!.start <= offset; this.#passage++)
      this.#label = labelAfter(passages[this.#passage]!, this.#label);
  }
}

/** The note to which a passage belongs. */
function labelAfter({ kind, label, ofNote }: Passage, before: string | undefined): string | undefined {
  if (kind === 'note') return label?.label;
  return kind === 'continuation' || ofNote ? before : undefined;
}

export function sourceOf(shelfmark: Shelfmark): CitedSource & { readonly places: CitingPlace[] } {
  const { family, key, repository, levels, missing } = shelfmark;
  return {
    family,
    key,
    written: repository?.text,
    levels: levels.map(({ name, value, title }) => ({ name, value, title })),
    isComplete: missing.length === 0,
    places: [],
  };
}

export function leavesInWords({ leaves }: Shelfmark): string | undefined {
  if (!leaves) return undefined;
  const numbers = leaves.ranges.map(({ text }) => text).join(', ');
  return leaves.unit === '' ? numbers : `${leaves.unit}${/\p{L}$/u.test(leaves.unit) ? '.' : ''} ${numbers}`;
}
