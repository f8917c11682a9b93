/** Works, and whether a citation may be of one: by surname, given name and the words of the title. */
import type { Author, Citation, CitedTitle, Publication } from '../../reading/citations/model';
import { folded, titleWords } from '../../reading/citations/words';
import { mayBeOne } from './conflicts';

/** A printed or unpublished work as one of its full forms states it. */
export interface Work {
  /** The same wherever the work is cited in full: `westad-2005-global`. */
  readonly key: string;
  readonly authors: readonly Author[];
  readonly title: string;
  /** The title, folded, without the article that opens it. */
  readonly words: readonly string[];
  readonly data: Publication;
}

/** What a full form states. */
type Stated = Pick<Citation, 'authors' | 'data'> & { readonly title: Pick<CitedTitle, 'text'> | undefined };

/** The work that a full form states. */
export function workOf({ authors, title, data }: Stated): Work {
  const words = titleWords(title?.text ?? '');
  const [first] = authors;
  const name = first ? first.surnames[0]! : (words[1] ?? '');
  const parts = first ? [name, data?.year ?? '', words[0] ?? ''] : [words[0] ?? '', name, data?.year ?? ''];
  const key = parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '-'))
    .join('-');
  return { key, authors, title: title?.text ?? '', words, data: data ?? {} };
}

/** The collection in which a work stands, which may be cited by itself. */
export function containerOf({ container, data }: Citation): Work | undefined {
  if (!container) return undefined;
  const { volume, issue, pages, day, genre, ...whole } = data ?? {};
  return workOf({ authors: container.authors, title: { text: container.title }, data: whole });
}

/** The works of a file by the surnames under which they may be cited again. */
export class Works {
  readonly #bySurname = new Map<string, Work[]>();
  /** Those without an author, by the first word of the title. */
  readonly #byWord = new Map<string, Work[]>();

  add(work: Work): void {
    for (const surname of surnamesOf(work.authors)) addTo(this.#bySurname, surname, work);
    if (work.authors.length === 0) addTo(this.#byWord, work.words[0] ?? '', work);
  }

  /**
   * The work of which a full form is another full form. Where their data differ something else must be the same: a report
   * of every year has the same title.
   */
  same(citation: Citation): Work | undefined {
    const words = titleWords(citation.title?.text ?? '');
    const [first] = citation.authors;
    const alike = first ? this.#of(first) : (this.#byWord.get(words[0] ?? '') ?? []);
    return alike.find(
      (work) =>
        isSameTitle(work.words, words) && agree(work.authors[0], first) && mayBeOne(work.data, citation.data ?? {}),
    );
  }

  /** The works that a short form may mean. Without a title all of the author's. */
  meantBy({ authors, title }: Citation): Work[] {
    const [first] = authors;
    if (!first) return [];
    const words = title && titleWords(title.text);
    return this.#of(first).filter(
      (work) => (!words || contains(work.words, words)) && work.authors.some((author) => agree(author, first)),
    );
  }

  /** Whether anybody of this surname is the author of a work. */
  knows({ surnames }: Author): boolean {
    return surnames.some((surname) => this.#bySurname.has(surname));
  }

  #of({ surnames }: Author): Work[] {
    return [...new Set(surnames.flatMap((surname) => this.#bySurname.get(surname) ?? []))];
  }
}

function surnamesOf(authors: readonly Author[]): Set<string> {
  return new Set(authors.flatMap(({ surnames }) => surnames));
}

function addTo(map: Map<string, Work[]>, key: string, work: Work): void {
  const same = map.get(key);
  if (same) same.push(work);
  else map.set(key, [work]);
}

/** Two names of one surname are of one person unless their given names begin with other letters. */
export function agree(a: Author | undefined, b: Author | undefined): boolean {
  if (!a || !b) return a === b;
  if (!a.surnames.some((surname) => b.surnames.includes(surname))) return false;
  const [ours, theirs] = [initialsOf(a.given), initialsOf(b.given)];
  return ours === '' || theirs === '' || ours[0] === theirs[0];
}

function initialsOf(given: string): string {
  return (folded(given).match(/\p{L}+/gu) ?? []).map((word) => word[0]).join('');
}

/** The same words, or one goes on where the other ends, as a subtitle does. */
function isSameTitle(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 0 || (short.length < 3 && short.length < long.length)) return false;
  // Parts of a series are told apart by their numbers alone.
  const isPart = long.length === short.length + 1 && /^(?:\d{1,3}|[ivx]{1,5})$/.test(long[short.length] ?? '');
  return !isPart && short.every((word, index) => word === long[index]);
}

/** Whether the words of a short title stand in the title in one piece, or at least in the same order from its start. */
function contains(title: readonly string[], short: readonly string[]): boolean {
  const isPiece = title.some((_, from) =>
    short.every((word, index) => isWord(title[from + index], word, index, short)),
  );
  if (isPiece) return true;
  let at = 0;
  for (const word of short) {
    const found = title.indexOf(word, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return short.length > 1 && title[0] === short[0];
}

/** The last word of a short title may be cut off: `Socialist high modern…`. */
function isWord(word: string | undefined, short: string, index: number, all: readonly string[]): boolean {
  return word === short || (index === all.length - 1 && short.length > 4 && word?.startsWith(short) === true);
}
