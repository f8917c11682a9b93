/**
 * Reference codes of ISAD(G) 3.1.1: the code of the country, that of the repository, and the reference in it, in the
 * forms that nobody takes for something else.
 *
 *   code = country sep repository sep reference
 *
 * `CA ON00313 CONG-147`, `GB 133 AAA/1`, `MX.9017.AGN/2.2.49`, `AU WA S236- cons3869`, `CH-BAR#E4320B#1970/25#1*`, and in
 * two steps `NL-HaNA, 2.05.118, inv.nr. 123`. Source: ISAD(G), 2nd edition, 3.1.1.
 */
import { NONE } from '../../text/none';
import { foliosBehind } from './folios';
import { tidy } from './labelled';
import type { Level } from './model';
import type { Found, Notation, Site } from './notation';

const LOCAL = '(?=[^\\s,;()]{0,30}\\d)[A-Za-z0-9][A-Za-z0-9./_:*-]{0,40}';
const CODES: Readonly<Record<string, readonly RegExp[]>> = {
  ca: [new RegExp(`CA[ .](?:[A-Z]{2}\\d{5}|O[A-Z]{2,4})[ .](?:[A-Z]{1,6} )?${LOCAL}`, 'y')],
  gb: [new RegExp(`GB[ -]?\\d{3,4}[ /-](?:[A-Z][A-Za-z]{1,8} )?${LOCAL}`, 'y')],
  gbr: [new RegExp(`GBR\\/\\d{4}\\/(?:[A-Z]{2,6} )?${LOCAL}`, 'y')],
  au: [/AU A:[A-Z]{2,5} (?:MSS? )?\d{1,6}/y, /AU [A-Z]{2,3} S\d{1,5}-? (?:cons|item)\s?\d{1,6}(?: \d{4}\/\d{1,5})?/y],
  hu: [/HU [A-Z]{2,4} [IVX]{1,6}\.\d{1,4}(?:\.[a-z\d]{1,4}){0,3}/y],
  mx: [new RegExp(`MX\\.\\d{4,6}\\.[A-Z]{2,10}\\/{1,2}${LOCAL}`, 'y')],
  es: [new RegExp(`ES\\.\\d{5,6}\\.[A-Z]{2,10}\\/{1,2}${LOCAL}`, 'y')],
  ch: [/CH-[A-Z]{2,8}#[A-Z]?\d{1,5}[A-Z.\d-]{0,8}(?:#[\dA-Z/.:*-]{1,24}){0,4}/y],
  pt: [new RegExp(`PT[/-][A-Z]{2,8}\\/(?:[A-Z-]{2,12}\\/){0,3}${LOCAL}`, 'y')],
  se: [/SE\/[A-Z]{1,6}\/\d{1,8}(?:\/[A-Za-z0-9 ]{1,12}){0,5}/y],
  us: [/US (?:DNA|DLC|MnHi|NN|MH|CtY|CSt-H) (?=[A-Z0-9-]{0,20}\d)[A-Z0-9-]{2,24}/y],
  fr: [/FR (?:CHAN|ANOM|CARAN|CAC)\/\d{1,4} [A-Z]{1,4} \d{1,6}/y],
};
/** The Netherlands: repository, often a short title, number of the finding aid, number in its inventory. */
const DUTCH =
  /(NL-[A-Z][A-Za-z]{1,7})(?:,\s{1,10}[^,;\n]{2,80})?,\s{1,10}(?:(?:nummer\s)?toegang\s)?(\d{1,4}(?:\.\d{1,4}){0,4}),\s{1,10}inv(?:\.|entaris)\s?(?:nrs?\.?|nos?\.?|nummers?)\s{0,3}(\d{1,6}[A-Za-z]?(?:[-–]\d{1,6})?)(?!\w)/y;

export const isad: Notation = {
  family: 'isad',
  words: {
    reference: 'reference code',
    'finding aid': 'finding aid (toegang)',
    'inventory number': 'inventory number (inventarisnummer)',
  },
  openings: [...Object.keys(CODES), 'nl'],
  readAt({ text, at, repository, next }: Site): readonly Found[] {
    if (repository) return NONE;
    const forms = CODES[text.slice(at, at + 3).toLowerCase()] ?? CODES[text.slice(at, at + 2).toLowerCase()];
    for (const form of forms ?? NONE) {
      form.lastIndex = at;
      const code = form.exec(text)?.[0].replace(/[.:-]{1,3}$/, '');
      if (code === undefined) continue;
      const end = at + code.length;
      const archive = next && next.start >= at && next.end <= end ? next : undefined;
      return [foundOf(text, [{ name: 'reference', start: at, end, value: tidy(code) }], archive, '?')];
    }
    return readDutch(text, at);
  },
};

function readDutch(text: string, at: number): readonly Found[] {
  DUTCH.lastIndex = at;
  const found = DUTCH.exec(text);
  if (!found) return NONE;
  const [all, repository, access, number] = found as unknown as [string, string, string, string];
  const end = at + all.length;
  const accessEnd = at + all.lastIndexOf(`${access},`) + access.length;
  const levels = [
    { name: 'finding aid', start: accessEnd - access.length, end: accessEnd, value: tidy(access) },
    { name: 'inventory number', start: end - number.length, end, value: tidy(number) },
  ];
  return [foundOf(text, levels, undefined, tidy(repository))];
}

function foundOf(text: string, levels: readonly Level[], repository: Site['next'], implies: string): Found {
  const end = levels[levels.length - 1]!.end;
  const leaves = foliosBehind(text, end);
  return { start: levels[0]!.start, end: leaves?.end ?? end, levels, leaves, missing: NONE, repository, implies };
}
