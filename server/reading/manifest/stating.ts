/**
 * States something more in a manifest: the one change of its text that does it, so that comments, order and line breaks
 * stay as somebody wrote them. The text is read again as it would be; where it would not say exactly this much more,
 * there is no change.
 */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../../text/span';
import { scanJson } from './json';
import type { Manifest, RuleSeverity } from './model';
import { readManifest } from './read';
import { isNothing } from './reader';
import { growTree } from './tree';

/** An item of the list of what is ignored. */
interface Ignoring {
  readonly ignore: { readonly rule: string; readonly file?: string; readonly text?: string };
}

/** The severity of a rule. */
interface Weighing {
  readonly rule: string;
  readonly severity: RuleSeverity;
}

export type Statement = Ignoring | Weighing;

export interface Change {
  readonly at: Span;
  readonly text: string;
}

type Format = 'yaml' | 'json';

/** @returns undefined where the text is such that nothing can be stated without somebody looking at it. */
export function stating(text: string, format: Format, statement: Statement): Change | undefined {
  const change = new Writer(text, format).state(statement);
  if (!change) return undefined;
  const after = text.slice(0, change.at.start) + change.text + text.slice(change.at.end);
  return isStated(readManifest(text, format), readManifest(after, format), statement) ? change : undefined;
}

class Writer {
  readonly #text: string;
  readonly #isJson: boolean;
  readonly #break: string;

  constructor(text: string, format: Format) {
    this.#text = text;
    this.#isJson = format === 'json';
    this.#break = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  }

  state(statement: Statement): Change | undefined {
    const { root } = growTree(this.#isJson ? scanJson(this.#text).plain : this.#text);
    if (!root || isNothing(root)) return this.#isJson ? undefined : this.#atEnd(this.#section(statement, ''));
    if (!isMap<Node, Node | null>(root)) return undefined;
    const pair = pairOf(root, 'ignore' in statement ? 'ignore' : 'rules');
    if (!pair) return this.#inMap(root, this.#flowPair(statement), (indent) => this.#section(statement, indent));
    const { key, value } = pair;
    if (!value || isNothing(value)) return this.#isJson ? undefined : this.#below(key, statement);
    if ('ignore' in statement)
      return isSeq<Node>(value) ? this.#inList(value, this.#flowItem(statement), statement) : undefined;
    return isMap<Node, Node | null>(value) ? this.#weighed(value, statement) : undefined;
  }

  #weighed(rules: YAMLMap<Node, Node | null>, statement: Weighing): Change | undefined {
    const known = pairOf(rules, statement.rule)?.value;
    const written = this.#entry(statement.rule, statement.severity);
    if (!known) return this.#inMap(rules, written, (indent) => [indent + written]);
    const [start, end] = known.range!;
    return isScalar(known) ? { at: { start, end }, text: this.#value(statement.severity) } : undefined;
  }

  #inMap(map: YAMLMap<Node, Node | null>, inFlow: string, lines: (indent: string) => string[]): Change | undefined {
    const last = map.items[map.items.length - 1];
    const end = last && endOf(last);
    if (map.flow) return this.#inFlow(map, end, inFlow);
    const indent = this.#indentAt(map.range![0]);
    return indent === undefined || end === undefined ? undefined : this.#behindLine(end, lines(indent));
  }

  #inList(list: YAMLSeq<Node>, inFlow: string, statement: Ignoring): Change | undefined {
    const end = list.items[list.items.length - 1]?.range?.[1];
    if (list.flow) return this.#inFlow(list, end, inFlow);
    const indent = this.#indentAt(list.range![0]);
    return indent === undefined || end === undefined
      ? undefined
      : this.#behindLine(end, this.#item(statement.ignore, indent));
  }

  /** Behind the last thing between brackets, in a line of its own where that has one. */
  #inFlow(collection: Node, last: number | undefined, written: string): Change {
    const [start, end] = collection.range!;
    if (last === undefined) return insertion(start + 1, written);
    const comma = this.#text.slice(last, end - 1).indexOf(',');
    const at = comma < 0 ? last : last + comma + 1;
    const lineStart = this.#lineStart(last);
    const isInLines = lineStart > start;
    const indent = /^[ \t]*/.exec(this.#text.slice(lineStart, last))![0];
    return insertion(at, (comma < 0 ? ',' : '') + (isInLines ? this.#break + indent : ' ') + written);
  }

  /** Below a word that has nothing behind it yet. */
  #below(key: Node, statement: Statement): Change | undefined {
    const indent = this.#indentAt(key.range![0]);
    if (indent === undefined) return undefined;
    const [, ...lines] = this.#section(statement, indent);
    return this.#behindLine(key.range![1], lines);
  }

  #atEnd(lines: string[]): Change {
    const opening = /[^\r\n\ufeff]$/.test(this.#text) ? this.#break : '';
    return insertion(this.#text.length, opening + lines.map((line) => line + this.#break).join(''));
  }

  /** Behind the line in which something ends, comments included. */
  #behindLine(end: number, lines: string[]): Change {
    const content = this.#text.slice(0, end).trimEnd().length;
    const rest = /[\r\n]/.exec(this.#text.slice(content));
    const at = rest ? content + rest.index : this.#text.length;
    return insertion(at, lines.map((line) => this.#break + line).join(''));
  }

  #lineStart(at: number): number {
    return Math.max(this.#text.lastIndexOf('\n', at - 1), this.#text.lastIndexOf('\r', at - 1)) + 1;
  }

  /** How far something is set in; undefined where something else stands before it. */
  #indentAt(at: number): string | undefined {
    const before = this.#text.slice(this.#lineStart(at), at).replace(/^\ufeff/, '');
    return /^ *$/.test(before) ? before : undefined;
  }

  #section(statement: Statement, indent: string): string[] {
    const inner = `${indent}  `;
    return 'ignore' in statement
      ? [`${indent}ignore:`, ...this.#item(statement.ignore, inner)]
      : [`${indent}rules:`, inner + this.#entry(statement.rule, statement.severity)];
  }

  #item(item: object, indent: string): string[] {
    return this.#entries(item).map((entry, index) => `${indent}${index === 0 ? '- ' : '  '}${entry}`);
  }

  #flowPair(statement: Statement): string {
    return 'ignore' in statement
      ? `${this.#value('ignore')}: [${this.#flowItem(statement)}]`
      : `${this.#value('rules')}: { ${this.#entry(statement.rule, statement.severity)} }`;
  }

  #flowItem({ ignore }: Ignoring): string {
    return `{ ${this.#entries(ignore).join(', ')} }`;
  }

  #entries(item: object): string[] {
    return Object.entries(item).flatMap(([key, value]) => (value === undefined ? [] : this.#entry(key, String(value))));
  }

  #entry(key: string, value: string): string {
    return `${this.#value(key)}: ${this.#value(value)}`;
  }

  /** In quotation marks, unless it is plainly a word: what JSON has in them YAML reads too. */
  #value(value: string): string {
    const isWord = !this.#isJson && /^[a-zA-Z][\w./-]*$/.test(value) && !/^(?:true|false|null)$/i.test(value);
    return isWord ? value : JSON.stringify(value);
  }
}

function insertion(at: number, text: string): Change {
  return { at: { start: at, end: at }, text };
}

function pairOf(map: YAMLMap<Node, Node | null>, word: string): Pair<Node, Node | null> | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === word);
}

function endOf({ key, value }: Pair<Node, Node | null>): number {
  return value?.range?.[1] ?? key.range![1];
}

/** Whether a manifest says what it said before, and the statement. */
function isStated(
  before: { readonly manifest: Manifest; readonly problems: readonly unknown[] },
  after: { readonly manifest: Manifest; readonly problems: readonly unknown[] },
  statement: Statement,
): boolean {
  const { ignore, rules, ...rest } = before.manifest;
  const expected =
    'ignore' in statement
      ? { ...rest, rules, ignore: [...ignore, statement.ignore] }
      : { ...rest, rules: new Map<string, unknown>([...rules, [statement.rule, statement.severity]]), ignore };
  return before.problems.length === after.problems.length && said(expected) === said(after.manifest);
}

/** What is said, whatever its place and order. */
function said(value: unknown): string {
  return JSON.stringify(plain(value));
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return plain(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('value' in value) return value.value;
  const entries = Object.entries(value).filter(([key, inner]) => key !== 'at' && inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, plain(inner)]));
}
