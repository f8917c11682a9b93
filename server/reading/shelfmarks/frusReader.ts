/** Reads what stands behind the name of the series: years, titles, volume, part, document, pages. */
import { NONE } from '../../text/none';
import { withFollowing } from './following';
import { tidy } from './labelled';
import type { Leaves, Level } from './model';
import { readLeaves } from './readLeaves';

/** One place in the series. */
export interface Volume {
  readonly start: number;
  readonly end: number;
  readonly levels: readonly Level[];
  readonly leaves: Leaves | undefined;
  /** The title of a series within the series, whose volumes are counted by themselves. */
  readonly title: string | undefined;
}

const BETWEEN = /[\s,.:*_“”"]{1,6}|\s{0,2}[–—]\s/y;
/** `(hereafter FRUS)`, `(Washington, DC: GPO, 1976)`. */
const PARENTHESES = /\s?\((?:hereafter|henceforth|hereinafter|cited|FRUS|Wash|GPO|U\.?S\.?\s|eds?\.)[^()]{0,120}\)/y;
const YEARS = /((?:18[6-9]|19\d|20[0-2])\d(?:\s?[–/-]\s?(?:(?:18|19|20)\d\d|\d\d))?)(?![\d–-])/y;
const NUMERAL = String.raw`(?:[IVXL]{1,7}|E[-–]\d{1,2}|\d{1,2})(?![A-Za-z\d])`;
const VOLUME = new RegExp(String.raw`(?:[Vv]ol(?:ume)?\.?|[Vv]\.)\s{0,3}(${NUMERAL})`, 'y');
/** Without its label, as Chicago has it: `1969–76, I, doc. 15`, `1950, 1:234`. */
const BARE_VOLUME = /([IVXL]{1,7}(?=[,:]|\s(?:part|pt)\b|,?\s\d)|\d{1,2}(?=\s?:\s?\d))/y;
const PART = /[Pp](?:ar)?t\.?\s{1,3}([1-9]|[IVX]{1,4}|[Oo]ne|[Tt]wo|[Tt]hree)(?![A-Za-z\d])/y;
const DOCUMENT =
  /(?:[Dd]ocs?\b\.?|[Dd]ocuments?\b(?:\s[Nn](?:o\.|umber))?|[Nn]os?\.|#)\s{0,3}#?(\d{1,4}[A-Za-z]?(?:\s?[–-]\s?\d{1,4})?)(?![A-Za-z\d])/y;
const NEXT_DOCUMENT = /(?:,\s(?:and\s)?|,?\s(?:and|&)\s)(\d{1,3}(?:[–-]\d{1,3})?)(?=[,.;:)\s]|$)(?!\s\p{L}{1,3}\.)/uy;
const PAGES = /(pp?)\.?\s{1,3}(?=\d)/y;
const BARE_PAGES = /(?!(?:1[789]|20)\d\d)\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?=[.;)\]]|,?\s?$|,\s\D|\s(?:and|ff?)\b)/y;
/** A title goes on to the next comma or colon. */
const TITLE = /[“"]?[A-Z\d][^,;:.()[\]\n]{1,90}(?:\s\([A-Z][^()]{1,60}\))?/y;
/** `supp. 1`. */
const SUPPLEMENT = /[Ss]upp(?:lement)?\b\.?(?:\s\d)?/y;
/** The rest of a title with semicolons, which what follows shows to be one. */
const SEMICOLONS = /(?:;\s[A-Z][^,;:.()[\]\n]{1,60}){1,5}(?=,\sDocument\s\d|,?\s\((?:Wash|GPO|U\.?S))/y;
/** Series within the series, and volumes that have no number. */
const OWN_COUNT =
  /Conference|Potsdam|Lansing|Soviet Union|World War|^Russia$|Suppl|Intelligence|^Japan|Welfare|Guatemala|Retrospective|Appendix/;
/** Words that the title of no volume has. */
const SENTENCE = /\b(?:FRUS|Foreign Relations|was|were|is|are|has|had|which|that|see|See|edited|included)\b/;
const VOLUME_AHEAD = /[^;()]{0,30}\b[Vv]ol/y;
const MOST_PARTS = 12;
const MOST_DOCUMENTS = 40;

/** @param from where the name of the series ends. Several places where a list names several documents. */
export function readVolumes(text: string, from: number): readonly Volume[] {
  const reader = new FrusReader(text, from);
  reader.read();
  return reader.volumes();
}

class FrusReader {
  readonly #text: string;
  readonly #levels: Level[] = [];
  #leaves: Leaves | undefined;
  #title: string | undefined;
  #at: number;
  /** Where the last part that was read ends: titles behind it are read only as far as another part follows. */
  #end: number;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#at = from;
    this.#end = from;
  }

  read(): void {
    for (let count = 0; count < MOST_PARTS && !this.#leaves; count++) {
      this.#at = endOf(PARENTHESES, this.#text, this.#at) ?? this.#at;
      const behind = endOf(BETWEEN, this.#text, this.#at);
      if (behind === undefined) return;
      const isSentence = this.#text[this.#at] === '.';
      this.#at = behind;
      if (this.#take(YEARS, 'years') || this.#take(VOLUME, 'volume') || this.#take(PART, 'part')) continue;
      if (isSentence) return;
      if (this.#take(DOCUMENT, 'document') || (this.#has('years') && this.#take(BARE_VOLUME, 'volume'))) continue;
      if (!this.#takePages() && !this.#skipTitle()) return;
    }
  }

  /** What was read, once for each document. */
  volumes(): readonly Volume[] {
    // The title of a volume alone may be any title: `Foreign Relations, 1914 Supplement`.
    const hasNumber = this.#levels.some(({ name, value }) => name === 'volume' && value !== this.#title);
    const says = hasNumber || this.#has('document') || this.#leaves;
    if (!says || !(this.#has('years') || this.#title)) return NONE;
    const levels = [...this.#levels].sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
    const start = Math.min(...levels.map((level) => level.start));
    const first = { start, end: this.#end, levels, leaves: this.#leaves, title: this.#title };
    return [first, ...this.#otherDocuments(first)];
  }

  #has(name: string): boolean {
    return this.#levels.some((level) => level.name === name);
  }

  #take(pattern: RegExp, name: string): boolean {
    if (this.#has(name) || this.#has('document')) return false;
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) return false;
    const start = this.#at;
    this.#at = this.#end = start + found[0].length;
    this.#levels.push({ name, start, end: this.#end, value: tidy(found[1]!.replace('/', '-')) });
    return true;
  }

  #takePages(): boolean {
    const text = this.#text;
    PAGES.lastIndex = this.#at;
    const unit = PAGES.exec(text)?.[1];
    const isBare =
      unit === undefined &&
      this.#has('volume') &&
      !this.#has('document') &&
      endOf(BARE_PAGES, text, this.#at) !== undefined;
    const from = unit === undefined ? this.#at : PAGES.lastIndex;
    const leaves = unit !== undefined || isBare ? readLeaves(text, this.#at, unit ?? 'pp', from) : undefined;
    if (!leaves) return false;
    this.#leaves = withFollowing(leaves, text);
    this.#at = this.#end = this.#leaves.end;
    return true;
  }

  #skipTitle(): boolean {
    if (this.#has('document')) return false;
    const behind = endOf(SUPPLEMENT, this.#text, this.#at) ?? endOf(TITLE, this.#text, this.#at);
    if (behind === undefined || SENTENCE.test(this.#text.slice(this.#at, behind))) return false;
    const written = tidy(this.#text.slice(this.#at, behind).replace(/[“”"]/g, ''));
    if (!this.#has('volume') && this.#title === undefined && OWN_COUNT.test(written)) {
      this.#title = written;
      if (endOf(VOLUME_AHEAD, this.#text, behind) === undefined) {
        this.#levels.push({ name: 'volume', start: this.#at, end: behind, value: written });
        this.#end = behind;
      }
    }
    this.#at = endOf(SEMICOLONS, this.#text, behind) ?? behind;
    return true;
  }

  /** `docs. 43, 45 and 47`. */
  #otherDocuments(first: Volume): Volume[] {
    const document = first.levels.find(({ name }) => name === 'document');
    const others: Volume[] = [];
    if (!document || !/^(?:docs|documents|nos)\b/i.test(this.#text.slice(document.start, document.end))) return others;
    NEXT_DOCUMENT.lastIndex = this.#end;
    for (let found = NEXT_DOCUMENT.exec(this.#text); found && others.length < MOST_DOCUMENTS; ) {
      const end = NEXT_DOCUMENT.lastIndex;
      const next = { name: 'document', start: end - found[1]!.length, end, value: tidy(found[1]!) };
      const levels = first.levels.map((level) => (level === document ? next : level));
      others.push({ ...first, start: next.start, end, levels, leaves: undefined });
      found = NEXT_DOCUMENT.exec(this.#text);
    }
    return others;
  }
}

const ORDER = ['years', 'volume', 'part', 'document'];

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
