/** Reads the text of an essay into blocks of facts, and reads again only what an edit touched. */
import type { Block, Dialect } from '../text/dialects/dialect';
import { lastNotAbove, lineStarts, type Position } from '../text/lines';
import type { Span } from '../text/span';
import { Sums, spliced } from '../text/sums';
import type { Directory } from './directory';
import { type Facts, readFacts } from './facts';

export interface EssayBlock extends Block {
  readonly facts: Facts;
}

/** The text of a file and all that stands in it. Immutable: an edit makes a new one that shares the untouched blocks. */
export class Essay {
  readonly blocks: readonly EssayBlock[];
  readonly dialect: Dialect;
  readonly directory: Directory;
  /** How many blocks were read to make this from the one before. */
  readonly reread: number;
  readonly #offsets: Sums;
  readonly #lines: Sums;
  /** What each block holds: see `HOLDS`. */
  readonly #holds: Uint16Array;

  private constructor(
    blocks: readonly EssayBlock[],
    { dialect, directory }: Pick<Essay, 'dialect' | 'directory'>,
    { offsets, lines, holds }: { readonly offsets: Sums; readonly lines: Sums; readonly holds: Uint16Array },
    reread: number,
  ) {
    this.blocks = blocks;
    this.dialect = dialect;
    this.directory = directory;
    this.reread = reread;
    this.#offsets = offsets;
    this.#lines = lines;
    this.#holds = holds;
  }

  static read(text: string, dialect: Dialect, directory: Directory): Essay {
    const blocks = dialect.read(text, dialect.start).map((block) => withFacts(block, { directory, dialect }));
    const columns = {
      offsets: Sums.of(blocks.map(sizeOf)),
      lines: Sums.of(blocks.map(breaksOf)),
      holds: Uint16Array.from(blocks, holdsOf),
    };
    return new Essay(blocks, { dialect, directory }, columns, blocks.length);
  }

  get length(): number {
    return this.#offsets.total;
  }

  get lineCount(): number {
    return this.#lines.total + 1;
  }

  /** Where a block starts in the text, as a UTF-16 offset. */
  offsetOf(block: number): number {
    return this.#offsets.before(block);
  }

  /** The facts of the blocks that hold something of a kind, with where each block starts. The others are not looked at. */
  *factsWith(
    kind: keyof typeof HOLDS,
  ): Iterable<{ readonly facts: Facts; readonly base: number; readonly block: number }> {
    const flag = HOLDS[kind];
    for (let block = 0; block < this.#holds.length; block++)
      if (this.#holds[block]! & flag) yield { facts: this.blocks[block]!.facts, base: this.offsetOf(block), block };
  }

  text(span: Span = { start: 0, end: this.length }): string {
    const first = this.blockAt(span.start);
    let text = '';
    for (let index = first; index < this.blocks.length && this.#offsets.before(index) < span.end; index++) {
      const base = this.#offsets.before(index);
      text += this.blocks[index]!.text.slice(Math.max(0, span.start - base), span.end - base);
    }
    return text;
  }

  /** The block in which an offset stands; at a cut, the one that begins there. */
  blockAt(offset: number): number {
    return this.#offsets.at(offset);
  }

  /** Where each line starts, as UTF-16 offsets. */
  lineStarts(): number[] {
    const all = [0];
    for (const [index, block] of this.blocks.entries())
      for (const start of startsOf(block).slice(1)) all.push(this.#offsets.before(index) + start);
    return all;
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    const index = this.blockAt(at);
    const starts = startsOf(this.blocks[index]!);
    const inside = at - this.#offsets.before(index);
    const line = lastNotAbove(starts, inside);
    return { line: this.#lines.before(index) + line, character: inside - starts[line]! };
  }

  /** The offset of a position. One beyond the end of its line is its end, as LSP has it. */
  offsetAt(position: Position): number {
    if (position.line >= this.lineCount) return this.length;
    if (position.line < 0) return 0;
    // Where a text ends in a line break its last line is empty and belongs to no block's inside.
    const index = this.#lines.at(position.line);
    const block = this.blocks[index]!;
    const starts = startsOf(block);
    const line = position.line - this.#lines.before(index);
    const start = starts[line]!;
    let end = starts[line + 1] ?? block.text.length;
    while (end > start && (block.text[end - 1] === '\n' || block.text[end - 1] === '\r')) end--;
    return this.#offsets.before(index) + Math.min(start + Math.max(0, position.character), end);
  }

  /**
   * The essay after an edit. Reads from the block that the edit touches until the state at a cut is again what it was;
   * equal in all its facts to reading the new text from scratch.
   */
  edited(span: Span, insert: string): Essay {
    const first = this.#firstTouched(span.start);
    let last = this.blockAt(span.end);
    const base = this.#offsets.before(first);
    let text =
      this.text({ start: base, end: span.start }) +
      insert +
      this.text({ start: span.end, end: this.#offsets.before(last + 1) });
    const before = this.blocks[first]!.before;
    for (let step = 1; ; step *= 2) {
      const blocks = this.dialect.read(text, before);
      const reached = blocks[blocks.length - 1]!;
      const agrees = last === this.blocks.length - 1 || this.dialect.same(reached.after, this.blocks[last]!.after);
      if (agrees && !splitsLineBreak(reached.text, this.blocks[last + 1]?.text)) {
        return this.#replaced(first, last + 1, blocks);
      }
      // Each step takes in twice as much as the one before, so that the whole stays linear in what is read.
      const until = Math.min(last + step, this.blocks.length - 1);
      text += this.text({ start: this.#offsets.before(last + 1), end: this.#offsets.before(until + 1) });
      last = until;
    }
  }

  /** With other blocks in the place of those from `first` up to `end`. */
  #replaced(first: number, end: number, read: readonly Block[]): Essay {
    const isRest = first > 0 || end < this.blocks.length;
    const fresh = read.filter(({ text }) => text !== '' || !isRest).map((block) => withFacts(block, this));
    const columns = {
      offsets: this.#offsets.replaced(first, end, fresh.map(sizeOf)),
      lines: this.#lines.replaced(first, end, fresh.map(breaksOf)),
      holds: spliced(this.#holds, Uint16Array.from(fresh, holdsOf), first, end),
    };
    return new Essay(this.blocks.slice(0, first).concat(fresh, this.blocks.slice(end)), this, columns, read.length);
  }

  /**
   * An edit at a cut can change where the block before ends: an added line may go on with its last paragraph, and a
   * label that is no longer one joins the note before.
   */
  #firstTouched(offset: number): number {
    const index = this.blockAt(offset);
    const block = this.blocks[index]!;
    const inside = offset - this.#offsets.before(index);
    const firstLine = (block.before as { glued?: boolean }).glued ? (startsOf(block)[1] ?? block.text.length) : 1;
    return index > 0 && inside <= firstLine ? index - 1 : index;
  }
}

/** A cut between `\r` and `\n` would count one line break as two. */
function splitsLineBreak(before: string, after: string | undefined): boolean {
  return before.endsWith('\r') && (after ?? '').startsWith('\n');
}

const starts = new WeakMap<Block, number[]>();

/** The line starts of a block, as offsets in it. */
export function startsOf(block: Block): number[] {
  let known = starts.get(block);
  if (!known) {
    known = lineStarts(block.text);
    starts.set(block, known);
  }
  return known;
}

function withFacts(block: Block, { directory, dialect }: Pick<Essay, 'directory' | 'dialect'>): EssayBlock {
  return { ...block, facts: readFacts(block, directory, dialect.name) };
}

/** What a block may hold, as flags: most hold little, and a rule asks after every key. */
const HOLDS = {
  shelfmarks: 1,
  incomplete: 2,
  unlisted: 4,
  archivePhrases: 8,
  mentions: 16,
  repositories: 32,
  citations: 64,
  crossReferences: 128,
  dates: 256,
  oddDates: 512,
  unbalanced: 1024,
  suppressions: 2048,
} as const;

function holdsOf({ facts }: EssayBlock): number {
  let holds = 0;
  for (const kind of KINDS) if (facts[kind].length > 0) holds |= HOLDS[kind];
  return holds;
}

const KINDS = Object.keys(HOLDS) as (keyof typeof HOLDS)[];

function sizeOf({ text }: Block): number {
  return text.length;
}

function breaksOf({ breaks }: Block): number {
  return breaks;
}
