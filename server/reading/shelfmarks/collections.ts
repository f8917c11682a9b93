/**
 * The names of collections before or behind a box: what ends in `Papers`, `Collection`, `Records` and the like, or begins
 * with `Papers of`. A name is read backwards from its last word, as far as its words have capitals.
 */
import { codeAt } from '../../text/characters';
import { tidy } from './labelled';
import type { Level } from './model';

const LAST_WORD =
  /(?<![\p{L}\d])(?:[Pp]apers|PAPERS|[Cc]ollection|[Rr]ecords?|[Ff]iles?|Nachla(?:ss|ß)|[Mm]anuscripts|[Ff]onds|Diar(?:y|ies)|Series(?!\s{1,3}(?:\d|[IVX]{1,5}(?!\p{L})))|MSS|Archief|Fondo|Carte|Acervo|Coleç[aã]o|Colección)(?![\p{L}\d]|[’'])(?:\s{1,3}as\s{1,3}(?:President|Vice[ -]President|Governor|Secretary))?/gu;
/** Words that open a name and have its owner behind them. */
const WITH_OWNER =
  /^(?:[Pp]apers|[Rr]ecords|[Cc]ollection|[Ff]iles?|Nachla(?:ss|ß)|[Mm]anuscripts|[Ff]onds|Archief|Fondo|Carte|Acervo|Coleç[aã]o|Colección)$/u;
const OWNER =
  /(?:\s{1,3}(?:of|on|for|relating\sto|des?|di|do|da|van|von)(?:\s{1,3}(?:the|der|den|la))?)?(?:\s{1,3}(?:[A-Z]\.(?:\s?[A-Z]\.){0,3}|[\p{Lu}][\p{L}’'&.-]{0,24}(?<!\.)|[Jj]r\.|of|the|and|for|on|&|de|la|van|von|der|to|di|del|della|dello|do|da)){1,12}/uy;
/** What stands before a name without being of it. */
const INTRODUCTION =
  /^(?:(?:see|also|cf\.?|in|from|the|and|all|both|as|of|for|at|on|ibid\.?|quoted|cited|e\.g\.|copy|copies|original|found|source:?)\s{1,10})+/i;
/** Parts of a library, not collections in it. */
const PART_OF_LIBRARY =
  /^(?:(?:the|and|university|rare|book|books?|archives?|&)\s)*(?:special|manuscripts?|rare|digital|library|museum|general|the|historical|a|no|reference|oral history|national|research|this|that|these|those|his|her|their|my|our|its|project|case|back|police|personnel|book)\s(?:collection|manuscripts|records?|files?|series|diary|papers|mss)$/i;
const SMALL_WORDS = new Set(
  `of the and for on de la van von der den du da di del to family personal private official office general central subject
  administrative presidential business political country confidential state corporate`.split(/\s+/),
);
const ABBREVIATED = new Set(
  'jr sr st dr mr mrs ms gen col maj sen gov prof rev wm chas geo jas jos thos no dept capt lt adm univ'.split(' '),
);
const LONGEST = 110;

/** A name that was found; where it stands. */
export type Collection = Level;

/**
 * The names of collections in a stretch of text, ascending. What stands in quotation marks is the title of something
 * else, what stands in parentheses says a name again (`henceforth Dulles Papers`).
 */
export function collectionsIn(text: string, from: number, to: number): Collection[] {
  if (to - from < 6) return [];
  const stretch = withoutAsides(text.slice(from, to));
  const found: Collection[] = [];
  let free = 0;
  LAST_WORD.lastIndex = 0;
  for (let word = LAST_WORD.exec(stretch); word; word = LAST_WORD.exec(stretch)) {
    const wordEnd = word.index + word[0].length;
    const start = startOf(stretch, word.index, free);
    const isName = start < word.index && mayBeName(stretch.slice(start, wordEnd));
    const owner =
      WITH_OWNER.test(word[0]) &&
      (!isName || /^\s{1,3}(?:of|for|on|des?|di)\s/.test(stretch.slice(wordEnd, wordEnd + 8)))
        ? ownerEnd(stretch, wordEnd)
        : 0;
    const end = owner > 0 ? owner : wordEnd;
    if ((!isName && owner === 0) || !endsName(stretch, end)) continue;
    const first = isName ? start : word.index;
    if (!/^\p{Lu}|^\d/u.test(stretch.slice(first, first + 1))) continue;
    found.push({ name: 'collection', start: from + first, end: from + end, value: tidy(stretch.slice(first, end)) });
    free = end;
    LAST_WORD.lastIndex = end;
  }
  return found;
}

function mayBeName(words: string): boolean {
  return /^[\p{Lu}\d]/u.test(words) && !PART_OF_LIBRARY.test(words.replace(/\s+/g, ' '));
}

/** Behind a name comes a separator, a bracket or the label of a level. */
function endsName(text: string, end: number): boolean {
  return (
    end === text.length ||
    /^(?:\s{0,2}[,;:.()[\]—–/*_]|\s{0,3}$|,?\s{1,3}(?:in|at|\d|[Bb]ox|[Cc]ontainer|[Rr]eel|[Ff]older|[Cc]arton|[Ss]eries\s[\dIVX]|[Pp]art)(?![a-z]))/.test(
      text.slice(end, end + 16),
    )
  );
}

function ownerEnd(text: string, end: number): number {
  OWNER.lastIndex = end;
  if (!OWNER.test(text)) return 0;
  let owner = text.slice(end, OWNER.lastIndex);
  for (let space = lastParticle(owner); space >= 0; space = lastParticle(owner)) owner = owner.slice(0, space);
  return /\p{Lu}/u.test(owner) ? end + owner.length : 0;
}

/** Where a particle at the end of a name begins, with the space before it; -1 where none stands. */
function lastParticle(name: string): number {
  const space = Math.max(name.lastIndexOf(' '), name.lastIndexOf('\n'));
  return SMALL_WORDS.has(name.slice(space + 1)) || space === name.length - 1 ? space : -1;
}

/** Where the name begins whose last word stands at `end`. */
function startOf(text: string, end: number, from: number): number {
  let start = end;
  let first = end;
  while (start > from && end - start < LONGEST) {
    let gap = start;
    while (gap > from && /[\s/&–-]/.test(text[gap - 1]!)) gap--;
    if (gap === start || start - gap > 4) break;
    let at = gap;
    while (at > from && /[\p{L}\d.’'&/-]/u.test(text[at - 1]!)) at--;
    const word = text.slice(at, gap);
    if (word === '' || !mayBeInName(word)) break;
    start = at;
    if (/^[\p{Lu}\d]/u.test(word)) first = at;
  }
  return first + (INTRODUCTION.exec(text.slice(first, end))?.[0].length ?? 0);
}

/** A word with a capital, an initial or a particle; a stop behind a longer word ends a sentence. */
function mayBeInName(word: string): boolean {
  const plain = word.replace(/[.’']/g, '').toLowerCase();
  if (word.endsWith('.') && !(/^(?:\p{Lu}\.){1,4}$/u.test(word) || ABBREVIATED.has(plain))) return false;
  return /^\p{Lu}/u.test(word) || SMALL_WORDS.has(word) || /^\d{4}s?$/.test(word) || codeAt(word, 0) === 0x26;
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"', '(': ')' };

/** Commas for all that stands in quotation marks or parentheses, so that offsets stay. */
function withoutAsides(text: string): string {
  if (!/[”“"(]/.test(text)) return text;
  let plain = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const closing = CLOSING[text[at]!];
    // The stretch may begin within a quotation.
    const start = closing ? at : text[at] === '”' ? from : -1;
    const end = closing ? text.indexOf(closing, at + 1) : at;
    if (start < 0 || end < 0) continue;
    plain += text.slice(from, start) + ','.repeat(end + 1 - start);
    from = end + 1;
    at = end;
  }
  return plain + text.slice(from);
}
