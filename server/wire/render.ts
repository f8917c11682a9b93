/**
 * Hover facts as Markdown. All that comes from a dossier is escaped: its text cannot make a link, run a command or
 * bring in HTML.
 */
import type { FileId } from '../dossier/place';
import type { DateFacts } from '../features/dateHover';
import type { Citing, DocumentFacts, HoverFacts, NoteFacts, ShelfmarkFacts } from '../features/hover';
import type { WorkFacts } from '../features/hoverWorks';
import type { WordFacts } from '../features/manifest/hover';
import type { Repository } from '../reading/directory';
import { dateInWords } from './renderDate';
import { renderPerson } from './renderPerson';

/** How a place is linked to: its address with a line, and the line's number from 1. Undefined where no link can be. */
export interface Links {
  to(file: FileId, offset: number): { readonly uri: string; readonly line: number } | undefined;
}

export function renderHover(facts: HoverFacts, links: Links): string {
  switch (facts.kind) {
    case 'mark':
      return renderMark(facts, links);
    case 'label':
      return facts.marks.length === 0
        ? `**Note ${literal(facts.label)}** is not cited anywhere in the text.`
        : `**Note ${literal(facts.label)}** is marked in the text ${times(facts.marks.length)}: ${linksTo(facts.marks, links)}`;
    case 'shelfmark':
      return renderShelfmark(facts, links);
    case 'document':
      return renderDocument(facts, links);
    case 'documents':
      return facts.documents
        .map(({ number, title, place }) => {
          const name = linkTo(`Document ${number}`, place, links);
          return title ? `${name}, *${literal(title)}*` : name;
        })
        .join('\n\n');
    case 'unknown-document':
      return `There is no Document ${literal(facts.number)}: the list has ${facts.count}.`;
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
  if (!note || (note.paragraphs.length === 0 && note.cites.length === 0))
    return `**Note ${literal(label)}** has no text.`;
  const heading =
    says === 'unlabelled'
      ? `**Note ${literal(label)}**, by its place; its label is missing`
      : `**Note ${literal(label)}**`;
  return [heading, ...noteText(note), ...note.cites.map((cited) => `---\n\n${renderShelfmark(cited, links)}`)].join(
    '\n\n',
  );
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
        : 'No archive is named here.',
  );
  const levels = facts.levels.map(
    ({ word, value }) => `${literal(word)} ${value === undefined ? '(not given)' : `**${literal(value)}**`}`,
  );
  if (facts.leaves) levels.push(`${leafWord(facts.leaves.text)} ${literal(facts.leaves.text)}`);
  parts.push(levels.join(' · '));
  if (facts.missing.length > 0) parts.push(`Missing: ${facts.missing.map(literal).join(', ')}.`);
  const relation = relationLine(facts, links);
  if (relation) parts.push(relation);
  if (facts.alsoCited.length > 0) parts.push(`Also cited: ${linksTo(facts.alsoCited, links)}`);
  return parts.join('\n\n');
}

function repositoryLine(repository: Repository): string {
  const where = repository.place ? `, ${literal(repository.place)}` : '';
  return `**${literal(repository.name ?? repository.siglum)}** (${literal(repository.siglum)})${where}`;
}

function leafWord(text: string): string {
  return /[-,]/.test(text) ? 'leaves' : 'leaf';
}

function relationLine({ relation, document }: ShelfmarkFacts, links: Links): string | undefined {
  if (relation === 'same-file-other-leaves')
    return 'The same file as a document of this dossier, but other leaves: another document.';
  if (!document) return undefined;
  const name = `${linkTo(`Document ${document.number}`, document.place, links)} of this dossier`;
  const title = document.title ? `, *${literal(document.title)}*` : '';
  switch (relation) {
    case 'inside':
      return `A part of ${name}${title}`;
    case 'superset':
      return `These leaves take in ${name}${title}, and more`;
    case 'overlapping':
      return `These leaves overlap ${name}${title}`;
    default:
      return `${name}${title}`;
  }
}

function renderDocument(facts: DocumentFacts, links: Links): string {
  const parts = [`**Document ${literal(facts.number)}** ${literal(facts.title)}`];
  const particulars = [facts.author && literal(facts.author), facts.date && literal(facts.date)].filter(Boolean);
  if (particulars.length > 0) parts.push(particulars.join(', '));
  if (facts.source) parts.push(`Source: ${literal(facts.source)}`);
  const mentioned = facts.mentions > 0 ? `Mentioned ${times(facts.mentions)}. ` : '';
  const cited = facts.citedIn.length > 0 ? `Cited: ${linksTo(facts.citedIn, links)}` : 'Not cited in a note.';
  parts.push(mentioned + cited);
  return parts.join('\n\n');
}

export function renderWork(facts: WorkFacts, links: Links): string {
  const names = facts.authors.map(({ name, role }) => literal(name) + (role === 'editor' ? ' (ed.)' : ''));
  const parts = [[...(names.length > 0 ? [`**${names.join(', ')}**`] : []), `*${literal(facts.title)}*`].join(', ')];
  const { place, publisher, volume, issue, pages, genre, journal } = facts.data;
  const whole = facts.inBook ?? journal;
  if (whole) parts.push(`In *${literal(whole)}*`);
  if (facts.archive) parts.push(literal(archiveLine(facts.archive)));
  const out = [genre, place && publisher ? `${place}: ${publisher}` : (publisher ?? place), dated(facts.data)]
    .filter(Boolean)
    .join(', ');
  const inside = [volume && `vol. ${volume}`, issue && `no. ${issue}`, pages && `pp. ${pages}`].filter(Boolean);
  const data = [out, ...inside].filter(Boolean).join(', ');
  if (data) parts.push(literal(data));
  if (facts.full) {
    const { note, text } = facts.full;
    parts.push(`In full in ${linkTo(note ? `note ${note}` : 'the bibliography', facts.full, links)}: ${literal(text)}`);
  }
  if (facts.entries.length > 0)
    parts.push(
      `In the bibliography${asWhat(facts)}: ${facts.entries.map((entry) => linkTo(entry.name, entry, links)).join(', ')}`,
    );
  if (facts.locator) parts.push(`Cited here: ${literal(facts.locator)}`);
  if (facts.alsoCited.length > 0) parts.push(`Also cited: ${linksTo(facts.alsoCited, links)}`);
  return parts.join('\n\n');
}

/** A word of the manifest, with our own words about it. */
function renderWord({ word, title, about, files }: WordFacts): string {
  if (files) {
    const names = files.slice(0, MOST_FILES).map(literal).join(', ');
    const more = files.length > MOST_FILES ? ` and ${files.length - MOST_FILES} more` : '';
    return files.length === 0 ? 'No file of the dossier is called so.' : `**${literal(word)}** means ${names}${more}.`;
  }
  const heading = `**${literal(word)}**${title ? `: ${title}` : ''}`;
  return about ? `${heading}\n\n${about}` : heading;
}

const MOST_FILES = 12;

/** The day is kept in small letters, by which days are compared. */
function dated({ day, year }: WorkFacts['data']): string | undefined {
  return day && year && /\d \p{L}/u.test(day)
    ? `${day.replace(/\p{Ll}/u, (letter) => letter.toUpperCase())} ${year}`
    : year;
}

const KINDS: Readonly<Record<string, string>> = {
  book: 'a book',
  chapter: 'a chapter',
  'article-journal': 'an article',
  'article-magazine': 'an article in a magazine',
  'article-newspaper': 'an article in a newspaper',
  'paper-conference': 'a paper',
  'entry-encyclopedia': 'an entry of an encyclopedia',
  thesis: 'a thesis',
  report: 'a report',
  manuscript: 'a manuscript',
  personal_communication: 'a letter',
  interview: 'an interview',
  webpage: 'a page of the web',
  map: 'a map',
  motion_picture: 'a film',
};

/** What a bibliography says that a work is. */
function asWhat({ type, archive }: WorkFacts): string {
  const kind = type === 'manuscript' && archive ? 'a document of an archive' : KINDS[type];
  return kind === undefined ? '' : `, as ${kind}`;
}

function archiveLine({ name, siglum, place, collection, location }: NonNullable<WorkFacts['archive']>): string {
  return [name ?? siglum, place, collection, location].filter(Boolean).join(', ');
}

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
  if (former.length > 0) parts.push(`Formerly ${former.join('; ')}`);
  const web =
    repository.web && /^https:\/\/[\w.-]+(?:\/[\w./~%-]*)?$/.test(repository.web)
      ? `[${literal(repository.web)}](${repository.web})`
      : '';
  if (web) parts.push(web);
  return parts.join('\n\n');
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function linksTo(places: readonly Citing[], links: Links): string {
  return places
    .map((place) => linkTo(place.note ? `note ${place.note}` : 'the text', place, links, place.note === undefined))
    .join(', ');
}

export function linkTo(
  name: string,
  place: { file: FileId; at: { start: number } },
  links: Links,
  withLine = false,
): string {
  const target = links.to(place.file, place.at.start);
  if (!target) return literal(name);
  const words = withLine ? `line ${target.line}` : name;
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
