/** What both kinds of bibliographies write alike: pages, and how things of one type are put together. */
import type { Author, Container, Publication } from '../citations/model';
import type { Archival, Described } from './model';

/** What an entry gives, whichever file it comes from; what is empty is left out. */
export interface Given {
  readonly key: string;
  readonly type: string;
  readonly authors: readonly Author[];
  readonly editors: readonly Author[];
  readonly title: string;
  readonly containerTitle: string;
  readonly data: Publication;
  readonly archive: Archival;
}

export function described({ key, type, authors, editors, title, containerTitle, data, archive }: Given): Described {
  const isArticle = type.startsWith('article');
  const container: Container | undefined =
    containerTitle !== '' && !isArticle ? { authors: editors, title: containerTitle } : undefined;
  return {
    key,
    type,
    authors: container ? authors : [...authors, ...editors],
    title,
    data: { ...data, ...(containerTitle !== '' && isArticle && { journal: containerTitle }) },
    ...(container && { container }),
    ...(Object.keys(archive).length > 0 && { archive }),
  };
}

/** A record without what is empty. */
export function filled<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** `505–528` and `505--28` as `505-528`. */
export function pagesFrom(pages: string): string {
  const [, from, to] = /^(\d{1,6})\s?[-–—]{1,3}\s?(\d{1,6})$/.exec(pages.trim()) ?? [];
  if (from === undefined || to === undefined) return pages.replace(/\s?–\s?/g, '-').trim();
  return `${from}-${to.length < from.length ? from.slice(0, from.length - to.length) + to : to}`;
}
