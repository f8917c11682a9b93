import type { WorkFacts } from '../features/hoverWorks';
import { say } from './language';
import { type Links, linksTo, linkTo, literal } from './render';

/** What is known of a work, as Markdown; escaped as in a hover. */
export function renderWork(facts: WorkFacts, links: Links): string {
  const names = facts.authors.map(({ name, role }) =>
    role === 'editor' ? say('{name} (ed.)', { name: literal(name) }) : literal(name),
  );
  const parts = [[...(names.length > 0 ? [`**${names.join(', ')}**`] : []), `*${literal(facts.title)}*`].join(', ')];
  const { place, publisher, volume, issue, pages, genre, journal } = facts.data;
  const whole = facts.inBook ?? journal;
  if (whole) parts.push(say('In *{title}*', { title: literal(whole) }));
  if (facts.archive) parts.push(literal(archiveLine(facts.archive)));
  const out = [genre, place && publisher ? `${place}: ${publisher}` : (publisher ?? place), dated(facts.data)]
    .filter(Boolean)
    .join(', ');
  const inside = [
    volume && say('vol. {volume}', { volume }),
    issue && say('no. {issue}', { issue }),
    pages && say('pp. {pages}', { pages }),
  ].filter(Boolean);
  const data = [out, ...inside].filter(Boolean).join(', ');
  if (data) parts.push(literal(data));
  if (facts.full) {
    const { note, text } = facts.full;
    const linked = linkTo(note ? say('note {note}', { note }) : say('the bibliography'), facts.full, links);
    parts.push(say('In full in {place}: {text}', { place: linked, text: literal(text) }));
  }
  if (facts.entries.length > 0) {
    const entries = facts.entries.map((entry) => linkTo(entry.name, entry, links)).join(', ');
    const kind = kindInWords(facts);
    parts.push(
      kind === undefined
        ? say('In the bibliography: {entries}', { entries })
        : say('In the bibliography, as {kind}: {entries}', { kind, entries }),
    );
  }
  if (facts.locator) parts.push(say('Cited here: {locator}', { locator: literal(facts.locator) }));
  if (facts.alsoCited.length > 0) parts.push(say('Also cited: {places}', { places: linksTo(facts.alsoCited, links) }));
  return parts.join('\n\n');
}

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
function kindInWords({ type, archive }: WorkFacts): string | undefined {
  if (type === 'manuscript' && archive) return say('a document of an archive');
  return Object.hasOwn(KINDS, type) ? say(KINDS[type]!) : undefined;
}

function archiveLine({ name, siglum, place, collection, location }: NonNullable<WorkFacts['archive']>): string {
  return [name ?? siglum, place, collection, location].filter(Boolean).join(', ');
}
