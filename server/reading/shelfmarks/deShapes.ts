/**
 * What German, Austrian and Swiss archives write without a label: the record group and the number behind its slash
 * (`R 43-I/161`), the departments of the Ministry for State Security (`MfS, HA II, Nr. 12`), Repositories (`C Rep. 101`),
 * signatures of three numbers (`01-433-012/3`), and the Swiss record groups with their accession (`E 2001 (E) 1976/17`).
 */
import { flat } from '../../text/flat';
import { NONE } from '../../text/none';
import { tidy } from './labelled';
import type { Level } from './model';
import type { Site } from './notation';
import { endOf } from './sticky';

/** `R 43-I`, `RH 20-11`, `NS 19`, `DY 30`, `ZSg. 101`, `R 8034 II`, `B 20-200`. */
const GROUP =
  /(?:[A-Z]{1,4}|ZSg\.?|Fa|Gm|Nds\.|Slg\.)\s?\d{1,6}[a-z]?(?:\s?[-–]\s?(?:[IVX]{1,5}|\d{1,3})|\s(?:[IVX]{1,5}|[A-Z])(?=\s?[/,]))?(?![A-Za-zÀ-ʯ\d])/y;
const TITLE = /\s?\(([^()]{2,90})\)(?=\s?\/)/y;
/** `161`, `J IV 2/2A/1234`, `IV 2/2.035/127`, `vorl. SED 12345`. */
const BEHIND_SLASH =
  /\s?\/\s?((?:vorl\.\s?(?:SED\s)?)?(?:J\s)?(?:[IVX]{1,4}\s?(?:[A-Z]\s|(?=\d)))?(?:[A-Z]{1,2}\s?)?\d{1,6}[a-zA-Z]?(?:[/.]\d{1,6}[A-Z]?){0,5})(?![A-Za-zÀ-ʯ\d])/y;
const NUMBER_LABEL = /\s?,?\s{1,10}(?:Nr|Bü)\.?\s?\d/y;
/** Behind a record group: `ZR 311/98`, `R 103295`, `A 1234`, `A 11.4`, or a number alone. */
const FILE =
  /((?:[A-Z]{1,2}(?:-[A-Z])?\s?)?)\d{1,7}[a-zA-Z]?(?:[/.-](?:\d{1,6}[a-z]?|[A-Z](?![A-Za-z]))){0,3}(?=\s?[,;:.)*_]|\s{0,10}$|\s(?:Bl|fol|S|und|u)[.\s])/y;
const FURTHER = /,\s{1,10}(?!(?:1[5-9]|20)\d\d(?!\d))\d{1,5}[a-z]?(?=\s?[,;.)]|\s{0,10}$)/y;
const FOLDER = /,\s{1,10}(?:Mappe|Ordner)\s/y;
const YEAR = /(?:1[5-9]|20)\d\d(?!\d|\/)/y;
const REPOSITUR =
  /(?:[IVX]{1,4}\.\s?HA,?\s(?:Rep\.?\s?\d{1,4}[a-z]?|[A-Z][A-Za-z]{1,11})|(?:[A-F]\s)?(?:Pr\.?\s?Br\.?\s?)?Rep\.?\s?\d{1,4}[a-z]?|M\.\s?Abt\.\s?\d{1,3})(?:\s?[A-Z](?=,))?/y;
const THREE_NUMBERS = /((?:\d{2}|[IVX]{1,5})-\d{3})-(\d{3,4}(?:\/\d{1,3})?)(?![\d/A-Za-z-])/y;
const SWISS =
  /([EJ]\s?\d{1,4}(?:\.\d{1,3})?(?:\s?\([A-Z]\)|[A-Z])?(?:-\d{2})?)[\s,#]{1,3}((?:\d{4}\/\d{1,4}|-\/\d{1,3}|-)(?![\d/]))(?:#\s?(\d{1,6}(?:-\d{1,3})?\*?(?:#\d{1,4})?))?/y;
/** `Bild 183-85458-0001`, `B 145 Bild-F001234-0012`: the record group of a picture and its number. */
const PICTURE =
  /(Bild\s\d{1,3}[A-Z]?)(?:-)([A-Z]?\d{2,6}(?:-[A-Z]?\d{1,5}[A-Z]?){0,3})(?![A-Za-z\d-])|([A-Z]{1,2}\s\d{1,3})\s(Bild-[A-Z]?\d{2,6}(?:-\d{1,5}[A-Z]?){0,3})(?![A-Za-z\d-])/y;
const SECURITY = /MfS(?=[\s,:–-])/y;
const FILE_OF_PARTY = /\d\/[A-Z]{4}\d{5,7}(?![\dA-Z])/y;
/** What is no record group though it looks like one: a document of the Nuremberg trials, a Reichsmark, an edition. */
const NO_GROUP = /(?:S|Bd|Nr|Bl|Art|Abs|RM|DM|Anm|ZK|AG)\s?\d/y;

/** The levels at a place, where nothing stands above them or only record group and departments. */
export function shapesAt(text: string, at: number, levels: readonly Level[], site: Site): readonly Level[] {
  if (levels.some(({ name }) => !WIDE.has(name))) return NONE;
  // Its name is the record group, so that letters are of the file: `MfAA, C 1234/75`.
  if (site.repository?.text === 'MfAA') return fileAt(text, at, false);
  const hasGroup = levels.length > 0;
  // Behind a name letters are of the file (`MAV Moskau, ZR 1015/84`), but in the Bundesarchiv of the record group.
  const isNamed = hasGroup && !isSolid(text, levels) && site.repository?.candidates.includes('BArch') === false;
  const file = isNamed ? fileAt(text, at, isOfSecurity(text, levels, site)) : NONE;
  if (file.length > 0) return file;
  if (!hasGroup || !levels.some(({ name }) => name === 'Bestand' && isSolid(text, levels))) {
    const wide = groupAt(text, at, levels, site);
    if (wide.length > 0) return wide;
  }
  return hasGroup ? fileAt(text, at, isOfSecurity(text, levels, site)) : NONE;
}

/** Departments of the Ministry for State Security are letters too: `AU 123/56`. */
function isOfSecurity(text: string, levels: readonly Level[], { repository }: Site): boolean {
  return (
    repository?.text === 'BStU' || levels.some(({ start }) => text.startsWith('MfS', start) && text[start + 3] !== 'A')
  );
}

const WIDE = new Set(['Bestand', 'Abteilung']);

/** Whether the record group has a number of its own, so that what follows is no other. */
function isSolid(text: string, levels: readonly Level[]): boolean {
  return levels.some(({ name, start, end }) => name === 'Bestand' && /^MfS|\d|MfAA/.test(text.slice(start, end)));
}

function groupAt(text: string, at: number, levels: readonly Level[], { repository }: Site): readonly Level[] {
  const security = endOf(text, SECURITY, at);
  if (security >= 0) return [{ name: 'Bestand', start: at, end: security, value: 'MfS' }];
  const swiss = parts(SWISS, text, at);
  if (swiss) return swissLevels(text, at, swiss);
  const picture = parts(PICTURE, text, at);
  if (picture) {
    const [all, group = picture[3]!, number = picture[4]!] = picture;
    return twoLevels(at, at + group.length, at + all!.length, group, number);
  }
  const three = parts(THREE_NUMBERS, text, at);
  if (three) return twoLevels(at, at + three[1]!.length, at + three[0]!.length, three[1]!, three[2]!);
  const repositur = endOf(text, REPOSITUR, at);
  if (repositur >= 0) return [level('Bestand', text, at, repositur)];
  const file = levels.length === 0 ? endOf(text, FILE_OF_PARTY, at) : -1;
  if (file >= 0) return [level('number', text, at, file)];
  if (repository?.text === 'BStU' || endOf(text, NO_GROUP, at) >= 0) return NONE;
  const end = endOf(text, GROUP, at);
  if (end < 0) return NONE;
  // The files of the old Political Archive are numbered through: `R 103295` needs no record group.
  if (repository?.candidates.includes('PAAA') && /^(?:R|ZA)\s?\d{4}/.test(text.slice(at, end)))
    return [level('number', text, at, end)];
  return withNumber(text, at, end, levels);
}

/** The record group, and what stands behind its slash. */
function withNumber(text: string, at: number, end: number, levels: readonly Level[]): readonly Level[] {
  const title = parts(TITLE, text, end);
  const slash = title ? end + title[0]!.length : end;
  const behind = parts(BEHIND_SLASH, text, slash);
  // Behind a name a group without a slash is the number of its file: `MfAA, A 1234`.
  if (!behind) return levels.length > 0 ? NONE : [level('Bestand', text, at, end)];
  const stop = slash + behind[0]!.length;
  // `EA 1/151, Bü 12`: the slash is of the record group.
  if (endOf(text, NUMBER_LABEL, stop) >= 0) return [level('Bestand', text, at, stop)];
  const group = level('Bestand', text, at, end);
  const start = stop - behind[1]!.length;
  return [title ? { ...group, title: flat(title[1]!) } : group, level('number', text, start, stop)];
}

function fileAt(text: string, at: number, isOfSecurity: boolean): readonly Level[] {
  const found = parts(FILE, text, at);
  if (!found || (isOfSecurity && found[1] !== '')) return NONE;
  const end = at + found[0]!.length;
  if (endOf(text, YEAR, at) === end) return NONE;
  const file = level('number', text, at, end);
  // `A 11.4, 12`: letters and a number, then the number of the file.
  const next = found[1] === '' ? -1 : endOf(text, FURTHER, end);
  if (next < 0) return found[1] !== '' && endOf(text, FOLDER, end) >= 0 ? [{ ...file, name: 'Abteilung' }] : [file];
  const start = end + text.slice(end, next).search(/\d/);
  return [{ ...file, name: 'Abteilung' }, level('number', text, start, next)];
}

function swissLevels(text: string, at: number, found: readonly string[]): readonly Level[] {
  const [all, group, accession, number] = found as readonly [string, string, string, string | undefined];
  const end = at + all.length;
  const accessionStart = at + all.indexOf(accession, group.length);
  const levels = [
    level('Bestand', text, at, at + group.length),
    level('accession', text, accessionStart, accessionStart + accession.length),
  ];
  return number ? [...levels, level('number', text, end - number.length, end)] : levels;
}

function twoLevels(start: number, middle: number, end: number, group: string, number: string): readonly Level[] {
  return [
    { name: 'Bestand', start, end: middle, value: flat(group) },
    { name: 'number', start: middle + 1, end, value: flat(number) },
  ];
}

function level(name: string, text: string, start: number, end: number): Level {
  return { name, start, end, value: tidy(text.slice(start, end)) };
}

function parts(pattern: RegExp, text: string, at: number): readonly string[] | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
