/**
 * Names that stand for a level: of a record group (`KC PZPR`, `RAV Stockholm`), of a series (`Europe 1944-1960`). They
 * have no label and look like any words, so that a level with a number must follow before they count.
 */
import { CAPITAL, classOf, codeAt, isDigit, isLetter, isSpace } from '../../text/characters';

const LONGEST = 96;
const MOST_WORDS = 12;
const YEARS = /(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?(?:\d{4}|\d{2}))?(?=\s?[,;:)]|\s?$)/y;
/** A stop behind such a word ends a sentence. */
const SENTENCE_END = /[a-zß-ʯ]{4}$/;
/** Words that only sentences and the titles of books have. */
const OF_SENTENCES = new Set(
  `is are was were has had have that which who whom whose where when this these those his her its their he she they we
  see cf ibid ibidem op cit idem loc here there not also only ed eds editor edited hg hrsg hg. ist sind war waren wurde wurden
  wird hat hatte haben dass daß nicht auch nur noch siehe vgl ebd ebenda dazu hierzu zitiert nach bei est sont était étaient
  qui que dont où voir éd dir sous cité jest są był była było były który która które nie także oraz zob por tamże je jsou byl
  byla bylo byly který která které není také viz srov tamtéž sa sú bol bola bolo ktorý adap aapd ddf dds ddp bd vol nr`.split(
    /\s+/,
  ),
);

/** Words with which a title or a sentence begins, and no record group. */
const OPENING = new Set(
  `akten protokolle dokumente documents document dokumenty protokoly the in im am an auf zur zum der die das ein eine
  von vom le la les l un une des du en dans au aux w na z ze v ve see letter report telegram memorandum
  brief schreiben telegramm fernschreiben bericht aufzeichnung notiz vermerk protokoll lettre note télégramme dépêche
  rapport notatka pismo raport depesza protokół zpráva záznam dopis telegram zápis`.split(/\s+/),
);

/** Whether a name may begin at a place. */
export function mayBeName(text: string, at: number): boolean {
  return (classOf(codeAt(text, at)) & CAPITAL) !== 0;
}

/** Where the years at a place end, when they are all that stands up to a comma; -1 where they are not. */
export function yearsEnd(text: string, at: number): number {
  YEARS.lastIndex = at;
  return isDigit(codeAt(text, at)) && YEARS.test(text) ? YEARS.lastIndex : -1;
}

/**
 * Where the name at a place ends: at a comma, a bracket, or before what ends it; -1 where no name stands.
 *
 * @param limit nothing behind it is looked at.
 * @param ends whether the word at a place is none of the name any more.
 */
export function nameEnd(text: string, at: number, limit: number, ends: (at: number) => boolean): number {
  if (!mayBeName(text, at)) return -1;
  const most = Math.min(limit, text.length, at + LONGEST);
  let end = at;
  for (let words = 0; end < most; ) {
    const start = end;
    while (end < most && isOfWord(text, end)) end++;
    if (end > start) {
      if (words === 0 && OPENING.has(text.slice(start, end).toLowerCase())) return -1;
      if (++words > MOST_WORDS || OF_SENTENCES.has(text.slice(start, end).toLowerCase())) return -1;
    }
    const behind = afterWord(text, end, most);
    if (behind < 0 || behind === end) break;
    if (text[end] === '.' && SENTENCE_END.test(text.slice(Math.max(at, end - 4), end))) break;
    if (ends(behind)) break;
    end = behind;
  }
  if (end >= most && most === at + LONGEST) return -1;
  while (end > at && /[\s.–—-]/.test(text[end - 1]!)) end--;
  return end > at + 1 ? end : -1;
}

function isOfWord(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return isLetter(code) || isDigit(code) || code === 39 || code === 0x2019;
}

/** Where the next word begins; -1 where the name cannot go on. */
function afterWord(text: string, end: number, most: number): number {
  let at = end;
  let breaks = 0;
  while (at < most) {
    const code = codeAt(text, at);
    if (code === 10) breaks++;
    if (breaks > 1) return -1;
    if (!isSpace(code) && !'.-–—/&+'.includes(text[at]!)) break;
    at++;
  }
  if (at >= most) return -1;
  return isOfWord(text, at) ? at : -1;
}
