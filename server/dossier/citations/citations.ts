/** The citations of one essay with their places, resolved anew only when an edit changed citations or notes. */

import type { Citation } from '../../reading/citations/model';
import { readCitationsIn } from '../../reading/citations/readCitations';
import type { EssayBlock } from '../../reading/essay';
import { type Span, shifted } from '../../text/span';
import type { Apparatus } from '../apparatus';
import type { Bibliography } from '../bibliography/bibliography';
import type { NoteStructure } from '../noteStructure';
import { listedEntries } from './listed';
import { NOWHERE, type Resolved, resolveCitations } from './resolve';
import type { Work } from './works';

/** A citation in a file. */
export interface PlacedCitation {
  /** Its place among all of the file. */
  readonly index: number;
  readonly at: Span;
  /** What the spans inside `citation` count from, as a UTF-16 offset in the file. */
  readonly base: number;
  readonly citation: Citation;
  /** The label of its note. */
  readonly note: string;
  readonly resolved: Resolved;
}

/** A citation with its block: enough to find it again when the text around it has moved. */
interface Standing {
  readonly citation: Citation;
  readonly block: number;
  /** It is an entry of the bibliography at the end of the file. */
  readonly isListed?: boolean;
}

export class Citations {
  readonly #apparatus: Apparatus;
  readonly #structure: NoteStructure;
  readonly #bibliography: Bibliography;
  readonly #standing: readonly Standing[];
  readonly #resolved: readonly Resolved[];

  /** @param before those of the essay before an edit. @param bibliography of the dossier. */
  constructor(apparatus: Apparatus, bibliography: Bibliography, before?: Citations) {
    this.#apparatus = apparatus;
    this.#structure = apparatus.structure;
    this.#bibliography = bibliography;
    this.#standing = standingIn(apparatus);
    const isSame =
      before &&
      before.#structure === this.#structure &&
      before.#bibliography === bibliography &&
      before.#standing.length === this.#standing.length &&
      before.#standing.every(({ citation, isListed }, index) => {
        const now = this.#standing[index]!;
        return citation === now.citation && isListed === now.isListed;
      });
    this.#resolved = isSame ? before.#resolved : this.#resolve();
  }

  get count(): number {
    return this.#standing.length;
  }

  at(index: number): PlacedCitation {
    const { citation, block } = this.#standing[index]!;
    const { essay } = this.#apparatus;
    const base = essay.offsetOf(block);
    const at = shifted({ start: citation.start, end: citation.end }, base);
    return {
      index,
      at,
      base,
      citation,
      note: this.#apparatus.noteAt(at.start)?.label ?? '',
      resolved: this.#resolved[index]!,
    };
  }

  /** All, in reading order. */
  all(): Iterable<PlacedCitation> {
    return this.where(() => true);
  }

  /** The work of every citation of which it is known, in reading order; none is placed. */
  *works(): Iterable<Work> {
    for (const { work } of this.#resolved) if (work) yield work;
  }

  /** Those of which something holds; the others are not placed. */
  *where(holds: (resolved: Resolved, citation: Citation) => boolean): Iterable<PlacedCitation> {
    for (let index = 0; index < this.count; index++)
      if (!this.#isText(index) && holds(this.#resolved[index]!, this.#standing[index]!.citation)) yield this.at(index);
  }

  /** Those that begin in a block, ascending. */
  *in(block: number): Iterable<PlacedCitation> {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#standing[middle]!.block < block) low = middle + 1;
      else high = middle;
    }
    for (let index = low; this.#standing[index]?.block === block; index++)
      if (!this.#isText(index)) yield this.at(index);
  }

  /** A name and words that lead to no work and name no page are text: "the Soviet Union, Poland and Hungary". */
  #isText(index: number): boolean {
    const { fault } = this.#resolved[index]!;
    const { locator, key, isPlain } = this.#standing[index]!.citation;
    if (fault === 'key') return !isKey(key!, isPlain === true, this.#bibliography);
    return fault === 'unresolved' && locator === undefined;
  }

  #resolve(): readonly Resolved[] {
    const { essay } = this.#apparatus;
    const notes = new NoteWalk(this.#apparatus);
    const cited = this.#standing.map(({ citation, block, isListed }) => ({
      citation,
      note: isListed || citation.isInNote === false ? NOWHERE : notes.at(essay.offsetOf(block) + citation.start),
      ...(isListed && { isListed }),
    }));
    return resolveCitations(cited, this.#bibliography);
  }
}

/** What was read in the blocks, and in the paragraphs that turned out to be notes without a label. */
function standingIn(apparatus: Apparatus): Standing[] {
  const { essay } = apparatus;
  const standing: Standing[] = [];
  for (const { facts, block } of essay.factsWith('citations'))
    for (const citation of facts.citations) standing.push({ citation, block });
  const lost = apparatus.unlabelled.flatMap(({ paragraph }) => {
    const block = essay.blockAt(paragraph.start);
    return citationsOfLost(essay.blocks[block]!, shifted(paragraph, -essay.offsetOf(block))).map((citation) => ({
      citation,
      block,
    }));
  });
  const listed = listedEntries(apparatus).map((entry) => ({ ...entry, isListed: true }));
  if (lost.length === 0 && listed.length === 0) return standing;
  return [...standing, ...lost, ...listed].sort((a, b) => a.block - b.block || a.citation.start - b.citation.start);
}

/**
 * Whether a key that no bibliography has was meant as one. Outside of brackets `@word` is so only where it resembles a
 * key; the name of a package, `@types/node`, is none.
 */
function isKey(key: string, isPlain: boolean, bibliography: Bibliography): boolean {
  if (bibliography.isEmpty) return false;
  if (bibliography.near(key) !== undefined) return true;
  return isPlain && !/^[a-z\d~-][a-z\d._~-]{0,100}\/[a-z\d._~-]{1,100}$/.test(key);
}

const read = new WeakMap<EssayBlock, Map<number, readonly Citation[]>>();

function citationsOfLost(block: EssayBlock, span: Span): readonly Citation[] {
  let ofBlock = read.get(block);
  if (!ofBlock) {
    ofBlock = new Map();
    read.set(block, ofBlock);
  }
  let found = ofBlock.get(span.start);
  if (!found) {
    const inside = block.facts.shelfmarks.filter(({ start, end }) => start >= span.start && end <= span.end);
    found = readCitationsIn(block.text, span, inside);
    ofBlock.set(span.start, found);
  }
  return found;
}

/** Tells in which note an offset stands, for offsets that ascend. Notes without a label count at their place. */
class NoteWalk {
  readonly #starts: readonly number[];
  #next = 0;

  constructor(apparatus: Apparatus) {
    const lost = apparatus.unlabelled.map(({ paragraph }) => paragraph.start);
    const own = Array.from({ length: apparatus.noteCount }, (_, note) => apparatus.startOf(note));
    this.#starts = lost.length === 0 ? own : [...own, ...lost].sort((a, b) => a - b);
  }

  /** @param offset not before the one asked for last. */
  at(offset: number): number {
    while (this.#next < this.#starts.length && this.#starts[this.#next]! <= offset) this.#next++;
    return this.#next - 1;
  }
}
