import { tidy } from './labelled';
import type { Level } from './model';

const ABBREVIATION = /[\s,.:;(]{1,6}((?:[A-Z]{2,6}|[A-Z]{2,4}\/[A-Z]{2,4}))(?=[,:\s])/y;
/** One part alone between the archive and the box: the name of whoever left the papers. */
const ALONE = /[\s,.:;(]{1,6}((?:\p{Lu}[\p{L}.'’-]{0,20}\s?){1,4})(?=[,:]\s)/uy;
const PART_OF_LIBRARY = /(?:Division|Department|Collections|University|Library|College|Archives?|Manuscripts)\s*$/;

/** What stands between an archive and a box where no word says that it is a collection: `JFKL, NSF, Box 12`. */
export function unnamedCollection(text: string, from: number, to: number): Level | undefined {
  const abbreviated = abbreviatedCollection(text, from, to);
  if (abbreviated) return abbreviated;
  ALONE.lastIndex = from;
  const name = ALONE.exec(text)?.[1];
  const end = ALONE.lastIndex;
  const isAlone = name !== undefined && end < to && /^[,:]\s*$/.test(text.slice(end, to));
  return isAlone && !PART_OF_LIBRARY.test(name) ? levelOf(name, end) : undefined;
}

/** `AWF`, `NSF`, `RFE/RL` directly behind the archive. */
export function abbreviatedCollection(text: string, from: number, to: number): Level | undefined {
  ABBREVIATION.lastIndex = from;
  const name = ABBREVIATION.exec(text)?.[1];
  return name !== undefined && ABBREVIATION.lastIndex < to ? levelOf(name, ABBREVIATION.lastIndex) : undefined;
}

function levelOf(name: string, end: number): Level {
  return { name: 'collection', start: end - name.length, end, value: tidy(name) };
}
