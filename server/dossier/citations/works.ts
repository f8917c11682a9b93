/** Works, and whether a citation may be of one: by surname, given name and the words of the title. */
import type { Described } from '../../reading/bibliography/model';
import type { Author, Citation, CitedTitle } from '../../reading/citations/model';
import { folded, titleWords } from '../../reading/citations/words';
import { mayBeOne } from './conflicts';

/**
 * A printed or unpublished work as one of its full forms or a bibliography states it. The key is that of the bibliography,
 * else the same wherever the work is cited in full: `westad-2005-global`.
 */
export interface Work extends Described {
  /** The title, folded, without the article that opens it. */
  readonly words: readonly string[];
}

/** What a full form states. */
type Stated = Pick<Citation, 'authors' | 'data' | 'container'> & {
  readonly title: Pick<CitedTitle, 'text' | 'quoted'> | undefined;
};

/** The work that a full form states. */
export function workOf(stated: Stated): Work {
  const { authors, title, data, container } = stated;
  const words = titleWords(title?.text ?? '');
  const [first] = authors;
  const name = first ? first.surnames[0]! : (words[1] ?? '');
  const parts = first ? [name, data?.year ?? '', words[0] ?? ''] : [words[0] ?? '', name, data?.year ?? ''];
  const key = parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '-'))
    .join('-');
  const type = typeOf(stated);
  return { key, type, authors, title: title?.text ?? '', words, data: data ?? {}, ...(container && { container }) };
}

/** The work that a bibliography describes. */
export function workFrom(described: Described): Work {
  return { ...described, words: titleWords(described.title) };
}

/** What CSL calls a work of which a note tells so much. */
function typeOf({ title, data = {}, container }: Stated): string {
  if (container) return 'chapter';
  if (/diss|thes|tesi|disser|дисс/i.test(data.genre ?? '')) return 'thesis';
  if (!title?.quoted) return 'book';
  if (data.volume !== undefined || data.issue !== undefined) return 'article-journal';
  return data.day === undefined ? 'article' : 'article-newspaper';
}

/** The collection in which a work stands, which may be cited by itself. */
export function containerOf({ container, data }: Citation): Work | undefined {
  if (!container) return undefined;
  const { volume, issue, pages, day, genre, journal, ...whole } = data ?? {};
  return workOf({
    authors: container.authors,
    title: { text: container.title, quoted: false },
    data: whole,
    container: undefined,
  });
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
    return this.#alike(citation).find((work) => mayBeOne(work.data, citation.data ?? {}));
  }

  /** The work that a full form states in the same year, or the one that states no year. */
  stating(citation: Citation): Work | undefined {
    const { year } = citation.data ?? {};
    const alike = this.#alike(citation);
    return alike.find(({ data }) => data.year === year) ?? alike.find(({ data }) => data.year === undefined);
  }

  /** Those of the author and the title of a full form. */
  #alike({ title, authors }: Citation): Work[] {
    const words = titleWords(title?.text ?? '');
    const [first] = authors;
    const known = first ? this.#of(first) : (this.#byWord.get(words[0] ?? '') ?? []);
    return known.filter((work) => isSameTitle(work.words, words) && agree(work.authors[0], first));
  }

  /** The works that a short form may mean: the one whose whole title it gives; without a title all of the author's. */
  meantBy({ authors, title }: Citation): Work[] {
    const [first] = authors;
    if (!first) return [];
    const words = title && titleWords(title.text);
    const found = this.#of(first).filter(
      (work) => (!words || contains(work.words, words)) && work.authors.some((author) => agree(author, first)),
    );
    const whole = words && found.length > 1 ? found.filter((work) => isEqual(work.words, words)) : found;
    return whole.length === 1 ? whole : found;
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
  if (ours === '' || theirs === '' || ours[0] === theirs[0]) return true;
  // Of a compound surname the first part looks like a given name: `Fazio Vengoa`.
  return b.surnames.includes(folded(a.text)) || a.surnames.includes(folded(b.text));
}

function initialsOf(given: string): string {
  return (folded(given).match(/\p{L}+/gu) ?? []).map((word) => word[0]).join('');
}

/** The same words, or one goes on where the other ends, as a subtitle does. */
export function isSameTitle(a: readonly string[], b: readonly string[]): boolean {
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

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** The last word of a short title may be cut off: `Socialist high modern…`. */
function isWord(word: string | undefined, short: string, index: number, all: readonly string[]): boolean {
  return word === short || (index === all.length - 1 && short.length > 4 && word?.startsWith(short) === true);
}
