/**
 * Mentions of documents by their authors:
 *
 *   mention = name possessive noun | ("the" | "this") name noun | article noun "by" [office ","] name
 *
 * Only of somebody who wrote a single document of the dossier; the noun must be one for a text, since "Mikoyan’s trip" is
 * no document.
 */
import type { EssayBlock } from '../../reading/essay';
import { type Name, namesIn } from '../../reading/people/readNames';
import { type Span, shifted } from '../../text/span';
import type { Dossier } from '../dossier';
import type { FileId } from '../place';
import { authorsOf } from './authors';
import { peopleInBlock } from './inBlock';

const NOUN =
  '(?:document|note|report|memorandum|memo|analysis|analyses|interpretation|outlook|perspective|assessment|account|address|speech|letter|statement|paper|dispatch|telegram|cable|record|lecture|intervention|presentation|article|text)';
const HAD = new RegExp(`^\\s(?:own |short |long |detailed |secret |original )?${NOUN}\\b(?!s)`);
const NAMED = /^\s(?:document|report|memorandum|memo|note|letter|telegram|paper|speech|address)\b(?!s)/;
const BY = new RegExp(
  `(?<![\\p{L}])(?:[Aa]n?|[Tt]he|[Tt]his) (?:[\\p{L}-]{2,16} )?${NOUN} (?:written |authored |drafted |prepared )?by (?:(?:the )?[^.;:,]{2,70}, )?$`,
  'u',
);
/** So far before a name an article may stand. */
const REACH = 140;

export interface ByAuthor {
  readonly number: string;
  /** UTF-16 offsets in the file. */
  readonly at: Span;
}

/** Ascending. */
export function mentionsByAuthor(dossier: Dossier, file: FileId, block: number): ByAuthor[] {
  if (dossier.documents.list.length === 0) return [];
  const people = peopleInBlock(dossier, file, block);
  if (people.length === 0) return [];
  const authors = authorsOf(dossier);
  const essay = dossier.essay(file)!;
  const base = essay.offsetOf(block);
  return people.flatMap(({ person, name }): ByAuthor[] => {
    const [number, another] = authors.documentsOf(person);
    if (number === undefined || another !== undefined || !name) return [];
    const at = phraseIn(essay.blocks[block]!, name);
    return at ? [{ number, at: shifted(at, base) }] : [];
  });
}

/** The names in a block that stand there as somebody's who wrote a document, whoever it is. */
export function namedAsAuthors(block: EssayBlock): string[] {
  return namesIn(block).flatMap((name) => (phraseIn(block, name) ? [name.text] : []));
}

/** Whether a text mentions a document by its author. */
export function isMentionedByAuthor(dossier: Dossier, number: string): boolean {
  const author = authorsOf(dossier).authorOf(number);
  if (!author) return false;
  for (const file of dossier.files) {
    const { blocks } = dossier.essay(file)!;
    if (blocks.some((_, block) => mentionsByAuthor(dossier, file, block).some((one) => one.number === number)))
      return true;
  }
  const [own, another] = authorsOf(dossier).documentsOf(author);
  const isHis = (text: string) => author.forms.some((form) => form.text === text);
  return own === number && another === undefined && dossier.shelf.some(({ asAuthors }) => asAuthors.some(isHis));
}

function phraseIn({ text, layout, facts }: EssayBlock, name: Name): Span | undefined {
  const passage = layout.passages.find(({ start, end }) => start <= name.start && name.start < end);
  const at = passage?.kind === 'prose' ? phraseAround(text, name, passage) : undefined;
  const isListed = at && facts.titles.some(({ start, end }) => start <= at.start && at.end <= end);
  return isListed ? undefined : at;
}

function phraseAround(text: string, name: Name, limit: Span): Span | undefined {
  const { start, end } = name;
  if (name.possessive !== undefined) {
    const found = HAD.exec(text.slice(name.possessive, Math.min(limit.end, name.possessive + 40)));
    return found ? { start, end: name.possessive + found[0].length } : undefined;
  }
  const before = text.slice(Math.max(limit.start, start - REACH), start);
  const article = /(?<![\p{L}])[Tt]h(?:e|is) $/u.exec(before);
  const named = article && NAMED.exec(text.slice(end, Math.min(limit.end, end + 30)));
  if (named) return { start: start - article[0].length, end: end + named[0].length };
  const by = BY.exec(before);
  return by ? { start: start - (before.length - by.index), end } : undefined;
}
