/** Where a citation ends: at a semicolon, at the end of a sentence, where another one is quoted in. */

const ABBREVIATIONS = new Set(
  `p pp vol vols no nos n nr ed eds trans ch chap cap esp cf vs dr mr mrs jr sr st prof gen col sen rep rev ser sess cong
  univ dept govt inc ltd co corp pt tomo t bd hrsg hg núm pág págs op cit ibid approx aprox ca c art arts fol fols ll l f
  ff d s a e i.e e.g u.s.s.r u.s u.k u.n d.f d.c ph.d m.a n.c n.j n.y`.split(/\s+/),
);
const QUOTED_IN = /^[,\s]{1,3}(?:as\s)?(?:quoted|cited|reprinted|citado|zitiert|cité|citato)\s(?:in|en|nach|dans)\s/;

/** A citation is hardly longer; beyond it nothing is looked for, so that a long note is read in no more than its length. */
const FARTHEST = 2000;

/** The first semicolon from a place on that parts citations: none in parentheses or quotation marks, none between pages. */
export function semicolonAfter(text: string, from: number, limit: number): number {
  let depth = 0;
  const end = Math.min(limit, from + FARTHEST);
  for (let at = from; at < end; at++) {
    const character = text[at]!;
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (character === ';' && depth === 0 && !goesOn(text, at)) return at;
  }
  return end;
}

/** `pp. 665; 669.` and the publishers of one book: `México, Secretaría …; URSS Academia de Ciencias, México, 1981`. */
function goesOn(text: string, semicolon: number): boolean {
  const behind = text.slice(semicolon + 1, semicolon + 120);
  if (/^\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?\s?(?:[.,;]|$)/.test(behind)) return true;
  const isWithoutYear = !/,\s(?:1[5-9]|20)\d\d\W/.test(text.slice(Math.max(0, semicolon - 60), semicolon));
  return (
    isWithoutYear &&
    /^\s\p{Lu}[^,;.:()“”"]{2,50},\s\p{Lu}[^,;.:()“”"\d]{2,30},\s(?:1[5-9]|20)\d\d(?![\d–-])/u.test(behind)
  );
}

/** The end of a citation that begins at a place: a semicolon, or the words that lead to another one. */
export function citationEnd(text: string, from: number, limit: number = text.length): number {
  return semicolonAfter(text, from, limit);
}

/** The end of the sentence in which a place stands: a stop that is of no abbreviation, then a capital. */
export function sentenceEnd(text: string, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const character = text[at]!;
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    // Place and publisher in parentheses: `(New York: Dodd, Mead and Company, 1936)`.
    if (depth > 0) continue;
    if (character === ' ' || character === ',') {
      if (QUOTED_IN.test(text.slice(at, at + 32))) return at;
      if (/^\sand\s[*_]?[\p{Lu}“‘«]/u.test(text.slice(at, at + 8))) return at;
    }
    if (character !== '.' && character !== '!' && character !== '?') continue;
    if (!/^[.!?][”’"»)\]]{0,2}\s{1,3}[\p{Lu}“‘«[(]/u.test(text.slice(at, at + 8))) continue;
    if (character !== '.' || !isAbbreviation(text, at)) return at;
  }
  return limit;
}

function isAbbreviation(text: string, stop: number): boolean {
  const word = /([\p{L}.]{1,12})$/u.exec(text.slice(Math.max(0, stop - 14), stop))?.[1];
  return word !== undefined && (/^\p{Lu}{0,2}.$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase()));
}
