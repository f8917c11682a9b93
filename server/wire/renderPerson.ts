import type { PersonFacts } from '../features/hoverPeople';
import { say } from './language';
import { type Links, linkTo, literal, placeInWords } from './render';

/** What is known of a person, as Markdown. Identifiers become links only where they are such. */
export function renderPerson(facts: PersonFacts, links: Links): string {
  const { name, role, dates, wrote, spellings, first } = facts;
  const more = [dates && `(${literal(dates)})`, role && literal(role)].filter(Boolean).join(' ');
  const parts = [`**${literal(name)}**${more ? ` ${more}` : ''}`];
  for (const { number, title, place } of wrote) {
    const document = linkTo(say('Document {number}', { number }), place, links);
    parts.push(say('Wrote {document}', { document: title ? `${document}, *${literal(title)}*` : document }));
  }
  if (spellings.length > 0)
    parts.push(
      say('Written {spellings}', {
        spellings: spellings.map(({ text, count }) => `${literal(text)} (${count})`).join(', '),
      }),
    );
  if (first) {
    const place = linkTo(placeInWords(first.note), first, links, first.note === undefined);
    parts.push(say('First: {place}', { place }));
  }
  const { viaf, wikidata } = facts;
  const known = [
    viaf && /^\d{1,24}$/.test(viaf) && `[VIAF ${viaf}](https://viaf.org/viaf/${viaf})`,
    wikidata && /^Q\d{1,12}$/.test(wikidata) && `[Wikidata ${wikidata}](https://www.wikidata.org/wiki/${wikidata})`,
  ].filter(Boolean);
  if (known.length > 0) parts.push(known.join(' · '));
  return parts.join('\n\n');
}
