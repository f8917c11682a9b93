/** Hover facts as plain text: a line for each thing that is known. Columns count from 1. */
import type { Form } from '../../dossier/citations/resolve';
import type { DateFacts } from '../../features/dateHover';
import type { Citing, DocumentFacts, HoverFacts, NoteFacts, ShelfmarkFacts } from '../../features/hover';
import type { PersonFacts } from '../../features/hoverPeople';
import type { WorkFacts } from '../../features/hoverWorks';
import type { WordFacts } from '../../features/manifest/hover';
import type { Repository } from '../../reading/directory';
import { dateInWords } from '../../wire/renderDate';
import type { Gathered, ShownPlace } from '../gathered';
import { harmless } from './width';

interface Asked {
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

export function* explained(
  facts: HoverFacts | undefined,
  place: ShownPlace | undefined,
  { file, line, col }: Asked,
  gathered: Gathered,
): Iterable<string> {
  if (!facts || !place) {
    yield `${harmless(file)}:${line}:${col}: nothing stands here that Dossier knows.\n`;
    return;
  }
  yield `${placeName(place)}: ${harmless(heading(facts))}\n`;
  for (const text of lines(facts, gathered)) yield `${text === '' ? '' : harmless(text)}\n`;
}

function placeName({ file, line, col }: ShownPlace): string {
  return `${harmless(file)}:${line}:${col + 1}`;
}

function heading(facts: HoverFacts): string {
  switch (facts.kind) {
    case 'mark':
      return `mark of note ${facts.label}`;
    case 'label':
      return `note ${facts.label}`;
    case 'shelfmark':
      return 'shelfmark';
    case 'document':
      return `Document ${facts.number}`;
    case 'documents':
      return `all ${facts.documents.length} documents of the list`;
    case 'unknown-document':
      return `Document ${facts.number}, which the list does not have; it has ${facts.count}`;
    case 'repository':
      return `repository, here as ${facts.written}`;
    case 'work':
      return facts.form ? `work, cited ${FORMS[facts.form]}` : 'work, in a bibliography';
    case 'person':
      return `person, ${facts.name}`;
    case 'date':
      return `date, here as ${facts.date.text}`;
    case 'word':
      return `${facts.word}, in the manifest`;
  }
}

function lines(facts: HoverFacts, gathered: Gathered): string[] {
  switch (facts.kind) {
    case 'mark':
      return markLines(facts, gathered);
    case 'label':
      return [facts.marks.length > 0 ? row('Marked', citings(facts.marks, gathered)) : 'No mark points at it.'];
    case 'shelfmark':
      return shelfmarkLines(facts, gathered);
    case 'document':
      return documentLines(facts, gathered);
    case 'documents':
      return facts.documents.map(({ number, title }) => row(`Document ${number}`, title));
    case 'unknown-document':
      return [];
    case 'repository':
      return repositoryLines(facts.repository);
    case 'work':
      return workLines(facts, gathered);
    case 'person':
      return personLines(facts, gathered);
    case 'date':
      return dateLines(facts);
    case 'word':
      return wordLines(facts);
  }
}

/** The words on it are Markdown, of which only the marks of code would be in the way. */
function wordLines({ title, about, files }: WordFacts): string[] {
  if (files) return [row('Files', files.length > 0 ? files.join(', ') : 'none')];
  return [title, about?.replace(/`/g, '')].filter((line) => line !== undefined);
}

const FORMS: Readonly<Record<Form, string>> = {
  full: 'in full',
  repeated: 'in full again',
  short: 'in a short form',
  ibid: 'as the same',
};

/** "Archive:     …": the words of all facts stand under one another. */
function row(word: string, what: string): string {
  return `${`${word}:`.padEnd(13)}${what.replace(/\s+/g, ' ').trim()}`;
}

function markLines({ note, says }: Extract<HoverFacts, { kind: 'mark' }>, gathered: Gathered): string[] {
  if (!note) return ['The note has no text.'];
  return [
    ...(says === 'unlabelled' ? ['The label of the note is missing; this is it by its place.'] : []),
    ...noteLines(note, gathered),
    ...note.cites.flatMap((cited) => ['', ...shelfmarkLines(cited, gathered)]),
  ];
}

function noteLines(note: NoteFacts, gathered: Gathered): string[] {
  const place = gathered.place(note.place);
  const text = note.paragraphs.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim()).filter((one) => one !== '');
  return [
    ...(place ? [row('Place', placeName(place))] : []),
    ...text.map((one, index) => row(index === 0 ? 'Text' : '…', one)),
    ...(note.cut ? [row('…', '(there is more)')] : []),
  ];
}

function shelfmarkLines(facts: ShelfmarkFacts, gathered: Gathered): string[] {
  const { repository, written, levels, missing, leaves, document, alsoCited } = facts;
  const archive = repository ? repositoryName(repository) : (written ?? 'not named here');
  return [
    row('Archive', archive),
    row('Levels', levels.map(({ word, value }) => `${word} ${value ?? '(not given)'}`).join(', ')),
    ...(leaves ? [row('Leaves', leaves.text)] : []),
    ...(missing.length > 0 ? [row('Missing', missing.join(', '))] : []),
    ...(facts.relation === 'same-file-other-leaves'
      ? [row('Document', 'none: the same file as a document of the list, but other leaves')]
      : []),
    ...(document ? [row('Document', `${document.number}, ${document.title}${RELATIONS[facts.relation] ?? ''}`)] : []),
    ...(alsoCited.length > 0 ? [row('Also cited', citings(alsoCited, gathered))] : []),
  ];
}

const RELATIONS: Readonly<Record<string, string>> = {
  inside: ' (a part of it)',
  superset: ' (these leaves take it in, and more)',
  overlapping: ' (these leaves overlap it)',
};

function documentLines(facts: DocumentFacts, gathered: Gathered): string[] {
  const { title, author, date, source, citedIn, mentions } = facts;
  const place = gathered.place(facts.place);
  return [
    row('Title', title),
    ...(author ? [row('Author', author)] : []),
    ...(date ? [row('Date', date)] : []),
    ...(source ? [row('Source', source)] : []),
    ...(place ? [row('Listed', placeName(place))] : []),
    row('Mentioned', mentions === 0 ? 'nowhere' : mentions === 1 ? 'once' : `${mentions} times`),
    row('Cited', citedIn.length > 0 ? citings(citedIn, gathered) : 'nowhere'),
  ];
}

function workLines(facts: WorkFacts, gathered: Gathered): string[] {
  const { authors, title, data, full, entries, archive, locator, alsoCited } = facts;
  const names = authors.map(({ name, role }) => name + (role === 'editor' ? ' (ed.)' : '')).join(', ');
  const place = full && gathered.place(full);
  return [
    ...(names ? [row('Author', names)] : []),
    row('Title', title),
    ...(facts.inBook || data.journal ? [row('In', facts.inBook ?? data.journal ?? '')] : []),
    ...(archive ? [row('Archive', [archive.name, archive.location].filter(Boolean).join(', '))] : []),
    ...(data.year ? [row('Year', data.year)] : []),
    ...(data.publisher ? [row('Publisher', [data.place, data.publisher].filter(Boolean).join(': '))] : []),
    ...(data.volume ? [row('Volume', data.volume)] : []),
    ...(data.pages ? [row('Pages', data.pages)] : []),
    ...(full ? [row('In full', `note ${full.note}${place ? ` (${placeName(place)})` : ''}: ${full.text}`)] : []),
    ...entries.flatMap((entry) => {
      const stated = gathered.place(entry);
      return stated ? [row('Entry', `${facts.key} (${placeName(stated)})`)] : [];
    }),
    ...(locator ? [row('Cited here', locator)] : []),
    ...(alsoCited.length > 0 ? [row('Also cited', citings(alsoCited, gathered))] : []),
  ];
}

function personLines(facts: PersonFacts, gathered: Gathered): string[] {
  const { role, dates, wrote, spellings, first, viaf, wikidata } = facts;
  return [
    ...(role ? [row('Role', role)] : []),
    ...(dates ? [row('Dates', dates)] : []),
    ...wrote.map(({ number, title }) => row('Wrote', `Document ${number}, ${title}`)),
    ...(spellings.length > 0
      ? [row('Written', spellings.map(({ text, count }) => `${text} (${count})`).join(', '))]
      : []),
    ...(first ? [row('First', citings([first], gathered))] : []),
    ...(viaf ? [row('VIAF', viaf)] : []),
    ...(wikidata ? [row('Wikidata', wikidata)] : []),
  ];
}

function repositoryLines(repository: Repository): string[] {
  const former = (repository.former ?? []).map(({ name, abbreviations, from, to }) => {
    const years = from || to ? ` (${from ?? ''}-${to ?? ''})` : '';
    return [name, ...(abbreviations ?? [])].filter(Boolean).join(', ') + years;
  });
  return [
    row('Archive', repositoryName(repository)),
    ...Object.values(repository.names ?? {}).map((name) => row('Name', name)),
    ...former.map((name) => row('Formerly', name)),
    ...(repository.web ? [row('Web', repository.web)] : []),
  ];
}

function dateLines(facts: DateFacts): string[] {
  const { meaning, how } = dateInWords(facts);
  return [
    row('Means', meaning),
    ...(how === '' ? [] : [row('Read as', how)]),
    ...(facts.edtf === '' ? [] : [row('EDTF', facts.edtf)]),
  ];
}

function repositoryName({ name, siglum, place }: Repository): string {
  return `${name ? `${name} (${siglum})` : siglum}${place ? `, ${place}` : ''}`;
}

function citings(places: readonly Citing[], gathered: Gathered): string {
  return places
    .flatMap((one) => {
      const place = gathered.place(one);
      return place ? [one.note === undefined ? placeName(place) : `note ${one.note} (${placeName(place)})`] : [];
    })
    .join(', ');
}
