/** How works are cited in the words of a note: in short, and in full. What is written here is read again as the same. */
import type { Described } from '../bibliography/model';
import type { Author, Publication } from './model';

/** How a text writes its citations. */
export interface Hand {
  /** Around the title of a book: `*`, or nothing. */
  readonly emphasis: string;
  /** Around the title of an article. */
  readonly quotes: readonly [open: string, close: string];
  /** Whether a comma stands before the mark that closes a title: `“Title,”`. */
  readonly isCommaInside: boolean;
  /** Whether place, publisher and year stand in brackets. */
  readonly isInBrackets: boolean;
  /** Between the last two names. */
  readonly and: string;
}

/** Types of CSL whose titles stand in quotation marks: what is a part of something else, and what was not printed. */
const QUOTED =
  /^(?:article|chapter|entry|paper|manuscript|personal|interview|speech|thesis|webpage|post|review)(?:[-_].*)?$/;

export function isQuoted({ type }: Pick<Described, 'type'>): boolean {
  return QUOTED.test(type);
}

/** `Westad, *Global Cold War*, p. 12`. @param isInQuotes of an article. @param page with its label, or nothing. */
export function inShort(
  authors: readonly Author[],
  title: string,
  isInQuotes: boolean,
  page: string,
  hand: Hand,
): string {
  const work = joined([surnames(authors, hand.and), shortTitle(title)], isInQuotes, hand, page !== '');
  return page === '' ? work : `${work} ${page}`;
}

/**
 * `Odd Arne Westad, *The Global Cold War* (Cambridge: Cambridge University Press, 2005), p. 12`.
 *
 * @param page with its label; where there is none, the pages of the whole article are given.
 */
export function inFull(work: Described, page: string, hand: Hand): string {
  const head = joined([namesOf(work.authors, hand.and), work.title], isQuoted(work), hand, true);
  const { container, data } = work;
  const whole = container
    ? `in ${[namesOf(container.authors, hand.and), italic(container.title, hand)].filter(Boolean).join(', ')}`
    : data.journal && italic(data.journal, hand);
  return withData(whole ? `${head} ${whole}` : unclosed(head), data, page, hand);
}

/** Without the comma for what would follow. */
function unclosed(head: string): string {
  return head.replace(/,(?=[”’"'»]?$)/, '');
}

function withData(head: string, data: Publication, page: string, hand: Hand): string {
  const { volume, issue, pages, genre, place, publisher, year, journal } = data;
  const source = place && publisher ? `${place}: ${publisher}` : (publisher ?? place);
  const out = journal ? year : [genre, source, year].filter(Boolean).join(', ');
  const numbers = journal
    ? [volume, issue && `no. ${issue}`].filter(Boolean).join(', ')
    : [volume && `vol. ${volume}`].filter(Boolean).join('');
  const before = journal ? `${head}${numbers && ` ${numbers}`}` : [head, numbers].filter(Boolean).join(', ');
  const whole = !out ? before : hand.isInBrackets || journal ? `${before} (${out})` : `${before}, ${out}`;
  const all = pages ? `${/[-–,]/.test(pages) ? 'pp.' : 'p.'} ${pages}` : '';
  return [whole, page || all].filter(Boolean).join(', ');
}

function joined([names, title]: [string, string], isInQuotes: boolean, hand: Hand, goesOn: boolean): string {
  const comma = goesOn ? ',' : '';
  const [open, close] = hand.quotes;
  const written = isInQuotes
    ? `${open}${title}${hand.isCommaInside ? `${comma}${close}` : `${close}${comma}`}`
    : `${italic(title, hand)}${comma}`;
  return [names, written].filter(Boolean).join(', ');
}

function italic(title: string, { emphasis }: Hand): string {
  return `${emphasis}${title}${emphasis}`;
}

function namesOf(authors: readonly Author[], and: string): string {
  const names = listed(
    authors.map(({ text }) => text),
    and,
  );
  const isEdited = authors.length > 0 && authors.every(({ role }) => role === 'editor');
  return isEdited ? `${names}, ${authors.length > 1 ? 'eds.' : 'ed.'}` : names;
}

function surnames(authors: readonly Author[], and: string): string {
  const names = authors.map(surnameOf);
  return names.length > 3 ? `${names[0]} et al.` : listed(names, and);
}

/** The name under which somebody is cited again, as it is written. */
export function surnameOf({ text, given }: Pick<Author, 'text' | 'given'>): string {
  return given !== '' && text.startsWith(`${given} `) ? text.slice(given.length + 1) : text;
}

function listed(names: readonly string[], and: string): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** A short title has no more words than these, where it can be cut. */
const MOST_WORDS = 5;
const SMALL =
  /^(?:a|an|the|of|in|on|and|or|for|to|from|with|by|at|as|into|between|during|under|after|entre|sobre|sous|über|zwischen|unter|nach|fra|tra|между|после|de|del|la|las|el|los|en|y|e|o|con|por|para|du|des|le|les|et|dans|der|die|das|den|dem|des|und|im|in|von|zu|zur|zum|di|il|lo|gli|della|nel|в|и|на|о|об|с|из|к|по)$/iu;

/** The first words of a title, without the article that opens it and without the subtitle. */
export function shortTitle(title: string): string {
  const [main = title] = title.split(/[:;]\s|\.\s(?=\p{Lu})|\s[–—]\s|,\s\d{4}/u);
  const bare = main.replace(/^(?:the|an?)\s+(?=\S)/i, '').trim();
  const words = bare.split(/\s+/);
  if (words.length <= MOST_WORDS + 1) return bare;
  let count = MOST_WORDS;
  while (count > 1 && SMALL.test(words[count - 1]!)) count--;
  return words.slice(0, count).join(' ').replace(/[,.]$/, '');
}
