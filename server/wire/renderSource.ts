/** What is known of a shelfmark that is offered, as Markdown; escaped as in a hover. */
import type { SourceFacts } from '../features/describeSource';
import { say } from './language';
import { literal } from './render';
import { levelInWords } from './words';

export function renderSource(facts: SourceFacts | undefined): string | undefined {
  if (!facts) return undefined;
  const { repository, written, levels, documents, places, more } = facts;
  const archive = repository ? (repository.name ?? repository.siglum) : written;
  const parts = archive === undefined ? [] : [`**${literal(archive)}**`];
  parts.push(
    levels
      .map(({ word, value, title }) => {
        const named = title === undefined ? '' : ` (${literal(title)})`;
        return `${literal(levelInWords(word))} **${literal(value ?? '?')}**${named}`;
      })
      .join(' · '),
  );
  for (const { number, title } of documents) {
    const document = say('Document {number}', { number: literal(number) });
    parts.push(say('{document} of this dossier', { document }) + (title === '' ? '' : `, *${literal(title)}*`));
  }
  const names = new Set(places.map(({ file }) => file));
  const told = places.map(({ file, note, line, leaves }) => {
    const place =
      note === undefined ? say('line {line}', { line: line + 1 }) : say('note {note}', { note: literal(note) });
    const name = literal(file.slice(file.lastIndexOf('/') + 1));
    const whole = names.size > 1 ? say('{place} of {file}', { place, file: name }) : place;
    return leaves === undefined ? whole : `${whole}, ${literal(leaves)}`;
  });
  if (told.length === 0) return parts.join('\n\n');
  const cited = { places: told.join('; '), count: more };
  parts.push(more > 0 ? say('Cited: {places} and {count} more', cited) : say('Cited: {places}', cited));
  return parts.join('\n\n');
}
