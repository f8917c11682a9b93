/** Makes the table of occurrences, block by block: everything that is defined or referred to there. */
import type { CrossReference } from '../reading/crossReferences';
import type { EssayBlock } from '../reading/essay';
import type { NamedRepository } from '../reading/facts';
import { namesIn } from '../reading/people/readNames';
import type { RepositoryName } from '../reading/shelfmarks/model';
import { countStartingBy, type Span, touches } from '../text/span';
import type { Dossier } from './dossier';
import {
  entityOf,
  fileOf,
  keyIn,
  type Occurrence,
  ofDocument,
  ofDocumentNumber,
  ofEntry,
  ofMark,
  ofMention,
  ofNote,
  ofRepository,
  ofShelfmark,
  ofUnlabelled,
  ofWork,
} from './occurrences';
import { authorsOf } from './people/authors';
import { mentionsByAuthor } from './people/byAuthor';
import { meantBySpelling } from './people/bySpelling';
import { peopleInBlock, peopleInManifest, placesOf } from './people/inBlock';
import type { FileId } from './place';
import { placedShelfmarks } from './shelfmarks';

/** All occurrences in a file, ascending by where they start. */
export function occurrencesIn(dossier: Dossier, file: FileId): Occurrence[] {
  const essay = dossier.essay(file);
  if (!essay) return occurrencesBeside(dossier, file);
  return essay.blocks.flatMap((_, block) => occurrencesInBlock(dossier, file, block));
}

/** Those in a file that is no essay. */
function occurrencesBeside(dossier: Dossier, file: FileId): Occurrence[] {
  const entries = dossier.bibliography.entriesIn(file);
  return entries.length > 0 ? inOrder(entries.map(ofEntry)) : occurrencesInManifest(dossier, file);
}

/** The occurrence under an offset: exactly there; of two that meet there, the one that begins. */
export function occurrenceAt(dossier: Dossier, file: FileId, offset: number): Occurrence | undefined {
  const note = noteAround(dossier, file, offset);
  if (note) return note;
  const table = occurrencesAround(dossier, file, offset);
  // Occurrences hardly overlap: the one sought is among the few that start last before the offset.
  const count = countStartingBy(table, offset);
  const all = table.slice(Math.max(0, count - 6), count).reverse();
  // The author in a citation, and in a mention of a document, is a part of it.
  const near = [...all.filter(({ kind }) => kind !== 'person'), ...all.filter(({ kind }) => kind === 'person')];
  return near.find(({ at }) => offset < at.end) ?? near.find(({ at }) => offset === at.end);
}

/** The mark or the label of a note around an offset. Nothing else stands inside it, so that no names have to be read. */
function noteAround(dossier: Dossier, file: FileId, offset: number): Occurrence | undefined {
  const essay = dossier.essay(file);
  if (!essay) return undefined;
  const apparatus = dossier.apparatus(file)!;
  const block = essay.blockAt(offset);
  const isAround = ({ at }: { readonly at: Span }) => at.start <= offset && offset < at.end;
  for (const mark of apparatus.marksIn(block)) if (isAround(mark)) return ofMark(file, mark);
  for (const note of apparatus.notesIn(block)) if (isAround(note)) return ofNote(file, note);
  return undefined;
}

/** All occurrences that an offset stands in, or at the end of, whatever is inside whatever. */
export function occurrencesTouching(dossier: Dossier, file: FileId, offset: number): Occurrence[] {
  return occurrencesAround(dossier, file, offset).filter(({ at }) => touches(at, offset));
}

function occurrencesAround(dossier: Dossier, file: FileId, offset: number): Occurrence[] {
  const essay = dossier.essay(file);
  if (!essay) return occurrencesBeside(dossier, file);
  const block = essay.blockAt(offset);
  const here = occurrencesInBlock(dossier, file, block);
  return block > 0 && essay.offsetOf(block) === offset
    ? [...occurrencesInBlock(dossier, file, block - 1), ...here]
    : here;
}

/** All occurrences in a block of an essay, ascending by where they start. */
export function occurrencesInBlock(dossier: Dossier, file: FileId, block: number): Occurrence[] {
  const essay = dossier.essay(file)!;
  const [start, end] = [essay.offsetOf(block), essay.offsetOf(block + 1)];
  const isHere = ({ at }: Occurrence) => at.start >= start && at.start < end;
  const table = definedDocuments(dossier, file).filter(isHere);
  for (const placed of placedShelfmarks(file, essay, block, block + 1))
    table.push(ofShelfmark(placed, dossier.denotation(placed)));
  const apparatus = dossier.apparatus(file)!;
  for (const note of apparatus.notesIn(block)) table.push(ofNote(file, note));
  for (const mark of apparatus.marksIn(block)) table.push(ofMark(file, mark));
  table.push(...apparatus.unlabelled.map((lost) => ofUnlabelled(file, lost)).filter(isHere));
  const { facts } = essay.blocks[block]!;
  // Without documents "Document 7" is of somewhere else.
  if (dossier.documents.list.length > 0)
    for (const mention of facts.mentions) table.push(ofMention(file, mention, start));
  for (const named of facts.repositories) {
    const key = keyMeant(dossier, named);
    if (key !== undefined) table.push(ofRepository(file, key, named.name, start));
  }
  for (const reference of facts.crossReferences) {
    const occurrence = ofCrossReference(dossier, file, reference, start);
    if (occurrence) table.push(occurrence);
  }
  for (const cited of dossier.citations(file)!.in(block)) {
    const occurrence = ofWork(file, cited);
    if (occurrence) table.push(occurrence);
  }
  table.push(...peopleInBlock(dossier, file, block));
  for (const { number, at } of mentionsByAuthor(dossier, file, block)) table.push(ofDocumentNumber(file, number, at));
  return inOrder(table);
}

/** The archive that a place names; undefined where nothing tells which, or whether it names one at all. */
export function keyMeant(dossier: Dossier, { name, key: own, isOfShelfmark }: NamedRepository): string | undefined {
  const key = own === '?' ? citedOf(dossier, name) : own;
  // `RAS` and `AN` are archives in running text only where the dossier cites them as such.
  const isMeant = isOfShelfmark || name.form === 'name' || name.text.length >= 4 || dossier.cites(key);
  return key !== '?' && isMeant ? key : undefined;
}

/**
 * Of the archives that share a name the one that the dossier cites; `?` where it cites none of them, or several. Letters
 * that they share may be a ministry's.
 */
function citedOf(dossier: Dossier, { candidates, form }: RepositoryName): string {
  if (form === 'abbreviation') return '?';
  const cited = candidates.filter((key) => dossier.cites(key));
  return cited.length === 1 ? cited[0]! : '?';
}

/** A manifest has no text to read, but the sources of its documents are shelfmarks as those of a list are. */
function occurrencesInManifest(dossier: Dossier, file: FileId): Occurrence[] {
  const own = dossier.documents.list.filter((document) => document.file === file);
  const cited = own.flatMap(({ shelfmarks }) => shelfmarks.map((one) => ofShelfmark(one, dossier.denotation(one))));
  const people = dossier.manifest?.file === file ? peopleInManifest(dossier) : [];
  return inOrder([...definedDocuments(dossier, file), ...cited, ...people]);
}

function definedDocuments({ documents }: Dossier, file: FileId): Occurrence[] {
  return [...documents.list, ...documents.again].filter((document) => document.file === file).map(ofDocument);
}

function inOrder(table: Occurrence[]): Occurrence[] {
  return table.sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
}

/** All occurrences of an entity over the dossier, in reading order. Made as they are asked for. */
export function* occurrencesOf(dossier: Dossier, entity: string): Iterable<Occurrence> {
  const own = fileOf(entity);
  if (own !== undefined) {
    yield* ofOneNote(dossier, own, entity);
    return;
  }
  if (entity.startsWith(entityOf.work(''))) {
    yield* ofOneWork(dossier, entity);
    return;
  }
  if (entity.startsWith(entityOf.person(''))) {
    yield* placesOf(dossier, entity);
    return;
  }
  const isOf = (one: Occurrence) => one.entity === entity || denotes(one, entity);
  const listing = dossier.documents.list.map(({ file }) => file);
  for (const file of new Set([...dossier.files, ...listing])) {
    const essay = dossier.essay(file);
    if (!essay) yield* occurrencesInManifest(dossier, file).filter(isOf);
    else {
      const isIn = sought(dossier, file, entity);
      for (let block = 0; block < essay.blocks.length; block++)
        if (isIn(essay.blocks[block]!, essay.offsetOf(block), essay.offsetOf(block + 1), block))
          yield* occurrencesInBlock(dossier, file, block).filter(isOf);
    }
  }
}

/** "See note 5" refers to note 5 of the set of notes in which it stands; to none, where that has no such note. */
function ofCrossReference(
  dossier: Dossier,
  file: FileId,
  { label, start, end }: CrossReference,
  base: number,
): Occurrence | undefined {
  const apparatus = dossier.apparatus(file)!;
  const at = { start: start + base, end: end + base };
  const run = apparatus.noteAt(at.start)?.run ?? 0;
  const key = `${run}/${label}`;
  if (!apparatus.definitionOf(key)) return undefined;
  return ofMark(file, { key, label, number: Number(label), run, at, malformed: undefined, inNote: true });
}

function crossReferencesTo(dossier: Dossier, file: FileId, entity: string): Occurrence[] {
  const found: Occurrence[] = [];
  const label = entity.slice(entity.lastIndexOf('/') + 1);
  for (const { facts, base } of dossier.essay(file)!.factsWith('crossReferences'))
    for (const reference of facts.crossReferences) {
      const one = reference.label === label ? ofCrossReference(dossier, file, reference, base) : undefined;
      if (one?.entity === entity) found.push(one);
    }
  return found;
}

function ofOneNote(dossier: Dossier, file: FileId, entity: string): Occurrence[] {
  const apparatus = dossier.apparatus(file);
  if (!apparatus) return [];
  const key = keyIn(entity);
  return inOrder([
    ...apparatus.notesOf(key).map((note) => ofNote(file, note)),
    ...apparatus.unlabelled.filter((lost) => lost.key === key).map((lost) => ofUnlabelled(file, lost)),
    ...apparatus.marksOf(key).map((mark) => ofMark(file, mark)),
    ...crossReferencesTo(dossier, file, entity),
  ]);
}

function* ofOneWork(dossier: Dossier, entity: string): Iterable<Occurrence> {
  for (const file of dossier.files)
    for (const cited of dossier.citations(file)!.of(entity)) {
      const occurrence = ofWork(file, cited);
      if (occurrence) yield occurrence;
    }
  for (const entry of dossier.bibliography.entriesOf(keyIn(entity))) yield ofEntry(entry);
}

type IsIn = (block: EssayBlock, start: number, end: number, index: number) => boolean;

/** A quick look whether an entity may occur in a block of a file. */
function sought(dossier: Dossier, file: FileId, entity: string): IsIn {
  const key = keyIn(entity);
  const contribution = dossier.contribution(file)!;
  switch (entity.slice(0, entity.indexOf(' '))) {
    case 'shelfmark':
      return contribution.shelfmarks.has(key)
        ? ({ facts }) => facts.shelfmarks.some((shelfmark) => shelfmark.key === key)
        : () => false;
    case 'repository':
      return ({ facts }) => facts.repositories.some((one) => one.key === key || one.name.candidates.includes(key));
    default: {
      const stated = [...dossier.documents.list, ...dossier.documents.again].filter(({ number }) => number === key);
      const headers = stated.filter((document) => document.file === file).map(({ header }) => header.start);
      const keys = new Set(stated.flatMap(({ shelfmarks }) => shelfmarks.map((shelfmark) => shelfmark.key)));
      const byAuthor = new Set(blocksNaming(dossier, file, key));
      return ({ facts }, start, end, block) =>
        byAuthor.has(block) ||
        facts.mentions.some(({ number }) => number === key) ||
        facts.shelfmarks.some((shelfmark) => keys.has(shelfmark.key)) ||
        headers.some((header) => header >= start && header < end);
    }
  }
}

/** The blocks in which the author of a document is named. */
function* blocksNaming(dossier: Dossier, file: FileId, number: string): Iterable<number> {
  const author = authorsOf(dossier).authorOf(number);
  if (!author) return;
  const { blocks } = dossier.essay(file)!;
  const meant = meantBySpelling(dossier.people);
  for (let block = 0; block < blocks.length; block++)
    if (
      namesIn(blocks[block]!).some((name) => meant(name).includes(author)) &&
      peopleInBlock(dossier, file, block).some(({ person }) => person === author)
    )
      yield block;
}

function denotes(occurrence: Occurrence, entity: string): boolean {
  if (occurrence.kind !== 'shelfmark' || occurrence.role === 'definition') return false;
  const { document } = occurrence.denotes;
  return document !== undefined && entityOf.document(document.number) === entity;
}
