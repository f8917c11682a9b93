/** What is known of a shelfmark that is offered, as Markdown; escaped as in a hover. */
import type { SourceFacts } from '../features/describeSource';
import { literal } from './render';

export function renderSource(facts: SourceFacts | undefined): string | undefined {
  if (!facts) return undefined;
  const { repository, written, levels, documents, places, more } = facts;
  const archive = repository ? (repository.name ?? repository.siglum) : written;
  const parts = archive === undefined ? [] : [`**${literal(archive)}**`];
  parts.push(
    levels
      .map(({ word, value, title }) => {
        const named = title === undefined ? '' : ` (${literal(title)})`;
        return `${literal(word)} **${literal(value ?? '?')}**${named}`;
      })
      .join(' · '),
  );
  for (const { number, title } of documents)
    parts.push(`Document ${literal(number)} of this dossier${title === '' ? '' : `, *${literal(title)}*`}`);
  const names = new Set(places.map(({ file }) => file));
  const told = places.map(({ file, note, line, leaves }) => {
    const place = note === undefined ? `line ${line + 1}` : `note ${literal(note)}`;
    const of = names.size > 1 ? ` of ${literal(file.slice(file.lastIndexOf('/') + 1))}` : '';
    return `${place}${of}${leaves === undefined ? '' : `, ${literal(leaves)}`}`;
  });
  if (told.length > 0) parts.push(`Cited: ${told.join('; ')}${more > 0 ? ` and ${more} more` : ''}`);
  return parts.join('\n\n');
}
