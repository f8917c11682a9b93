/** Entities as rows of cells: every occurrence with all that is known of it, or as much as a person wants to read. */

import type { ListCommand } from './arguments';
import type { CitationEntity } from './entities/citations';
import type { DocumentEntity } from './entities/documents';
import type { Entity, ShownOccurrence } from './entities/entity';
import type { NoteEntity } from './entities/notes';
import type { PersonEntity } from './entities/people';
import type { ShelfmarkEntity } from './entities/shelfmarks';
import type { WorkEntity } from './entities/works';
import type { Range } from './gathered';

export type Cell = string | number | boolean | null;

export interface Rows {
  readonly heads: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
}

type Kind = ListCommand['kind'];

const OF_ENTITY: Readonly<Record<Kind, readonly string[]>> = {
  notes: ['number', 'run', 'state'],
  documents: ['number', 'title', 'date', 'source'],
  shelfmarks: [],
  repositories: [],
  works: ['title', 'year'],
  citations: [],
  people: [],
};
const OF_OCCURRENCE: Readonly<Record<Kind, readonly string[]>> = {
  notes: [],
  documents: ['via'],
  shelfmarks: ['leaves', 'document', 'relation', 'complete'],
  repositories: [],
  works: ['note', 'form', 'locator'],
  citations: ['note', 'form', 'work', 'antecedentNote', 'locator'],
  people: ['spelling'],
};
const REPOSITORY = ['repositoryLine', 'repositoryCol', 'repositoryEndLine', 'repositoryEndCol'];
/** What a shelfmark consists of and who cites it, in the columns that came last. */
const PARTS = ['repository', 'family', 'levels', 'notes'];
const PLACE = ['file', 'line', 'col', 'endLine', 'endCol', 'role', 'text'];

/** A row for every occurrence; the names of the columns are those of the JSON contract. Columns of text count from 1. */
export function occurrenceRows(kind: Kind, entities: readonly Entity[]): Rows {
  const ofEntity = ['dossier', 'kind', 'key', 'label', ...OF_ENTITY[kind]];
  const ofOccurrence = [...PLACE, ...OF_OCCURRENCE[kind]];
  return {
    heads: [...ofEntity, ...ofOccurrence, ...(kind === 'shelfmarks' ? [...REPOSITORY, ...PARTS] : [])],
    cells: entities.flatMap((entity) =>
      entity.occurrences.map((one) => [
        ...picked(entity, ofEntity),
        ...picked({ ...one, col: one.col + 1, endCol: one.endCol + 1 }, ofOccurrence),
        ...('repositoryRange' in one ? rangeCells(one.repositoryRange as Range | null) : []),
        ...('levels' in entity ? partCells(entity as ShelfmarkEntity) : []),
      ]),
    ),
  };
}

function picked(record: object, names: readonly string[]): Cell[] {
  return names.map((name) => (record as Record<string, Cell>)[name] ?? null);
}

function rangeCells(range: Range | null): Cell[] {
  return range ? [range.line, range.col + 1, range.endLine, range.endCol + 1] : [null, null, null, null];
}

/** The levels as `fond 635; opis 1`, the notes by their labels. */
function partCells({ repository, family, levels, notes }: ShelfmarkEntity): Cell[] {
  const named = levels.map(({ name, value }) => `${name} ${value ?? '?'}`);
  return [repository, family, named.join('; '), notes.map(({ label }) => label).join(', ')];
}

/** What a person wants to read: a row a note, document or repository, and a row every citation of a shelfmark. */
export function readingRows(kind: Kind, entities: readonly Entity[]): Rows {
  const { heads, cells } = READING[kind](entities);
  if (new Set(entities.map(({ dossier }) => dossier)).size < 2) return { heads, cells: cells.map(([, ...row]) => row) };
  return { heads: ['Dossier', ...heads], cells };
}

/** The first cell of every row is the dossier. */
const READING: Readonly<Record<Kind, (entities: readonly Entity[]) => Rows>> = {
  notes: (entities) => ({
    heads: ['Note', 'State', 'Text', 'Marks'],
    cells: (entities as readonly NoteEntity[]).map(({ dossier, label, state, occurrences }) => [
      dossier,
      label,
      state,
      places(occurrences.filter(({ role }) => role === 'definition')),
      places(occurrences.filter(({ role }) => role === 'reference')),
    ]),
  }),
  documents: (entities) => ({
    heads: ['Document', 'Date', 'Title', 'Source', 'Listed', 'Mentions', 'Citations'],
    cells: (entities as readonly DocumentEntity[]).map((document) => [
      document.dossier,
      document.number,
      document.date,
      document.title,
      document.source,
      places(document.occurrences.filter(({ role }) => role === 'definition')),
      document.occurrences.filter(({ via }) => via === 'mention').length,
      document.occurrences.filter(({ via }) => via === 'shelfmark').length,
    ]),
  }),
  shelfmarks: (entities) => ({
    heads: ['Place', 'Shelfmark', 'Leaves', 'Document', 'Relation', 'Complete'],
    cells: (entities as readonly ShelfmarkEntity[]).flatMap(({ dossier, key, occurrences }) =>
      occurrences.map((one) => [
        dossier,
        places([one]),
        key,
        one.leaves,
        one.document,
        one.relation,
        one.complete ? 'yes' : 'no',
      ]),
    ),
  }),
  repositories: (entities) => ({
    heads: ['Repository', 'Name', 'Times', 'First'],
    cells: entities.map(({ dossier, key, label, occurrences }) => [
      dossier,
      key,
      label,
      occurrences.length,
      places(occurrences.slice(0, 1)),
    ]),
  }),
  works: (entities) => ({
    heads: ['Work', 'Key', 'In full', 'Citations'],
    cells: (entities as readonly WorkEntity[]).map(({ dossier, label, key, occurrences }) => [
      dossier,
      label,
      key,
      places(occurrences.filter(({ role }) => role === 'definition')),
      occurrences.length,
    ]),
  }),
  people: (entities) => ({
    heads: ['Person', 'Spellings', 'Documents', 'Times', 'First'],
    cells: (entities as readonly PersonEntity[]).map((one) => [
      one.dossier,
      one.label,
      one.spellings.join('; '),
      one.documents.join(', ') || null,
      one.occurrences.length,
      places(one.occurrences.slice(0, 1)),
    ]),
  }),
  citations: (entities) => ({
    heads: ['Note', 'Form', 'Work', 'Full in note', 'Locator', 'Place'],
    cells: (entities as readonly CitationEntity[]).map((one) => [
      one.dossier,
      one.note,
      one.form,
      one.work,
      one.antecedentNote,
      one.locator,
      places(one.occurrences),
    ]),
  }),
};

/** More places than this are counted only. */
const MOST_PLACES = 5;

/** "essay.txt:28:322, 30:597": a file is named where it is another one than before. */
function places(occurrences: readonly ShownOccurrence[]): string | null {
  if (occurrences.length === 0) return null;
  let last: string | undefined;
  const shown = occurrences.slice(0, MOST_PLACES).map(({ file, line, col }) => {
    const place = `${file === last ? '' : `${file}:`}${line}:${col + 1}`;
    last = file;
    return place;
  });
  const left = occurrences.length - shown.length;
  return shown.join(', ') + (left > 0 ? ` and ${left} more` : '');
}
