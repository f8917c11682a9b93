/**
 * Where in a block the readers have to look. One pass over its characters finds the places at which something may
 * begin; most of a text is words in small letters, and there no reader tries its patterns.
 */
import {
  CAPITAL,
  classOf,
  codeAt,
  DIGIT,
  isQuote,
  isSpace,
  KEY_SIGN,
  LETTER_B,
  LETTER_D,
  LETTER_F,
  LINE_BREAK,
  OF_WORD,
  OPENING,
} from '../text/characters';

/** Places in a text, each list ascending, as UTF-16 offsets. */
export interface Cues {
  /** Words that open with a capital: names of archives. */
  readonly capitals: readonly number[];
  /** Those of them that have another capital near: abbreviations. */
  readonly abbreviations: readonly number[];
  /** Words that open with a digit and have a capital near: cotes such as `208QO`. */
  readonly numbered: readonly number[];
  /** Words that open as `fond` does: shelfmarks. */
  readonly fonds: readonly number[];
  /** Words that open as `document` does: mentions. */
  readonly documents: readonly number[];
  /** Words that open as `box` does, in small letters: the notation of boxes. */
  readonly boxes: readonly number[];
  /** Words that open with a digit: dates. */
  readonly numbers: readonly number[];
  /** Quotation marks and apostrophes, but for those inside a word. */
  readonly quotes: readonly number[];
  /** Opening brackets behind a space: full names and their abbreviations. */
  readonly openings: readonly number[];
  /** The lines but the first. */
  readonly lines: readonly number[];
  /** Whether some character is of a script without capitals, such as the Chinese. */
  readonly hasSigns: boolean;
  /** Whether an `@` stands somewhere: citation keys. */
  readonly hasKeySign: boolean;
}

/** The second capital of an abbreviation, and the first of a cote, is at most so far behind the beginning. */
const NEAR = 4;

export function readCues(text: string): Cues {
  const capitals: number[] = [];
  const abbreviations: number[] = [];
  const numbered: number[] = [];
  const fonds: number[] = [];
  const documents: number[] = [];
  const boxes: number[] = [];
  const numbers: number[] = [];
  const quotes: number[] = [];
  const openings: number[] = [];
  const lines: number[] = [];
  let hasSigns = false;
  let hasKeySign = false;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    let kind = classOf(code);
    if (kind === 0 && code < LOW_QUOTE) continue;
    if (code >= FIRST_SIGN) hasSigns = true;
    if ((kind & OF_WORD) !== 0) {
      const start = at;
      let isCapital = false;
      let isDigit = false;
      if (kind !== OF_WORD) {
        isCapital = (kind & CAPITAL) !== 0;
        if (isCapital) capitals.push(at);
        else isDigit = (kind & DIGIT) !== 0;
        if ((kind & LETTER_F) !== 0) fonds.push(at);
        else if ((kind & LETTER_D) !== 0) documents.push(at);
        else if ((kind & LETTER_B) !== 0 && isBox(text, at)) boxes.push(at);
        else if (isDigit) numbers.push(at);
      }
      for (kind = OF_WORD; (kind & OF_WORD) !== 0; ) {
        at++;
        code = codeAt(text, at);
        kind = classOf(code);
        if ((isCapital || isDigit) && (kind & CAPITAL) !== 0) {
          if (at - start <= NEAR) (isCapital ? abbreviations : numbered).push(start);
          isCapital = isDigit = false;
        }
      }
    }
    if (isQuote(code)) {
      if (!isApostrophe(text, at, code)) quotes.push(at);
    } else if ((kind & LINE_BREAK) !== 0) {
      if (text[at] === '\n' || text[at + 1] !== '\n') lines.push(at + 1);
    } else if ((kind & OPENING) !== 0 && at > 0 && isSpace(text.charCodeAt(at - 1))) openings.push(at);
    else if ((kind & KEY_SIGN) !== 0) hasKeySign = true;
  }
  return {
    capitals,
    abbreviations,
    numbered,
    fonds,
    documents,
    boxes,
    numbers,
    quotes,
    openings,
    lines,
    hasSigns,
    hasKeySign,
  };
}

function isBox(text: string, at: number): boolean {
  return codeAt(text, at + 1) === 0x6f && codeAt(text, at + 2) === 0x78;
}

/** Where the scripts of China and Japan begin. */
const FIRST_SIGN = 0x2e80;

/** The first quotation mark beyond the letters that are told apart. */
const LOW_QUOTE = 0x2018;

/** A mark with letters or digits on both sides, as in `Mexico’s`, `L’URSS` and `Ka‘ba`. */
function isApostrophe(text: string, at: number, code: number): boolean {
  if (code !== 0x27 && code !== 0x2019 && code !== 0x2018 && code !== 0x22) return false;
  return (
    (classOf(codeAt(text, at + 1)) & OF_WORD) !== 0 && at > 0 && (classOf(text.charCodeAt(at - 1)) & OF_WORD) !== 0
  );
}
