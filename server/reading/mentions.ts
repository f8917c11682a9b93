/**
 * Mentions of documents by number in running text.
 *
 *   mention = ("Document" | "Documents" | "Doc." | "Docs.") ["number" | "numbers" | "no." | "nos." | "#"] numbers
 *   numbers = number {("," | "and" | "or" | "&" | "-" | "–" | "to") number}
 *
 * The same words of French, German, Italian, Portuguese, Russian and Spanish are read too.
 */
import { NONE } from '../text/none';
import type { Passage } from '../text/passage';
import { type Span, SpanWalk } from '../text/span';
import type { Cues } from './cues';
import type { TitleLine } from './documents';

/** One mention; "Documents 2 and 4" is two, each at its own number, the first with the word. */
export interface Mention extends Span {
  readonly number: string;
  /** The whole phrase: "Documents 2 and 4". */
  readonly phrase: Span;
}

const ANCHOR =
  /(?<!-)(?:[Dd]oc(?:ument(?:s|os|i|o|e|en)?|um[eé]nt(?:en?)?|s?\.)|[Dd]okument(?:e[ns]?)?|[Дд]окумент(?:а|ы|ов|е|у|ом|ах)?|[Дд]ок\.)\s{1,3}(?:(?:[Nn]umbers?|[Nn][oº°]s?\.?|num\.?|número|numéro|numero|Nr\.?|номер|№|#)\s{0,3})?(?=\d)/y;
/** Four digits are a year: "Documents 1960" is a title. */
const NUMBER = /\d{1,3}[a-z]?(?![A-Za-zÀ-ʯ\u0400-\u04ff\d/])/y;
const NEXT =
  /\s?,\s{0,2}(?:(?:and|or|y|e|et|und|и)\s)?|\s{0,2}(?:&|[-–—])\s{0,2}|\s(?:and|or|to|y|e|et|und|bis|a|à|и|–)\s/y;
const RANGE = /[-–—]|\s(?:to|bis|a|à)\s/;
/** A volume or a series just before: the document is one of a printed edition. */
const PRINTED =
  /\b(?:vols?|t|bd|band|tome|tomo|volume|FRUS|Foreign Relations|series|ser|book)\b[^.;]{0,12}\.?[^;]{0,40}$/i;
const ANOTHERS_AFTER =
  /^(?:,? (?:in|of|from) (?:the (?:collection|volume|edition|series|book)|vol|(?:the )?\p{Lu})|, (?:FRUS|Foreign Relations|ibid|vol)| (?:pages|pp\.|sheets|leaves|copies|volumes|years|words|lines))/u;
/** The document of a body ("UN Document 45"), or any document ("a document 12 pages long"). */
const ANOTHERS = /(?:\b(?:an?|another|every|each|no)|\p{Lu}[\p{L}’'.]{0,24})\s$/u;
const INTRODUCES =
  /(?:^|[^\p{L}\d\s]\s?)(?:See|In|As|Cf\.?|Like|Both|While|For|From|With|Although|Thus|Unlike|Whereas|Here|And|But|The|Compare|Also|Of|To|By|On|Siehe|Vgl\.|Voir|Véase|См\.)\s$/u;

/**
 * All mentions in the passages of a block, ascending.
 *
 * @param titles of the block: what a title line opens with is no mention.
 */
export function readMentions(
  text: string,
  passages: readonly Passage[],
  titles: readonly TitleLine[],
  { documents }: Cues,
): readonly Mention[] {
  if (documents.length === 0) return NONE;
  const mentions: Mention[] = [];
  const walk = new SpanWalk(passages);
  let title = 0;
  for (const at of documents) {
    const passage = walk.spanAt(at);
    ANCHOR.lastIndex = at;
    if (!passage || passage.kind === 'code' || !ANCHOR.test(text) || ANCHOR.lastIndex > passage.end) continue;
    while (title < titles.length && titles[title]!.header.start < at) title++;
    const isHeader = titles[title]?.header.start === at;
    const firstNumber = ANCHOR.lastIndex;
    if (!isHeader && !isPrinted(text, at, passage)) mentions.push(...readPhrase(text, at, firstNumber, passage.end));
  }
  return mentions.length > 0 ? mentions : NONE;
}

/** In a note, a document after a comma is one of the work that is being cited; in text, one after a volume. */
function isPrinted(text: string, at: number, passage: Passage): boolean {
  const before = text.slice(Math.max(passage.start, at - 64), at);
  if (passage.kind === 'note' && /[,(]\s{0,2}$/.test(before) && !/\b(?:see|also|cf\.?|and)\s?,?\s{0,2}$/i.test(before))
    return true;
  return PRINTED.test(before) || (ANOTHERS.test(before) && !INTRODUCES.test(before));
}

function* readPhrase(text: string, start: number, firstNumber: number, limit: number): Iterable<Mention> {
  const numbers: { start: number; end: number; number: string }[] = [];
  let at = firstNumber;
  let end = at;
  let ranged = false;
  while (numbers.length < 100) {
    NUMBER.lastIndex = at;
    const found = NUMBER.exec(text);
    if (!found || at + found[0].length > limit) break;
    const last = numbers[numbers.length - 1];
    if (ranged && last) numbers.push(...between(last, found[0]));
    numbers.push({ start: at, end: at + found[0].length, number: found[0] });
    end = at + found[0].length;
    NEXT.lastIndex = end;
    const next = NEXT.exec(text);
    if (!next) break;
    ranged = RANGE.test(next[0]);
    at = end + next[0].length;
  }
  if (ANOTHERS_AFTER.test(text.slice(end, Math.min(end + 24, limit)))) return;
  const phrase = { start, end };
  for (const [index, number] of numbers.entries()) {
    const span = numbers.length === 1 ? phrase : { start: index === 0 ? start : number.start, end: number.end };
    yield { ...span, number: number.number, phrase };
  }
}

/** "Docs. 2-4" mentions 3 as well; it stands at the dash, so to say: where the range ends. */
function between(
  last: { end: number; number: string },
  next: string,
): { start: number; end: number; number: string }[] {
  const [from, to] = [Number.parseInt(last.number, 10), Number.parseInt(next, 10)];
  const inner: { start: number; end: number; number: string }[] = [];
  for (let number = from + 1; number < to && inner.length < 50; number++) {
    inner.push({ start: last.end, end: last.end + 1, number: String(number) });
  }
  return inner;
}
