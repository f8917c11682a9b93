/**
 * References from one note to another in words: "see note 5", "n. 2 above", "wie Anm. 5", "véase la nota 12". A number
 * behind the mere word is none: "note 5 of the treaty" may be of anything.
 */
import { flat } from '../text/flat';
import { NONE } from '../text/none';
import type { Passage } from '../text/passage';
import type { Span } from '../text/span';

/** The span is that of the number. */
export interface CrossReference extends Span {
  readonly label: string;
}

const WORD =
  /(?<![\p{L}\d])(?:(?:foot|end)?notes?|nn?|fns?|notas?|Anm(?:erkung(?:en)?)?|Fu(?:ß|ss)note|FN|прим|примечани[еяю]|сноск[аиу])\.?\s{1,3}(\d{1,4})(?:(\s?(?:,|and|y|und|et|e|и|[-–])\s?)(\d{1,4}))?(?![\p{L}\d.]\d|[\p{L}\d])/gu;
const BEFORE =
  /(?:\b(?:see|cf\.?|compare|also|above,?|supra,?|in|v[ée]ase|ver|vid\.?|cfr\.?|voir|vgl\.?|siehe|wie|vedi|supra)\s(?:also\s|the\s|la\s|las\s|también\s|aussi\s|auch\s|anche\s)?|(?:см\.|сравни)\s)\(?$/iu;
const BEHIND = /^,?\s(?:above|below|supra|infra|arriba|abajo|ci-dessus|ci-dessous|oben|unten|sopra|sotto|выше|ниже)/iu;

/** Ascending. */
export function readCrossReferences(text: string, passages: readonly Passage[]): readonly CrossReference[] {
  const found: CrossReference[] = [];
  for (const passage of passages) {
    if (passage.kind !== 'note' && passage.kind !== 'continuation') continue;
    const from = passage.label?.textStart ?? passage.start;
    const stretch = text.slice(from, passage.end);
    for (const one of stretch.matchAll(WORD)) {
      const before = stretch.slice(Math.max(0, one.index - 24), one.index);
      if (
        !BEFORE.test(before) &&
        !BEHIND.test(stretch.slice(one.index + one[0].length, one.index + one[0].length + 16))
      )
        continue;
      const start = from + one.index + one[0].indexOf(one[1]!);
      found.push({ start, end: start + one[1]!.length, label: flat(one[1]!) });
      if (one[3] === undefined) continue;
      const end = from + one.index + one[0].length;
      found.push({ start: end - one[3].length, end, label: flat(one[3]) });
    }
  }
  return found.length > 0 ? found : NONE;
}
