/**
 * What the words of an essay are, where only its dossier can tell: the marks that count, archives and shelfmarks, people,
 * and works. What an edit does not touch is looked through once.
 */
import type { PlacedCitation } from '../../dossier/citations/citations';
import type { Dossier } from '../../dossier/dossier';
import { meantBySpelling } from '../../dossier/people/bySpelling';
import type { People } from '../../dossier/people/people';
import type { FileId } from '../../dossier/place';
import { keyMeant } from '../../dossier/table';
import type { EssayBlock } from '../../reading/essay';
import { type Name, namesIn } from '../../reading/people/readNames';
import { isDigit } from '../../text/characters';
import { lastNotAbove } from '../../text/lines';
import type { Mark } from '../../text/passage';
import type { Span } from '../../text/span';
import type { TokenKind } from './kinds';
import { apart, inLines, NO_TOKENS, type Thing, type TokenRows } from './token';

/** What the tokens of all blocks depend on besides their texts. */
interface Around {
  readonly people: People;
  readonly revision: number;
}

/** The same objects for as long as nothing changed in them. */
interface Now {
  readonly around: Around;
  readonly structure: object;
  readonly cited: object;
}

interface Kept {
  now: Now;
  /** Which marks count, and which citations are of a work. */
  readonly resolved: number;
  readonly tokens: TokenRows;
}

const kept = new WeakMap<EssayBlock, Kept>();

/**
 * The tokens of an essay, block by block as they are asked for; ascending, none over another.
 *
 * @param file an essay of the dossier whose text is at hand. Holds until the next edit.
 */
export function tokensOf(dossier: Dossier, file: FileId): (block: number) => TokenRows {
  const { blocks } = dossier.essay(file)!;
  const now = nowOf(dossier, file);
  const meant = meantBySpelling(now.around.people);
  const isKnown = (name: Name) => meant(name).length > 0;
  return (index) => {
    const block = blocks[index]!;
    const known = kept.get(block);
    if (known?.now === now) return known.tokens;
    const resolved = resolvedIn(dossier, file, index);
    if (known && known.now.around === now.around && known.resolved === resolved) {
      known.now = now;
      return known.tokens;
    }
    const things = thingsIn(dossier, file, index, isKnown);
    const tokens = things.length > 0 ? inLines(apart(things), block) : NO_TOKENS;
    kept.set(block, { now, resolved, tokens });
    return tokens;
  };
}

const last = new WeakMap<Dossier, Map<FileId, Now>>();

function nowOf(dossier: Dossier, file: FileId): Now {
  const { people, revision } = dossier;
  const { structure } = dossier.apparatus(file)!;
  const { state: cited } = dossier.citations(file)!;
  const ofFiles = last.get(dossier) ?? new Map<FileId, Now>();
  last.set(dossier, ofFiles);
  const before = ofFiles.get(file);
  const isSameAround = before?.around.people === people && before.around.revision === revision;
  if (isSameAround && before.structure === structure && before.cited === cited) return before;
  const now = { around: isSameAround ? before.around : { people, revision }, structure, cited };
  ofFiles.set(file, now);
  return now;
}

/** Two numbers differ wherever other marks of a block count, or other citations are of works. */
function resolvedIn(dossier: Dossier, file: FileId, block: number): number {
  const { marks } = dossier.essay(file)!.blocks[block]!.layout;
  let sum = 0;
  const add = (value: number) => {
    sum = (Math.imul(sum, 31) + value + 1) | 0;
  };
  if (marks.length > 0) for (const { start } of marksThatCount(dossier, file, block, marks)) add(start);
  for (const { resolved } of dossier.citations(file)!.in(block))
    add(!resolved.work ? -1 : resolved.form === 'full' ? -2 : -3);
  return sum;
}

/** Ascending; of two that begin together the longer one first. Spans count from the start of the block. */
function thingsIn(dossier: Dossier, file: FileId, index: number, isKnown: (name: Name) => boolean): Thing[] {
  const essay = dossier.essay(file)!;
  const block = essay.blocks[index]!;
  const { facts, layout, text } = block;
  const things: Thing[] = [];
  const add = (kind: TokenKind, { start, end }: Span, isDefinition = false) => {
    things.push({ kind, start, end, isDefinition });
  };
  for (const { label } of layout.passages) if (label) add('noteMark', label, true);
  if (layout.marks.length > 0)
    for (const mark of marksThatCount(dossier, file, index, layout.marks)) add('noteMark', mark);
  for (const { levels, leaves } of facts.shelfmarks)
    for (const part of leaves ? [...levels, leaves] : levels) {
      const value = valueIn(part, text);
      if (value) add('shelfmark', value);
    }
  for (const named of facts.repositories) if (keyMeant(dossier, named) !== undefined) add('repository', named.name);
  for (const cited of dossier.citations(file)!.in(index))
    if (cited.resolved.work) add('work', titleOf(cited, text), cited.resolved.form === 'full');
  for (const name of namesIn(block)) if (isKnown(name)) add('person', name);
  return things.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The number of a level or of leaves, without the label before it, which any grammar colours. */
function valueIn({ start, end }: Span, text: string): Span | undefined {
  let at = start;
  while (at < end && !isDigit(text.charCodeAt(at))) at++;
  return at < end ? { start: at, end } : undefined;
}

/** Those of a block that are marks and not, say, years in brackets. */
function* marksThatCount(dossier: Dossier, file: FileId, block: number, marks: readonly Mark[]): Iterable<Mark> {
  const { steps, structure } = dossier.apparatus(file)!;
  const [first, end] = [steps.firstMarkOf(block), steps.firstMarkOf(block + 1)];
  const all = structure.marks;
  let index = lastNotAbove(all, first);
  if (all[index]! < first) index++;
  for (; all[index]! < end; index++) yield marks[all[index]! - first]!;
}

/** The title of a cited work; without one all that stands before the page. */
function titleOf({ citation }: PlacedCitation, text: string): Span {
  if (citation.title) return citation.title;
  const { start, locator } = citation;
  let end = locator ? locator.start : citation.end;
  while (end > start && /[\s,]/.test(text[end - 1]!)) end--;
  return end > start ? { start, end } : citation;
}
