import type { EssayBlock } from '../reading/essay';
import { difference } from '../text/difference';
import { Counter } from './counter';
import { mannersIn } from './manners';
import { Tally } from './tally';

/**
 * What a file gives to the others of its dossier: what it cites, mentions and expands. After an edit only the blocks that
 * it changed are counted again. Its one writer is the dossier.
 */
export class Contribution {
  #blocks: readonly EssayBlock[] = [];
  /** Keys of shelfmarks. */
  readonly shelfmarks = new Counter();
  /** Keys of archives of which a shelfmark is cited. */
  readonly cited = new Counter();
  /** Numbers of documents that are mentioned. */
  readonly mentioned = new Counter();
  /** Abbreviations that the text explains itself. */
  readonly expanded = new Counter();
  /** Abbreviations that stand before a shelfmark and that a list of archives has. */
  readonly known = new Counter();
  /** The manners in which shelfmarks are written, and how often each. */
  readonly manners = new Tally();
  #newManners = new Tally();
  /** Which leaves of which files are cited more or less often than when somebody looked. */
  #leaves = new Counter();
  #titles = 0;
  #marks = 0;
  #hadMarks = false;

  /** Whether a line reads as the title of a document. */
  get hasTitles(): boolean {
    return this.#titles > 0;
  }

  /** Whether it is an essay with notes. */
  get hasMarks(): boolean {
    return this.#marks > 0;
  }

  /** Takes the blocks after an edit. */
  update(blocks: readonly EssayBlock[]): void {
    const { first, lastOld, lastNew } = difference(this.#blocks, blocks);
    for (let index = first; index < lastOld; index++) this.#count(this.#blocks[index]!, -1);
    for (let index = first; index < lastNew; index++) this.#count(blocks[index]!, 1);
    // In a text that is new all keys are.
    if (this.#blocks.length > 0) {
      for (let index = first; index < lastOld; index++) this.#countLeaves(this.#blocks[index]!, -1);
      for (let index = first; index < lastNew; index++) this.#countLeaves(blocks[index]!, 1);
    }
    this.#blocks = blocks;
  }

  /**
   * Whether something came or went, since this was asked last, that others ask about.
   *
   * @param matters the keys of shelfmarks that others ask about.
   */
  hasChanged(matters: (key: string) => boolean): boolean {
    const others = [this.cited, this.mentioned, this.expanded, this.known].flatMap((counter) => counter.takeChanged());
    const cited = [...this.shelfmarks.takeChanged(), ...this.#takeLeaves()];
    const hadMarks = this.#hadMarks;
    this.#hadMarks = this.hasMarks;
    return cited.some(matters) || others.length > 0 || hadMarks !== this.hasMarks;
  }

  /** The manners that there are more or less often than when this was asked last. */
  takeManners(): Iterable<readonly [string, number]> {
    const changed = this.#newManners;
    if (!changed.isEmpty) this.#newManners = new Tally();
    return changed.entries;
  }

  /** The keys of the files of which other leaves are cited. */
  #takeLeaves(): string[] {
    const changed = this.#leaves.takeChanged().map((citation) => citation.slice(0, citation.indexOf('\n')));
    this.#leaves = new Counter();
    return changed;
  }

  #countLeaves({ facts }: EssayBlock, by: 1 | -1): void {
    for (const { key, leaves } of facts.shelfmarks)
      this.#leaves.add(`${key}\n${leaves?.ranges.map(({ from, to }) => `${from}-${to}`)}`, by);
  }

  #count(block: EssayBlock, by: 1 | -1): void {
    const { facts, layout } = block;
    for (const { key, repository } of facts.shelfmarks) {
      this.shelfmarks.add(key, by);
      this.cited.add(key.slice(0, key.indexOf('/')), by);
      if (repository?.form === 'abbreviation' && repository.candidates.length > 0) this.known.add(repository.text, by);
    }
    if (facts.shelfmarks.length > 0) this.#countManners(block, by);
    for (const { number } of facts.mentions) this.mentioned.add(number, by);
    for (const { abbreviation } of facts.expansions) this.expanded.add(abbreviation, by);
    this.#titles += by * facts.titles.length;
    for (const { weak } of layout.marks) if (!weak) this.#marks += by;
  }

  #countManners(block: EssayBlock, by: 1 | -1): void {
    for (const manner of mannersIn(block)) {
      if (manner === undefined) continue;
      this.manners.add(manner, by);
      this.#newManners.add(manner, by);
    }
  }
}
