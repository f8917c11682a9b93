/**
 * The table of occurrences: everything in a file that is defined or referred to, of whatever kind. Definition,
 * references, highlight, symbols and hover are short functions over it, and a new kind of thing gets them all by
 * appearing here.
 */
import type { Mention } from '../reading/mentions';
import type { Name } from '../reading/people/readNames';
import type { RepositoryName } from '../reading/shelfmarks/model';
import type { Span } from '../text/span';
import type { PlacedEntry } from './bibliography/bibliography';
import type { PlacedCitation } from './citations/citations';
import type { Work } from './citations/works';
import type { ListedDocument } from './documents';
import type { Note, NoteMark, UnlabelledNote } from './notes';
import type { Person } from './people/people';
import type { FileId, Place } from './place';
import type { Denotation, PlacedShelfmark } from './shelfmarks';

interface Stands extends Place {
  /** The name of the thing over the whole dossier: equal for all its occurrences. */
  readonly entity: string;
  readonly role: 'definition' | 'reference';
  /** Everything that belongs to it: of a note its text, of a document its entry. */
  readonly full: Span;
}

export type Occurrence =
  | (Stands & { readonly kind: 'note'; readonly role: 'definition'; readonly note: Note })
  | (Stands & { readonly kind: 'note'; readonly role: 'reference'; readonly mark: NoteMark })
  | (Stands & { readonly kind: 'document'; readonly role: 'definition'; readonly document: ListedDocument })
  | (Stands & { readonly kind: 'document'; readonly role: 'reference'; readonly number: string })
  | (Stands & { readonly kind: 'shelfmark'; readonly placed: PlacedShelfmark; readonly denotes: Denotation })
  | (Stands & {
      readonly kind: 'repository';
      readonly role: 'reference';
      readonly key: string;
      readonly name: RepositoryName;
    })
  /** The full form that stands first is a definition. */
  | (Stands & { readonly kind: 'work'; readonly cited: PlacedCitation; readonly work: Work })
  /** An entry of a bibliography is another. */
  | (Stands & {
      readonly kind: 'work';
      readonly role: 'definition';
      readonly cited: undefined;
      readonly entry: PlacedEntry;
      readonly work: Work;
    })
  /** What a manifest states is the definition; there no name was read. */
  | (Stands & { readonly kind: 'person'; readonly person: Person; readonly name: Name | undefined });

export type Kind = Occurrence['kind'];

/** The names of entities. A note belongs to its file; documents, shelfmarks and repositories to the dossier. */
export const entityOf = {
  note: (file: FileId, key: string) => `note ${file} ${key}`,
  document: (number: string) => `document ${number}`,
  shelfmark: (key: string) => `shelfmark ${key}`,
  repository: (key: string) => `repository ${key}`,
  work: (key: string) => `work ${key}`,
  person: (key: string) => `person ${key}`,
};

/** The file to which an entity belongs; undefined for one of the whole dossier. A file's name may have spaces, a key has none. */
export function fileOf(entity: string): FileId | undefined {
  return entity.startsWith('note ') ? entity.slice('note '.length, entity.lastIndexOf(' ')) : undefined;
}

/** What an entity is called among those of its kind. */
export function keyIn(entity: string): string {
  return entity.slice((fileOf(entity) === undefined ? entity.indexOf(' ') : entity.lastIndexOf(' ')) + 1);
}

export function ofNote(file: FileId, note: Note): Occurrence {
  const last = note.paragraphs[note.paragraphs.length - 1] ?? note.at;
  const entity = entityOf.note(file, note.key);
  return {
    kind: 'note',
    role: 'definition',
    entity,
    file,
    at: note.at,
    full: { start: note.at.start, end: last.end },
    note,
  };
}

/** A note by its place: its label is missing, and its first words stand for it. */
export function ofUnlabelled(file: FileId, lost: UnlabelledNote): Occurrence {
  const { key, label, number, run, at, paragraph, passage } = lost;
  const note = { key, label, number, run, at, malformed: undefined, paragraphs: [paragraph], passage };
  const entity = entityOf.note(file, key);
  return { kind: 'note', role: 'definition', entity, file, at, full: paragraph, note };
}

export function ofMark(file: FileId, mark: NoteMark): Occurrence {
  const entity = entityOf.note(file, mark.key);
  return { kind: 'note', role: 'reference', entity, file, at: mark.at, full: mark.at, mark };
}

export function ofDocument(document: ListedDocument): Occurrence {
  const { file, header, full, number } = document;
  return { kind: 'document', role: 'definition', entity: entityOf.document(number), file, at: header, full, document };
}

/** @param base what the mention's spans count from. */
export function ofMention(file: FileId, mention: Mention, base: number): Occurrence {
  return ofDocumentNumber(file, mention.number, { start: mention.start + base, end: mention.end + base });
}

/** A reference to a document, by its number or by its author. */
export function ofDocumentNumber(file: FileId, number: string, at: Span): Occurrence {
  return { kind: 'document', role: 'reference', entity: entityOf.document(number), file, at, full: at, number };
}

export function ofShelfmark(placed: PlacedShelfmark, denotes: Denotation): Occurrence {
  const role = denotes.relation === 'is' ? 'definition' : 'reference';
  const { file, at } = placed;
  return { kind: 'shelfmark', role, entity: entityOf.shelfmark(placed.key), file, at, full: at, placed, denotes };
}

export function ofRepository(file: FileId, key: string, name: RepositoryName, base: number): Occurrence {
  const at = { start: name.start + base, end: name.end + base };
  return { kind: 'repository', role: 'reference', entity: entityOf.repository(key), file, at, full: at, key, name };
}

/** @returns undefined for a citation of which the work is not known, and for one of an archive: that is its shelfmark. */
export function ofWork(file: FileId, cited: PlacedCitation): Occurrence | undefined {
  const { at, resolved } = cited;
  const { work, form } = resolved;
  if (!work) return undefined;
  const role = form === 'full' ? 'definition' : 'reference';
  return { kind: 'work', role, entity: entityOf.work(work.key), file, at, full: at, cited, work };
}

export function ofEntry(entry: PlacedEntry): Occurrence {
  const { file, at, full, work } = entry;
  return {
    kind: 'work',
    role: 'definition',
    entity: entityOf.work(work.key),
    file,
    at,
    full,
    cited: undefined,
    entry,
    work,
  };
}
