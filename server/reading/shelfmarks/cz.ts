/**
 * Czech and Slovak archives: fond, bundle (svazek) and archival unit, or carton and inventory number; leaves.
 *
 *   shelfmark = [fond] {sep level} [sep leaves]
 *   fond      = ["f." | "fond"] (number {"/" number} ["-" title] | code | name)
 *   level     = ("sv." | "a. j." | "ar. j." | "b." | "kart." | "k." | "inv. č." | "sign." | "obal" | …) value
 *
 * `f.` is a fond here and `k.` a carton. The fonds of the Central Committee (02/1, 02/2, …) are ordered by svazek and
 * archivní jednotka; the archive of the security services has signatures (`H-720-2`) besides. Sources: see
 * docs/shelfmarks.md.
 */
import { flat } from '../../text/flat';
import { NONE } from '../../text/none';
import { Labels, tidy } from './labelled';
import { foundOf, type Ladder, mayBePrinted, type Read, ranksOf, readLadder } from './ladder';
import type { Level } from './model';
import { nameEnd } from './names';
import type { Found, Notation, Site } from './notation';
import { endOf } from './sticky';
import { Units } from './units';
import { withoutMarks } from './value';

const labels = new Labels([
  { level: 'NAD', words: 'nad' },
  { level: 'svazek', words: 'sv svazek svazky svaz zväzok' },
  { level: 'archivní jednotka', words: 'a_j ar_j arch_j aj arj archivní_jednotka archivni_jednotka a_u archival_unit' },
  { level: 'bod', words: 'b', stop: true },
  { level: 'bod', words: 'bod bodu point item' },
  { level: 'karton', words: 'k kr', stop: true },
  {
    level: 'karton',
    words: 'kart kar karton kartón kartonu krab krabice krabica škatuľa škat šk carton box',
    value: /[A-Z]{0,3}\d{1,6}[a-z]?(?:[-–/]\d{1,5}[a-z]?){0,2}(?![A-Za-zÀ-ʯ\d])/y,
  },
  { level: 'kniha', words: 'kn kniha' },
  { level: 'inventární číslo', words: 'inv_č inv_c inv_j inv_jed i_č i_j ič inv inventární_číslo inventární_jednotka' },
  {
    level: 'signatura',
    words: 'sign signatura sig',
    value: /[A-Z\d][A-Za-z\d]{0,7}(?:[-–/][A-Z\d][A-Za-z\d]{0,7}){0,5}/y,
  },
  { level: 'složka', words: 'sl složka slož folder' },
  { level: 'obal', words: 'obal obálka envelope' },
  { level: 'číslo jednací', words: 'č_j čj', value: /\d{1,6}(?:[-–/][A-Za-z\d]{1,8}){0,4}/y },
  { level: 'číslo', words: 'no nos number č čís' },
]);
const TELLING = new Set(['svazek', 'archivní jednotka', 'inventární číslo', 'obal', 'signatura']);

const FOND = /(?:[Ff]\.|[Ff]ondu?(?=\s))\s{0,10}(?:č\.\s{0,3})?/y;
const FOND_NUMBER = /(?:\d{1,5}(?:\/\d{1,4}){0,3}|[A-Z]{1,2}\s?\d{1,3}(?:\/\d{1,2}){0,2})(?![\dA-Za-zÀ-ʯ/])/y;
/** Behind the number, what the fond is called. */
const FOND_TITLE = /\s?[-–—]\s?[A-ZÀ-Ž][^,;:()\n]{0,80}/y;
/** The Central Committee’s fonds, as the National Archives name them and as they are written alone. */
const PARTY = /(?:KS[ČC]\s?[-–]\s?[ÚU]V\s?[-–]\s?)?0\d{1,2}\/\d{1,2}(?![\d/A-Za-z])/y;
const BARE_FOND = /\d{3,5}\/\d{1,4}(?:\/\d{1,4})?(?![\d/A-Za-z])/y;
const CODE_FOND = /[A-Z]{1,2}\s?\d{1,3}(?:\/\d{1,2})?(?=\s?[,;])/y;
const SIGNATURE = /[A-Z]{1,3}-\d{1,7}(?:-\d{1,4}){0,3}(?:\s(?:MV|HK|BN|PZ|UL|OV|CB|KV|PR))?(?![\dA-Za-z-])/y;

const ladder: Ladder = {
  ranks: ranksOf(
    'fond',
    'NAD',
    'skupina',
    'svazek',
    'karton',
    'kniha',
    'inventární číslo',
    'signatura',
    'archivní jednotka',
    'složka',
    'obal',
    'bod',
    'číslo jednací|číslo',
  ),
  labels,
  units: new Units('l ll list listy fol foll s str p pp page pages'),
  farUnits: new Units('l ll fol foll'),
  names: ['fond', 'skupina'],
  shape(text, at, levels, { repository }) {
    if (levels.some(({ name }) => name !== 'fond')) return NONE;
    if (levels.length > 0) return levelOf(text, at, SIGNATURE, 'signatura');
    const labelEnd = endOf(text, FOND, at);
    if (labelEnd >= 0) return fondUnderLabel(text, at, labelEnd);
    const party = levelOf(text, at, PARTY, 'fond');
    if (party.length > 0) return withTitle(text, party[0]!);
    if (!repository) return NONE;
    for (const pattern of [BARE_FOND, CODE_FOND]) {
      const fond = levelOf(text, at, pattern, 'fond');
      if (fond.length > 0) return fond;
    }
    return levelOf(text, at, SIGNATURE, 'signatura');
  },
};

function levelOf(text: string, at: number, pattern: RegExp, name: string): readonly Level[] {
  const end = endOf(text, pattern, at);
  return end < 0 ? NONE : [{ name, start: at, end, value: tidy(text.slice(at, end)) }];
}

function fondUnderLabel(text: string, at: number, from: number): readonly Level[] {
  const numberEnd = endOf(text, FOND_NUMBER, from);
  if (numberEnd >= 0)
    return withTitle(text, { name: 'fond', start: at, end: numberEnd, value: tidy(text.slice(from, numberEnd)) });
  const end = nameEnd(text, from, text.length, (word) => labels.at(text, word) !== undefined);
  return end < 0 ? NONE : [{ name: 'fond', start: at, end, value: tidy(text.slice(from, end)) }];
}

function withTitle(text: string, fond: Level): readonly Level[] {
  const end = endOf(text, FOND_TITLE, fond.end);
  if (end < 0) return [fond];
  const title = flat(text.slice(fond.end, end).replace(/^[\s–—-]+/, ''));
  return [{ ...fond, end, title }];
}

export const cz: Notation = {
  family: 'cz',
  words: {
    fond: 'fond',
    NAD: 'number of the fond (NAD)',
    skupina: 'group (skupina)',
    svazek: 'bundle (svazek)',
    karton: 'carton (karton)',
    kniha: 'book (kniha)',
    'inventární číslo': 'inventory number (inventární číslo)',
    signatura: 'signature (signatura)',
    'archivní jednotka': 'archival unit (archivní jednotka)',
    složka: 'folder (složka)',
    obal: 'cover (obal)',
    bod: 'item (bod)',
    'číslo jednací': 'reference number (číslo jednací)',
    číslo: 'number (číslo)',
  },
  openings: [],
  chains: [
    'fond',
    'signatura',
    'fond,svazek',
    'fond,svazek,archivní jednotka',
    'fond,svazek,archivní jednotka,bod',
    'fond,archivní jednotka',
  ],
  fold(level, value) {
    const plain = withoutMarks(value);
    return level === 'fond' ? plain.replace(/^KSC\s?-\s?UV\s?-\s?/i, '') : plain;
  },
  readAt(site: Site): readonly Found[] {
    const isShared = (site.repository?.candidates.length ?? 0) > 1;
    const isOurs = (file: Read) => isShelfmark(file, isShared) && !mayBePrinted(file, site.repository);
    return readLadder(ladder, site, isOurs).map(found);
  },
};

/** A fond that a name stands for is none without a carton or the like; a shared name needs what only this notation has. */
function isShelfmark({ levels }: Read, isShared: boolean): boolean {
  const [first] = levels;
  if (levels.length === 1 && first!.name === 'fond' && !/\d/.test(first!.value ?? '')) return false;
  if (!isShared) return first!.name !== 'karton' || levels.length > 1;
  return levels.some(({ name }) => TELLING.has(name)) || (first!.name === 'fond' && /\d\/\d/.test(first!.value ?? ''));
}

/** A leaf of a fond of the Central Committee is in no file that could be found without svazek. */
function found(read: Read): Found {
  const { levels, leaves } = read;
  const isParty = /(?:^|-)0\d{1,2}\/\d/.test(levels[0]?.value ?? '') && levels[0]!.name === 'fond';
  const isOpen = isParty && levels.length === 1;
  return isOpen ? foundOf(read, { missing: ['svazek'], unsure: leaves === undefined }) : foundOf(read);
}
