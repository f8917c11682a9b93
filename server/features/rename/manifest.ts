/** A person in the manifest: under `people`, and as the author or in the title of a document. Other spellings stay listed. */
import type { Dossier } from '../../dossier/dossier';
import { type Person, statedName } from '../../dossier/people/people';
import type { At } from '../../reading/manifest/model';
import { spellingKey } from '../../reading/people/spelling';
import type { Span } from '../../text/span';
import type { Standing, Write } from './people';
import type { Change } from './renamer';
import { wordsIn } from './surname';

/** More words than these are no name. */
const MOST = 12;

/** @param write what is written in the place of a name. */
export function inManifest({ manifest, people }: Dossier, person: Person, write: Write): Change[] {
  if (!manifest) return [];
  const { text, file, reading } = manifest;
  const isOfPerson = ({ value }: At<string>) => {
    const [one, another] = people.meantBy(statedName(value));
    return one === person && another === undefined;
  };
  const places: Span[] = person.stated ? [person.stated.name.at] : [];
  for (const { author, title } of reading.manifest.documents) {
    if (author && isOfPerson(author)) places.push(author.at);
    if (title) places.push(...namesIn(text, title.at, person));
  }
  return places.flatMap((place) =>
    write(text, standingIn(text, place, person)).map(
      ({ start, end, now }): Change => ({ file, at: { start, end }, text: now, where: 'manifest' }),
    ),
  );
}

/** The parts of a name that a manifest states; a surname of several words is known from the texts. */
export function standingIn(text: string, at: Span, { forms }: Person): Standing {
  const words = wordsIn(text, inside(text, at), MOST);
  const stated = statedName(words.map((word) => word.text).join(' ')).surname.length;
  const ends = (surname: readonly string[]) =>
    surname.every((word, index) => {
      const own = words[words.length - surname.length + index];
      return own !== undefined && spellingKey(own.text) === spellingKey(word);
    });
  const known = forms.filter(({ surname }) => ends(surname)).map(({ surname }) => surname.length);
  const count = Math.max(stated, ...known);
  return { given: words.slice(0, -count), surname: words.slice(-count) };
}

/** A value without its quotation marks. */
function inside(text: string, { start, end }: Span): Span {
  const isQuoted = end - start > 1 && text[start] === text[end - 1] && /["']/.test(text[start]!);
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

const OF_WORD = /[\p{L}\p{N}]/u;

/** Where a title has a name as the texts of the dossier write it; the longest one at each place. */
function namesIn(text: string, at: Span, { forms }: Person): Span[] {
  const written = [...new Set(forms.map((form) => form.text))].sort((a, b) => b.length - a.length);
  const found: Span[] = [];
  for (let start = at.start; start < at.end; start++) {
    if (OF_WORD.test(text[start - 1] ?? '')) continue;
    const form = written.find((one) => text.startsWith(one, start) && !OF_WORD.test(text[start + one.length] ?? ''));
    const end = start + (form?.length ?? 0);
    if (end === start || end > at.end) continue;
    found.push({ start, end });
    start = end;
  }
  return found;
}
