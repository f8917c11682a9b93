/** What may stand between the levels of a citation: separators, titles, what stands in parentheses. */
import { codeAt, isSpace } from '../../text/characters';
import type { Level } from './model';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)';
/** Another letter, and so another citation: ` and Lansing to Chilton, January 5, 1917`. */
const ANOTHER_LETTER = new RegExp(
  `\\s(?:and|in|from|with)\\s(?:passim|see|also|ibid)|\\sand\\s[^,;]{1,80}\\sto\\s[A-Z][^;]{0,60}\\s${MONTH}\\s\\d`,
  'y',
);
/** Behind a box nothing but the title of a folder stands, which is seldom told from what follows it. */
const ANYTHING_ELSE = /\s(?:and|or|in|see|cf|also|attached|enclosed|through|which|that|is|was)\s/y;
const DEPARTMENT = /Department\sof\sStates?,/y;
/** A paren that says how the series is called from here on: it is gone over with all that stands in it. */
const CALLED = /\((?:hereafter|henceforth|hereinafter|cited|formerly)\b[^()]{0,120}\)/y;
const IN_PARENTHESES = /\((?!(?:also|copy|see|another|now|original)\b)[^()]{0,120}\)/y;
/** The semicolons of the archive's leaflet: only another level, or the title of its record group, stands behind them. */
const LEAFLET =
  /;\s{1,10}(?=(?:(?:General\s|Official\s)?Records\sof\s[^;]{1,120},\s)?(?:RG|Record\sGroup|Box|Entry|Folder|Roll|File|Microfilm)\b)/y;
const LABEL_AHEAD = /\s{1,10}(?=(?:Series|Entry|Box|Folder|File|Lot|Roll|Reel|Microfilm|Record\sGroup|RG|Vol)\b)/y;
const ABBREVIATION =
  /(?:^|[\s(.])(?:[A-Z]|Gen|Misc|Corr|Ser|Dept|Sec|Adm|Asst|Gov|Int|Nat|Off|Rec|St|No|Vol|Ft|Col|Lt|Maj|Eur|Amer|Brit|nos?|vols?|pts?|ser|misc|corr)$/;

/** Goes over what is no level, from the end of one level on, as far as the citation can reach. */
export class Gap {
  at: number;
  hasTitle = false;
  readonly #text: string;
  readonly #from: number;
  readonly #limit: number;
  readonly #narrow: boolean;
  readonly #itemFirst: boolean;
  #depth = 0;

  constructor(text: string, from: number, limit: number, how: { narrow: boolean; itemFirst: boolean }) {
    this.#text = text;
    this.#from = from;
    this.at = from;
    this.#limit = limit;
    this.#narrow = how.narrow;
    this.#itemFirst = how.itemFirst;
    // The first level may itself stand in parentheses.
    if (this.#opensBefore()) this.#depth = 1;
  }

  /** Goes to the next word. Gives false where the citation ends before it. */
  skipSeparators(): boolean {
    const text = this.#text;
    for (; this.at < this.#limit; this.at++) {
      const char = text[this.at]!;
      if (char === '.') {
        LABEL_AHEAD.lastIndex = this.at + 1;
        if (!LABEL_AHEAD.test(text)) return false;
      } else if (char === ';') {
        LEAFLET.lastIndex = this.at;
        if (!this.#itemFirst || !LEAFLET.test(text)) return false;
      } else if (char === '(') {
        const behind = this.#behindParentheses();
        if (behind === undefined) {
          this.#depth++;
          continue;
        }
        this.at = behind - 1;
      } else if (char === ')') {
        if (--this.#depth < 0) return false;
      } else if (isSpace(text.charCodeAt(this.at))) {
        if (this.#isAnother()) return false;
      } else if (!',:*_–—-“"'.includes(char)) return true;
    }
    return false;
  }

  /**
   * Goes over a title, to the separator behind it or to a level that stands in its midst. Gives false where the
   * citation ends first.
   */
  skipTitle(levelAt: (text: string, at: number) => Level | undefined): boolean {
    const text = this.#text;
    this.hasTitle = true;
    for (; this.at < this.#limit; this.at++) {
      const char = text[this.at]!;
      if (',;:()—'.includes(char)) return true;
      if (char === '.') {
        if (this.#endsSentence()) return true;
      } else if (isSpace(text.charCodeAt(this.at))) {
        if (this.#isAnother()) return false;
        if (text.startsWith('RG', this.at + 1) || levelAt(text, this.at + 1)) return true;
      } else if (char === '[') return false;
    }
    return false;
  }

  #isAnother(): boolean {
    ANOTHER_LETTER.lastIndex = this.at;
    if (ANOTHER_LETTER.test(this.#text)) return true;
    ANYTHING_ELSE.lastIndex = this.at;
    if (this.#narrow && ANYTHING_ELSE.test(this.#text)) return true;
    if (this.#text[this.at + 1] !== 'D' || this.#text[this.at - 1] !== ',') return false;
    DEPARTMENT.lastIndex = this.at + 1;
    return this.at > this.#from + 1 && DEPARTMENT.test(this.#text);
  }

  /** A stop that is none of an abbreviation. */
  #endsSentence(): boolean {
    const text = this.#text;
    const next = codeAt(text, this.at + 1);
    if (next !== 0 && !isSpace(next)) return false;
    return (
      !ABBREVIATION.test(text.slice(Math.max(0, this.at - 6), this.at)) &&
      !/^\s\p{Ll}/u.test(text.slice(this.at + 1, this.at + 3))
    );
  }

  /** The place behind parentheses in which no level stands; undefined where one may. */
  #behindParentheses(): number | undefined {
    CALLED.lastIndex = this.at;
    if (CALLED.test(this.#text)) return CALLED.lastIndex;
    IN_PARENTHESES.lastIndex = this.at;
    const all = IN_PARENTHESES.exec(this.#text)?.[0];
    if (all === undefined || /\d{2}\s?[–-]?\s?[DFM]\s?\d|\bLot\b|\bRG\b|\bEntry\b|\bBox\b/.test(all)) return undefined;
    this.hasTitle = true;
    return this.at + all.length;
  }

  #opensBefore(): boolean {
    const before = this.#text.slice(Math.max(0, this.#from - 40), this.#from);
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  }
}
