import type { Alias, Node, Pair } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, type Scalar } from 'yaml';
import type { At, Span } from './model';
import type { Problems } from './problems';
import { nearest, shortened, type Vocabulary } from './words';

/** A manifest has no use for aliases; this many are followed, so that a small text cannot stand for a huge one. */
const ALIASES_AT_MOST = 100;

const KNOWN_TAGS = /^(!|tag:yaml\.org,2002:(str|int|float|bool|null))$/;

/** A key of a mapping with its value. */
export interface Entry {
  key: At<string>;
  node: Node;
}

/** A mapping with its stretch; a key that was written without a value is not among the entries. */
export interface Mapping {
  at: Span;
  entries: Entry[];
}

/** Turns nodes into values with places, and reports what is not as it should be. */
export class Reader {
  private followed = 0;

  /**
   * @param text the manifest's text, to which the ranges of the nodes belong.
   * @param targets the node that each alias repeats.
   * @param isJson whether a JSON editor reads the text too: it reports keys that stand twice.
   */
  constructor(
    readonly text: string,
    private readonly targets: ReadonlyMap<Alias, Node>,
    readonly problems: Problems,
    private readonly isJson: boolean,
  ) {}

  /** The stretch of a node, without the blanks after it. */
  spanOf(node: Node): Span {
    const [start, end] = node.range!;
    return { start, end: start + this.text.slice(start, end).trimEnd().length };
  }

  /**
   * A mapping. A key that stands twice is reported, and its first value holds.
   *
   * @param notMapping the key of the message for a node that is something else; then nothing is returned.
   */
  mapping(node: Node, notMapping: string): Mapping | undefined {
    const mapping = this.follow(node);
    if (!mapping) return undefined;
    const at = this.spanOf(mapping);
    if (!isMap<Node, Node | null>(mapping)) {
      this.problems.report(at, [notMapping, {}]);
      return undefined;
    }
    const seen = new Set<string>();
    const entries: Entry[] = [];
    for (const pair of mapping.items) {
      const key = this.keyOf(pair);
      if (seen.has(key.value)) {
        this.problems.report(key.at, ['manifest.invalid/duplicate-key', { key: shortened(key.value) }], this.isJson);
      } else if (pair.value && !isNothing(pair.value)) {
        entries.push({ key, node: pair.value });
      }
      seen.add(key.value);
    }
    return { at, entries };
  }

  /** The entries of a mapping by their words; a word that is not known is reported and left out. */
  known({ entries }: Mapping, { words, unknown }: Vocabulary): Map<string, Entry> {
    const known = new Map<string, Entry>();
    for (const entry of entries) {
      if (words.includes(entry.key.value)) known.set(entry.key.value, entry);
      else this.reportUnknown(entry.key, words, unknown);
    }
    return known;
  }

  /** Reports a mapping that has none of `words`, unless it has an unknown word, which may stand for one of them. */
  requireOneOf(words: readonly string[], known: ReadonlyMap<string, Entry>, mapping: Mapping, says: string): void {
    const hasUnknown = known.size < mapping.entries.length;
    if (!hasUnknown && !words.some((word) => known.has(word))) this.problems.reportLack(mapping.at, [says, {}]);
  }

  /** Reports a word that is none of `words`, with the one that may have been meant. */
  reportUnknown(key: At<string>, words: readonly string[], unknown: string): void {
    const written = shortened(key.value) || "''";
    const suggestion = nearest(key.value, words);
    const says = suggestion
      ? ([`${unknown}-near`, { key: written, suggestion }] as const)
      : ([unknown, { key: written, known: words.filter((word) => !word.startsWith('$')).join(', ') }] as const);
    this.problems.report(key.at, says);
  }

  /** The items of a list, without those that are not written; none when the value is no list. */
  items({ key, node }: Entry): Node[] {
    const list = this.follow(node);
    if (!list) return [];
    if (isSeq<Node>(list)) return list.items.filter((item) => !isNothing(item));
    this.problems.report(this.spanOf(list), ['manifest.invalid/list', { key: key.value }]);
    return [];
  }

  /**
   * A text that holds something.
   *
   * @param numbers whether a number will do, as it does for a year: it is taken as it is written.
   */
  textOf(entry: Entry | undefined, { numbers = false } = {}): At<string> | undefined {
    return entry && this.readText(entry.node, numbers, 'manifest.invalid/text', entry.key.value);
  }

  /** The texts of a list. */
  textsOf(entry: Entry | undefined): At<string>[] {
    if (!entry) return [];
    const texts = this.items(entry).map((item) =>
      this.readText(item, false, 'manifest.invalid/text-in-list', entry.key.value),
    );
    return texts.filter((text) => text !== undefined);
  }

  /** The texts of a list, or the one text that stands there without a list. */
  textOrTextsOf(entry: Entry | undefined): At<string>[] {
    const node = entry && this.follow(entry.node);
    if (!entry || !node) return [];
    if (!isScalar(node)) return this.textsOf(entry);
    const text = this.textOf(entry);
    return text ? [text] : [];
  }

  /** The node itself, or the one that an alias repeats. */
  follow(node: Node): Node | undefined {
    if (!isAlias(node)) return node;
    if (++this.followed <= ALIASES_AT_MOST) return this.targets.get(node);
    if (this.followed === ALIASES_AT_MOST + 1) {
      this.problems.report(this.spanOf(node), ['manifest.invalid/aliases', { most: ALIASES_AT_MOST }], false);
    }
    return undefined;
  }

  /** A scalar's value as it is written, and the stretch that shows it: inside the quotation marks where it can be. */
  written(scalar: Scalar): At<string> {
    const at = this.spanOf(scalar);
    if (typeof scalar.value !== 'string') return { value: this.text.slice(at.start, at.end), at };
    const isBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
    const value = isBlock ? scalar.value.trimEnd() : scalar.value;
    const whole = this.text.slice(at.start, at.end);
    const offset = isBlock ? whole.lastIndexOf(value) : scalar.type === 'PLAIN' ? 0 : 1;
    if (value === '' || offset < 0 || whole.slice(offset, offset + value.length) !== value) return { value, at };
    return { value, at: { start: at.start + offset, end: at.start + offset + value.length } };
  }

  private readText(node: Node, numbers: boolean, says: string, key: string): At<string> | undefined {
    const scalar = this.follow(node);
    if (!scalar) return undefined;
    const at = this.spanOf(scalar);
    // An unknown tag is reported on its own; `!important` may well be the beginning of the text.
    if (isScalar(scalar) && scalar.tag && !KNOWN_TAGS.test(scalar.tag)) return undefined;
    const isText = isScalar(scalar) && (typeof scalar.value === 'string' || (numbers && isNumber(scalar.value)));
    if (!isText) {
      this.problems.report(at, [says, { key }]);
      return undefined;
    }
    const written = this.written(scalar);
    if (!/\S/.test(written.value)) {
      this.problems.report(at, ['manifest.invalid/empty', { key }]);
      return undefined;
    }
    return this.problems.isBroken(at) ? undefined : written;
  }

  private keyOf({ key }: Pair<Node, Node | null>): At<string> {
    if (isScalar(key)) return this.written(key);
    const at = this.spanOf(key);
    return { value: this.text.slice(at.start, at.end), at };
  }
}

/** Whether nothing is written there: `documents:` whose list is still to come. */
export function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null && !node.source;
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}
