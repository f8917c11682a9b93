/**
 * Hover facts as Markdown. All that comes from a dossier is escaped: its text cannot make a link, run a command or
 * bring in HTML.
 */
import type { FileId } from '../dossier/place';
import type { DateFacts } from '../features/dateHover';
import type { Citing, DocumentFacts, HoverFacts, NoteFacts, ShelfmarkFacts } from '../features/hover';
import type { WordFacts } from '../features/manifest/hover';
import type { Repository } from '../reading/directory';
import { say } from './language';
import { dateInWords } from './renderDate';
import { renderPerson } from './renderPerson';
import { renderWork } from './renderWork';
import { levelInWords, meaningInWords } from './words';

/** How a place is linked to: its address with a line, and the line's number from 1. Undefined where no link can be. */
export interface Links {
  to(file: FileId, offset: number): { readonly uri: string; readonly line: number } | undefined;
}

export function renderHover(facts: HoverFacts, links: Links): string {
  switch (facts.kind) {
    case 'mark':
      return renderMark(facts, links);
    case 'label':
      return renderLabel(facts, links);
    case 'shelfmark':
      return renderShelfmark(facts, links);
    case 'document':
      return renderDocument(facts, links);
    case 'documents':
      return facts.documents
        .map(({ number, title, place }) => {
          const name = linkTo(say('Document {number}', { number }), place, links);
          return title ? `${name}, *${literal(title)}*` : name;
        })
        .join('\n\n');
    case 'unknown-document':
      return say('There is no Document {number}: the list has {count}.', {
        number: literal(facts.number),
        count: facts.count,
      });
    case 'repository':
      return renderRepository(facts.repository);
    case 'work':
      return renderWork(facts, links);
    case 'person':
      return renderPerson(facts, links);
    case 'date':
      return renderDate(facts);
    case 'word':
      return renderWord(facts);
  }
}

function renderMark({ label, note, says }: Extract<HoverFacts, { kind: 'mark' }>, links: Links): string {
  const named = { label: literal(label) };
  if (!note || (note.paragraphs.length === 0 && note.cites.length === 0))
    return say('**Note {label}** has no text.', named);
  const heading =
    says === 'unlabelled'
      ? say('**Note {label}**, by its place; its label is missing', named)
      : say('**Note {label}**', named);
  return [heading, ...noteText(note), ...note.cites.map((cited) => `---\n\n${renderShelfmark(cited, links)}`)].join(
    '\n\n',
  );
}

function renderLabel({ label, marks }: Extract<HoverFacts, { kind: 'label' }>, links: Links): string {
  const args = { label: literal(label), count: marks.length, places: linksTo(marks, links) };
  switch (marks.length) {
    case 0:
      return say('**Note {label}** is not cited anywhere in the text.', args);
    case 1:
      return say('**Note {label}** is marked in the text once: {places}', args);
    case 2:
      return say('**Note {label}** is marked in the text twice: {places}', args);
    default:
      return say('**Note {label}** is marked in the text {count} times: {places}', args);
  }
}

function noteText(note: NoteFacts): string[] {
  const paragraphs = note.paragraphs.map((text) => literal(text.replace(/\s+/g, ' ').trim()));
  if (note.cut) paragraphs.push('…');
  return paragraphs.filter((text) => text !== '');
}

function renderShelfmark(facts: ShelfmarkFacts, links: Links): string {
  const parts: string[] = [];
  parts.push(
    facts.repository
      ? repositoryLine(facts.repository)
      : facts.written
        ? `**${literal(facts.written)}**`
        : say('No archive is named here.'),
  );
  const levels = facts.levels.map(({ word, value }) => {
    const level = literal(levelInWords(word));
    return value === undefined ? say('{level} (not given)', { level }) : `${level} **${literal(value)}**`;
  });
  if (facts.leaves) levels.push(leavesInWords(facts.leaves.text));
  parts.push(levels.join(' · '));
  if (facts.missing.length > 0)
    parts.push(say('Missing: {levels}.', { levels: facts.missing.map(levelInWords).map(literal).join(', ') }));
  const relation = relationLine(facts, links);
  if (relation) parts.push(relation);
  if (facts.alsoCited.length > 0) parts.push(say('Also cited: {places}', { places: linksTo(facts.alsoCited, links) }));
  return parts.join('\n\n');
}

function repositoryLine(repository: Repository): string {
  const where = repository.place ? `, ${literal(repository.place)}` : '';
  return `**${literal(repository.name ?? repository.siglum)}** (${literal(repository.siglum)})${where}`;
}

function leavesInWords(text: string): string {
  const leaves = literal(text);
  return /[-,]/.test(text) ? say('leaves {leaves}', { leaves }) : say('leaf {leaves}', { leaves });
}

function relationLine({ relation, document }: ShelfmarkFacts, links: Links): string | undefined {
  if (relation === 'same-file-other-leaves')
    return say('The same file as a document of this dossier, but other leaves: another document.');
  if (!document) return undefined;
  const linked = linkTo(say('Document {number}', { number: document.number }), document.place, links);
  const name = say('{document} of this dossier', { document: linked });
  const titled = { document: document.title ? `${name}, *${literal(document.title)}*` : name };
  switch (relation) {
    case 'inside':
      return say('A part of {document}', titled);
    case 'superset':
      return say('These leaves take in {document}, and more', titled);
    case 'overlapping':
      return say('These leaves overlap {document}', titled);
    default:
      return titled.document;
  }
}

function renderDocument(facts: DocumentFacts, links: Links): string {
  const parts = [documentLine(facts)];
  const particulars = [facts.author && literal(facts.author), facts.date && literal(facts.date)].filter(Boolean);
  if (particulars.length > 0) parts.push(particulars.join(', '));
  if (facts.source) parts.push(say('Source: {source}', { source: literal(facts.source) }));
  const cited =
    facts.citedIn.length > 0
      ? say('Cited: {places}', { places: linksTo(facts.citedIn, links) })
      : say('Not cited in a note.');
  parts.push([mentionedInWords(facts.mentions), cited].filter(Boolean).join(' '));
  return parts.join('\n\n');
}

export function documentLine({ number, title }: Pick<DocumentFacts, 'number' | 'title'>): string {
  return say('**Document {number}** {title}', { number: literal(number), title: literal(title) });
}

function mentionedInWords(count: number): string {
  if (count === 0) return '';
  if (count === 1) return say('Mentioned once.');
  return count === 2 ? say('Mentioned twice.') : say('Mentioned {count} times.', { count });
}

/** A word of the manifest, with our own words about it. */
function renderWord({ word, title, about, files }: WordFacts): string {
  if (files) {
    const args = { word: literal(word), files: files.slice(0, MOST_FILES).map(literal).join(', ') };
    if (files.length === 0) return say('No file of the dossier is called so.');
    return files.length > MOST_FILES
      ? say('**{word}** means {files} and {count} more.', { ...args, count: files.length - MOST_FILES })
      : say('**{word}** means {files}.', args);
  }
  const heading = `**${literal(word)}**${title ? `: ${meaningInWords(title)}` : ''}`;
  return about ? `${heading}\n\n${meaningInWords(about)}` : heading;
}

const MOST_FILES = 12;

/** The EDTF needs no escaping: it is made of digits and signs. */
function renderDate(facts: DateFacts): string {
  const { meaning, how } = dateInWords(facts);
  const heading = `**${literal(meaning)}**${how && ` (${literal(how)})`}`;
  return facts.edtf === '' ? heading : `${heading}\n\nEDTF \`${facts.edtf}\``;
}

function renderRepository(repository: Repository): string {
  const parts = [repositoryLine(repository)];
  const names = Object.values(repository.names ?? {});
  if (names.length > 0) parts.push(names.map((name) => `*${literal(name)}*`).join('  \n'));
  const former = (repository.former ?? []).map(({ name, abbreviations, from, to }) => {
    const years = from || to ? ` (${from ?? ''}–${to ?? ''})` : '';
    return literal([name, ...(abbreviations ?? [])].filter(Boolean).join(', ')) + years;
  });
  if (former.length > 0) parts.push(say('Formerly {names}', { names: former.join('; ') }));
  const web =
    repository.web && /^https:\/\/[\w.-]+(?:\/[\w./~%-]*)?$/.test(repository.web)
      ? `[${literal(repository.web)}](${repository.web})`
      : '';
  if (web) parts.push(web);
  return parts.join('\n\n');
}

export function linksTo(places: readonly Citing[], links: Links): string {
  return places.map((place) => linkTo(placeInWords(place.note), place, links, place.note === undefined)).join(', ');
}

/** @param note the label of the note in which it stands. */
export function placeInWords(note: string | undefined): string {
  return note ? say('note {note}', { note }) : say('the text');
}

export function linkTo(
  name: string,
  place: { file: FileId; at: { start: number } },
  links: Links,
  withLine = false,
): string {
  const target = links.to(place.file, place.at.start);
  if (!target) return literal(name);
  const words = withLine ? say('line {line}', { line: target.line }) : name;
  return `[${literal(words)}](${inAddress(target.uri)}#L${target.line})`;
}

/** An address as it stands in a link of Markdown: characters that would end it are never left in it. */
export function inAddress(uri: string): string {
  return uri.replace(/[()<>\s\\]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** Text as Markdown shows it literally: every character that could begin markup is escaped, HTML's are made entities. */
export function literal(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|~^$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/@/g, '&#64;')
    .replace(/[\r\n]+/g, ' ');
}
