/** What is known about the thing under the cursor, as facts. Rendering them is another module's work. */
import { collectiveAt } from '../dossier/collective';
import type { ListedDocument } from '../dossier/documents';
import type { Dossier } from '../dossier/dossier';
import type { NoteMark } from '../dossier/notes';
import type { Occurrence } from '../dossier/occurrences';
import { entityOf } from '../dossier/occurrences';
import type { FileId, Place } from '../dossier/place';
import { type PlacedShelfmark, type Relation, repositoryOf } from '../dossier/shelfmarks';
import type { Repository } from '../reading/directory';
import { families } from '../reading/shelfmarks/families';
import type { Span } from '../text/span';
import { type DateFacts, findDate } from './dateHover';
import { type PersonFacts, personFacts } from './hoverPeople';
import { type WorkFacts, workFacts } from './hoverWorks';
import { findWord, type WordFacts } from './manifest/hover';

export type HoverFacts = { readonly at: Span } & (
  | {
      readonly kind: 'mark';
      readonly label: string;
      readonly note: NoteFacts | undefined;
      readonly says: 'defined' | 'undefined' | 'unlabelled';
    }
  | { readonly kind: 'label'; readonly label: string; readonly marks: readonly Citing[] }
  | ({ readonly kind: 'shelfmark' } & ShelfmarkFacts)
  | ({ readonly kind: 'document' } & DocumentFacts)
  | { readonly kind: 'documents'; readonly documents: readonly NumberedDocument[] }
  | { readonly kind: 'unknown-document'; readonly number: string; readonly count: number }
  | { readonly kind: 'repository'; readonly repository: Repository; readonly written: string }
  | ({ readonly kind: 'work' } & WorkFacts)
  | ({ readonly kind: 'person' } & PersonFacts)
  | ({ readonly kind: 'date' } & DateFacts)
  | ({ readonly kind: 'word' } & WordFacts)
);

export interface NumberedDocument {
  readonly number: string;
  readonly title: string;
  readonly place: Place;
}

/** A place that cites, and what it is called: the note that it stands in, if any. */
export interface Citing extends Place {
  readonly note: string | undefined;
}

export interface NoteFacts {
  readonly paragraphs: readonly string[];
  /** Where the text is longer than a hover should be, it is cut. */
  readonly cut: boolean;
  readonly cites: readonly ShelfmarkFacts[];
  readonly place: Place;
}

export interface ShelfmarkFacts {
  readonly key: string;
  readonly repository: Repository | undefined;
  /** The repository as it is written here. */
  readonly written: string | undefined;
  readonly levels: readonly { readonly word: string; readonly value: string | undefined }[];
  readonly missing: readonly string[];
  readonly leaves: { readonly unit: string; readonly text: string } | undefined;
  readonly relation: Relation;
  readonly document: DocumentFacts | undefined;
  /** The other places that cite the same file. */
  readonly alsoCited: readonly Citing[];
}

export interface DocumentFacts {
  readonly number: string;
  readonly title: string;
  readonly date: string | undefined;
  readonly source: string | undefined;
  readonly author: string | undefined;
  readonly place: Place;
  readonly citedIn: readonly Citing[];
  readonly mentions: number;
}

/** So much of a note is shown; the rest is a key press away. */
const LONGEST = 1500;
const MOST_CITINGS = 12;

/** @param offset UTF-16 offset in `file`. @returns undefined when nothing stands exactly under the cursor. */
export function findHover(dossier: Dossier, file: FileId, offset: number): HoverFacts | undefined {
  const here = dossier.occurrenceAt(file, offset);
  if (here) return factsAbout(dossier, here);
  const several = collectiveAt(dossier, file, offset);
  if (several) return { at: several.at, kind: 'documents', documents: several.documents.map(numbered) };
  const date = findDate(dossier, file, offset);
  if (date) return { kind: 'date', ...date };
  const word = dossier.manifest?.file === file ? findWord(dossier, offset) : undefined;
  return word && { kind: 'word', ...word };
}

function numbered({ number, title, file, header }: ListedDocument): NumberedDocument {
  return { number, title, place: { file, at: header } };
}

/** What is known about something that occurs in a text at hand. */
export function factsAbout(dossier: Dossier, here: Occurrence): HoverFacts | undefined {
  const { file, at } = here;
  switch (here.kind) {
    case 'note':
      if (here.role === 'reference')
        return { at, kind: 'mark', label: here.mark.label, ...noteOf(dossier, file, here.mark) };
      return { at, kind: 'label', label: here.note.label, marks: citings(dossier, referencesTo(dossier, here.entity)) };
    case 'shelfmark':
      return { at, kind: 'shelfmark', ...shelfmarkFacts(dossier, here.placed, true) };
    case 'document': {
      const number = here.role === 'definition' ? here.document.number : here.number;
      const facts = documentFacts(dossier, number);
      return facts
        ? { at, kind: 'document', ...facts }
        : { at, kind: 'unknown-document', number, count: dossier.documents.list.length };
    }
    case 'repository': {
      const repository = dossier.directoryOf(file)?.get(here.key);
      return repository && { at, kind: 'repository', repository, written: here.name.text };
    }
    case 'work':
      return { at, kind: 'work', ...workFacts(dossier, here, (found) => citings(dossier, found)) };
    case 'person':
      return { at, kind: 'person', ...personFacts(dossier, here, (found) => citings(dossier, found)) };
  }
}

function noteOf(
  dossier: Dossier,
  file: FileId,
  mark: NoteMark,
): { note: NoteFacts | undefined; says: 'defined' | 'undefined' | 'unlabelled' } {
  const note = dossier.apparatus(file)?.definitionOf(mark.key);
  if (!note) return { note: undefined, says: 'undefined' };
  if ('paragraphs' in note) return { note: noteFacts(dossier, file, note.paragraphs, note.at), says: 'defined' };
  return { note: noteFacts(dossier, file, [note.paragraph], note.at), says: 'unlabelled' };
}

function noteFacts(dossier: Dossier, file: FileId, paragraphs: readonly Span[], at: Span): NoteFacts {
  const essay = dossier.essay(file)!;
  const texts: string[] = [];
  let room = LONGEST;
  for (const span of paragraphs) {
    if (room <= 0) break;
    texts.push(whole(essay.text({ start: span.start, end: Math.min(span.end, span.start + room) })));
    room -= span.end - span.start;
  }
  const cites = paragraphs.flatMap((span) =>
    dossier.shelfmarks(file, span).map((placed) => shelfmarkFacts(dossier, placed, false)),
  );
  return { paragraphs: texts, cut: room < 0, cites, place: { file, at } };
}

/** Without half of a character that the cut would leave. */
function whole(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

/** @param withOthers whether to tell where else the same file is cited. */
function shelfmarkFacts(dossier: Dossier, placed: PlacedShelfmark, withOthers: boolean): ShelfmarkFacts {
  const { shelfmark, key } = placed;
  const { document, relation } = dossier.denotation(placed);
  const directory = dossier.directoryOf(placed.file);
  const words = families[shelfmark.family]?.words ?? {};
  return {
    key,
    repository: directory && repositoryOf(key, directory),
    written: shelfmark.repository?.text,
    levels: shelfmark.levels.map((level) => ({ word: words[level.name] ?? level.name, value: level.value })),
    missing: shelfmark.missing.map((name) => words[name] ?? name),
    leaves: shelfmark.leaves && {
      unit: shelfmark.leaves.unit,
      text: shelfmark.leaves.ranges.map((range) => range.text).join(', '),
    },
    relation,
    document: document && documentFacts(dossier, document.number),
    alsoCited: withOthers ? citings(dossier, othersOf(dossier, placed)) : [],
  };
}

function documentFacts(dossier: Dossier, number: string): DocumentFacts | undefined {
  const document = dossier.documents.byNumber(number);
  if (!document) return undefined;
  const references = referencesTo(dossier, entityOf.document(number));
  const { title, source, author, file, header } = document;
  return {
    number,
    title,
    date: document.date?.text,
    source,
    author,
    place: { file, at: header },
    citedIn: citings(
      dossier,
      references.filter((one) => one.kind === 'shelfmark'),
    ),
    mentions: references.filter((one) => one.kind === 'document').length,
  };
}

/** The first other places that cite the same file of an archive. */
function* othersOf(dossier: Dossier, { key, file, at }: PlacedShelfmark): Iterable<Occurrence> {
  for (const one of dossier.occurrencesOf(entityOf.shelfmark(key)))
    if (one.file !== file || one.at.start !== at.start) yield one;
}

function referencesTo(dossier: Dossier, entity: string): Occurrence[] {
  return [...dossier.occurrencesOf(entity)].filter((occurrence) => occurrence.role === 'reference');
}

function citings(dossier: Dossier, occurrences: Iterable<Occurrence>): Citing[] {
  const found: Citing[] = [];
  for (const { file, at } of occurrences) {
    if (found.length === MOST_CITINGS) break;
    found.push({ file, at, note: dossier.apparatus(file)?.noteAt(at.start)?.label });
  }
  return found;
}
