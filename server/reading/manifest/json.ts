/**
 * What strict JSON refuses in a text that YAML may read all the same: comments, a comma before a closing bracket,
 * single quotation marks, and anything that breaks it. Source: RFC 8259.
 */

import type { Says } from './model';
import type { Fault } from './problems';
import { shortened } from './words';

/** A JSON text's faults, and the text with comments blanked so that the YAML parser can read it: same offsets. */
export interface JsonScan {
  faults: Fault[];
  plain: string;
}

type Expected = 'key' | 'key or end' | 'value' | 'value or end' | 'colon' | 'comma or end' | 'nothing';

const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/** Reads a JSON text once, from left to right, up to the first fault that breaks it. An empty text has no faults. */
export function scanJson(text: string): JsonScan {
  return new JsonScanner(text).scan();
}

class JsonScanner {
  private at = 0;
  private expected: Expected = 'value';
  private readonly open: number[] = [];
  private lastComma = 0;
  private readonly faults: Fault[] = [];
  private plain = '';
  private plainTo = 0;

  constructor(private readonly text: string) {
    if (text.startsWith('\uFEFF')) this.at = 1;
  }

  scan(): JsonScan {
    let readable = true;
    while (readable && this.skipBlanks()) readable = this.readToken();
    if (readable && this.open.length > 0) {
      const start = this.open.at(-1)!;
      this.breaks('unclosed-bracket', start, start + 1, { mark: this.text[start]! });
    }
    return { faults: this.faults, plain: this.plain + this.text.slice(this.plainTo) };
  }

  /** Whether a token follows. */
  private skipBlanks(): boolean {
    while (this.at < this.text.length && ' \t\r\n'.includes(this.text[this.at]!)) this.at++;
    return this.at < this.text.length;
  }

  /** Whether what follows can be read. */
  private readToken(): boolean {
    const character = this.text[this.at]!;
    switch (character) {
      case '{':
      case '[':
        return this.readOpening(character);
      case '}':
      case ']':
        return this.readClosing(character);
      case ',':
        return this.readComma();
      case ':':
        return this.expected === 'colon' ? this.advance(1, 'value') : this.stray();
      case '"':
      case "'":
        return this.readText(character);
      default:
        return this.readComment() || this.readWord();
    }
  }

  private readOpening(bracket: '{' | '['): boolean {
    if (!this.wantsValue()) return this.stray();
    this.open.push(this.at);
    return this.advance(1, bracket === '{' ? 'key or end' : 'value or end');
  }

  private readClosing(bracket: '}' | ']'): boolean {
    const opening = this.text[this.open.at(-1) ?? -1];
    const first = bracket === '}' ? 'key' : 'value';
    // Inside its own kind of bracket, a bare `key` or `value` is expected after a comma only.
    const afterComma = this.expected === first;
    const mayEnd = this.expected === `${first} or end` || this.expected === 'comma or end' || afterComma;
    if (opening !== (bracket === '}' ? '{' : '[') || !mayEnd) return this.stray();
    if (afterComma) this.refuses('json-comma', this.lastComma, this.lastComma + 1);
    this.open.pop();
    return this.advance(1, this.afterValue());
  }

  private readComma(): boolean {
    if (this.expected !== 'comma or end') return this.stray();
    this.lastComma = this.at;
    return this.advance(1, this.text[this.open.at(-1)!] === '{' ? 'key' : 'value');
  }

  private readText(mark: '"' | "'"): boolean {
    const isKey = this.expected === 'key' || this.expected === 'key or end';
    if (!isKey && !this.wantsValue()) return this.stray();
    const start = this.at;
    let end = start + 1;
    for (; this.text[end] !== mark; end++) {
      const character = this.text[end] ?? '\n';
      if (character === '\n' || character === '\r') return this.breaks('unclosed-quote', start, start + 1, { mark });
      if (character < ' ') this.refuses('json-control', end, end + 1);
      if (character === '\\' && mark === '"') end += this.readEscape(end);
    }
    if (mark === "'") this.refuses('json-single-quotes', start, end + 1);
    return this.advance(end + 1 - start, isKey ? 'colon' : this.afterValue());
  }

  /** How many characters an escape has after its backslash, of which the last may be read with the text. */
  private readEscape(at: number): number {
    if (/["\\/bfnrt]/.test(this.text[at + 1] ?? '')) return 1;
    if (/^u[\da-fA-F]{4}/.test(this.text.slice(at + 1, at + 6))) return 5;
    this.refuses('escape', at, at + 2, { escape: this.text.slice(at, at + 2) });
    return 0;
  }

  /** A comment is refused and blanked; whether there is one. */
  private readComment(): boolean {
    const rest = this.text.slice(this.at, this.at + 2);
    if (rest !== '//' && rest !== '/*') return false;
    const closing = rest === '//' ? this.text.slice(this.at).search(/[\r\n]|$/) + this.at : this.endOfBlockComment();
    this.refuses('json-comment', this.at, closing);
    this.plain += this.text.slice(this.plainTo, this.at);
    this.plain += this.text.slice(this.at, closing).replace(/[^\r\n]/g, ' ');
    this.plainTo = closing;
    this.at = closing;
    return true;
  }

  private endOfBlockComment(): number {
    const end = this.text.indexOf('*/', this.at + 2);
    return end < 0 ? this.text.length : end + 2;
  }

  private readWord(): boolean {
    const end = this.endOfWord();
    const word = this.text.slice(this.at, end);
    if (this.wantsValue() && LITERAL.test(word)) return this.advance(word.length, this.afterValue());
    return this.breaks('json-word', this.at, end, { word: shortened(word) });
  }

  private endOfWord(): number {
    let end = this.at + 1;
    while (end < this.text.length && !' \t\r\n,:[]{}"\''.includes(this.text[end]!)) end++;
    return end;
  }

  private wantsValue(): boolean {
    return this.expected === 'value' || this.expected === 'value or end';
  }

  private afterValue(): Expected {
    return this.open.length > 0 ? 'comma or end' : 'nothing';
  }

  private advance(by: number, expected: Expected): true {
    this.at += by;
    this.expected = expected;
    return true;
  }

  private stray(): false {
    return this.breaks('stray', this.at, this.at + 1, { stray: this.text[this.at]! });
  }

  private breaks(key: string, start: number, end: number, args: Says[1] = {}): false {
    this.faults.push({ at: { start, end }, says: [`manifest.invalid/${key}`, args], breaks: true });
    return false;
  }

  private refuses(key: string, start: number, end: number, args: Says[1] = {}): void {
    this.faults.push({ at: { start, end }, says: [`manifest.invalid/${key}`, args], breaks: false });
  }
}
