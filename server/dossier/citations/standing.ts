/**
 * The citations of one essay in reading order, each with the block in which it stands: those that were read in its notes,
 * those of paragraphs that turned out to be notes without a label, and the entries of a bibliography at its end.
 */
import type { Citation } from '../../reading/citations/model';
import { readCitationsIn } from '../../reading/citations/readCitations';
import type { EssayBlock } from '../../reading/essay';
import { difference } from '../../text/difference';
import { NONE } from '../../text/none';
import { type Span, shifted } from '../../text/span';
import { Sums } from '../../text/sums';
import type { Apparatus } from '../apparatus';
import { listedEntries } from './listed';

export class Standing {
  readonly #blocks: readonly EssayBlock[];
  /** All citations of the few blocks that hold more than was read in them. */
  readonly #more: ReadonlyMap<number, readonly Citation[]>;
  readonly #listed: ReadonlySet<Citation>;
  /** How many stand before each block. */
  readonly #counts: Sums;
  /** Whether all say the same as those that were taken up from, wherever they stand. */
  readonly isSame: boolean;

  private constructor(apparatus: Apparatus, before: Standing | undefined) {
    const { blocks } = apparatus.essay;
    const { more, listed } = moreIn(apparatus);
    this.#blocks = blocks;
    this.#more = more;
    this.#listed = listed;
    const countIn = (block: EssayBlock, index: number) => this.#in(block, index).length;
    // What the text does not hold where it is read hangs on all of the text: then nothing is taken up.
    if (!before || more.size > 0 || before.#more.size > 0) {
      this.#counts = Sums.of(blocks.map(countIn));
      this.isSame = before !== undefined && this.#equals(before);
      return;
    }
    const { first, lastOld, lastNew } = difference(before.#blocks, blocks);
    const fresh = blocks.slice(first, lastNew);
    this.#counts = before.#counts.replaced(first, lastOld, fresh.map(countIn));
    const old = before.#blocks.slice(first, lastOld).flatMap(({ facts }) => facts.citations);
    this.isSame = saySame(
      old,
      fresh.flatMap(({ facts }) => facts.citations),
    );
  }

  /** @param before those of the essay before an edit. */
  static of(apparatus: Apparatus, before: Standing | undefined): Standing {
    return new Standing(apparatus, before);
  }

  get count(): number {
    return this.#counts.total;
  }

  citation(index: number): Citation {
    const block = this.blockOf(index);
    return this.#in(this.#blocks[block]!, block)[index - this.#counts.before(block)]!;
  }

  blockOf(index: number): number {
    return this.#counts.at(index);
  }

  /** Those of a block are these up to `firstIn(block + 1)`. */
  firstIn(block: number): number {
    return this.#counts.before(block);
  }

  /** Whether it is an entry of the bibliography at the end of the file. */
  isListed(citation: Citation): boolean {
    return this.#listed.has(citation);
  }

  /** All, with their blocks. */
  *all(): Iterable<{ readonly citation: Citation; readonly block: number }> {
    for (let block = 0; block < this.#blocks.length; block++)
      for (const citation of this.#in(this.#blocks[block]!, block)) yield { citation, block };
  }

  #in({ facts }: EssayBlock, index: number): readonly Citation[] {
    return (this.#more.size > 0 ? this.#more.get(index) : undefined) ?? facts.citations;
  }

  #equals(other: Standing): boolean {
    if (other.count !== this.count) return false;
    const others = other.all()[Symbol.iterator]();
    for (const { citation } of this.all()) {
      const before = others.next().value!.citation;
      if (other.isListed(before) !== this.isListed(citation)) return false;
      if (before !== citation && saying(before) !== saying(citation)) return false;
    }
    return true;
  }
}

function saySame(a: readonly Citation[], b: readonly Citation[]): boolean {
  return a.length === b.length && a.every((one, index) => saying(one) === saying(b[index]!));
}

/** What a citation says, wherever it stands. */
function saying({
  kind,
  key,
  isPlain,
  isInNote,
  authors,
  title,
  data,
  container,
  locator,
  shelfmark,
}: Citation): string {
  return JSON.stringify([
    [kind, key, isPlain, isInNote],
    authors.map(({ text, surnames, given, role }) => [text, surnames, given, role]),
    title && [title.text, title.quoted],
    data,
    container && [container.title, container.authors.map(({ text, surnames, given }) => [text, surnames, given])],
    locator?.text,
    shelfmark && [shelfmark.key, shelfmark.missing, shelfmark.leaves?.ranges],
  ]);
}

interface More {
  readonly more: ReadonlyMap<number, readonly Citation[]>;
  readonly listed: ReadonlySet<Citation>;
}

const NO_MORE: More = { more: new Map(), listed: new Set() };

/** The blocks that hold more than the citations that were read in them, each with all. */
function moreIn(apparatus: Apparatus): More {
  const { essay } = apparatus;
  const added = new Map<number, Citation[]>();
  const add = (block: number, citation: Citation) => {
    const own = added.get(block);
    if (own) own.push(citation);
    else added.set(block, [...essay.blocks[block]!.facts.citations, citation]);
  };
  for (const { paragraph } of apparatus.unlabelled) {
    const block = essay.blockAt(paragraph.start);
    const span = shifted(paragraph, -essay.offsetOf(block));
    for (const citation of citationsOfLost(essay.blocks[block]!, span)) add(block, citation);
  }
  const listed = new Set<Citation>();
  for (const { citation, block } of listedEntries(apparatus)) {
    listed.add(citation);
    add(block, citation);
  }
  if (added.size === 0) return NO_MORE;
  for (const own of added.values()) own.sort((a, b) => a.start - b.start);
  return { more: added, listed };
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
    ofBlock.set(span.start, found.length > 0 ? found : NONE);
  }
  return found;
}
