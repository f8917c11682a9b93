/**
 * German, Austrian and Swiss archives: record group (Bestand) and number, or volume, folder and carton; leaves (Blatt).
 *
 *   shelfmark = (group ["(" title ")"] "/" number | group | name) {sep (department | level | number)} [sep leaves]
 *   level     = ("Bd." | "Nr." | "Mappe" | "Kt." | "Akz." | "Tit." | …) value
 *   leaves    = ("Bl." | "fol." | "S." | "Image" | "Folie") leaf ["f." | "ff."]
 *
 * The Bundesarchiv asks for record group, slash and number. Sources: see docs/shelfmarks.md.
 */
import { NONE } from '../../text/none';
import { shapesAt } from './deShapes';
import { Labels } from './labelled';
import { foundOf, type Ladder, mayBePrinted, type Read, ranksOf, readLadder } from './ladder';
import type { Level, RepositoryName } from './model';
import type { Found, Notation, Site } from './notation';
import { endOf } from './sticky';
import { Units } from './units';
import { withoutMarks } from './value';

const labels = new Labels([
  { level: 'Bestand', words: 'best bestand abt', value: /\d{1,5}(?:[./-]\d{1,4}){0,2}[a-z]?(?![A-Za-zÀ-ʯ\d])/y },
  { level: 'accession', words: 'akz acc zug zugang', value: /\d{1,6}(?:\/\d{1,4})?(?![\d/])/y },
  { level: 'Titel', words: 'tit titel', value: /\d{1,5}(?:\s[A-Z](?=[,\s]))?/y },
  { level: 'Karton', words: 'kt ktn kart karton kartons schachtel box' },
  { level: 'Ordner', words: 'ordner' },
  { level: 'Faszikel', words: 'fasz fsz faszikel konv konvolut' },
  { level: 'Band', words: 'bd bde band bände vol volume' },
  { level: 'Büschel', words: 'bü büschel' },
  { level: 'Mappe', words: 'mappe mappen folder' },
  {
    level: 'number',
    words: 'nr nrn nummer no nos number akte',
    value: /(?:[A-Z]{1,2}\s?)?\d{1,7}[a-z]?(?:[-–/.]\d{1,6}[a-z]?){0,3}(?![A-Za-zÀ-ʯ\d])/y,
  },
  { level: 'Zahl', words: 'zl gz gzl', value: /\d[\d.]{0,9}(?:[-–/][A-Za-z\d.]{1,10}){0,4}/y },
]);

const ladder: Ladder = {
  ranks: ranksOf(
    'Bestand',
    'Abteilung',
    'accession',
    'Titel',
    'Karton',
    'Ordner',
    'Faszikel',
    'Band|Büschel|number',
    'Mappe',
    'Zahl',
  ),
  labels,
  units: new Units('bl bll blatt fol foll f s seite seiten p pp image images folie folien'),
  farUnits: new Units('bl bll blatt fol foll'),
  names: ['Bestand', 'Abteilung'],
  shape: shapesAt,
  endsName: (text, at) => endOf(text, ENDS_NAME, at) >= 0,
};

/** A number, or the record group of the Ministry for State Security, without a comma before it. */
const ENDS_NAME = /\d{1,7}(?:\/\d{1,4})?[a-z]?(?=\s?[,;.)]|\s{0,10}$)/y;
/** Names of archives that are record groups of a greater one today. */
const GROUPS: Readonly<Record<string, string>> = { MfAA: 'MfAA', BStU: 'MfS' };
const OPENING = /(?:DY|NY)\s\d{1,4}\s?\/|MfS[\s,]/y;

export const de: Notation = {
  family: 'de',
  words: {
    Bestand: 'record group (Bestand)',
    Abteilung: 'department (Abteilung)',
    accession: 'accession (Akzession)',
    Titel: 'title (Titel)',
    Karton: 'carton (Karton)',
    Ordner: 'binder (Ordner)',
    Faszikel: 'bundle (Faszikel)',
    Band: 'volume (Band)',
    Büschel: 'bundle (Büschel)',
    number: 'number',
    Mappe: 'folder (Mappe)',
    Zahl: 'reference number (Zahl)',
  },
  openings: ['dy', 'ny', 'mfs'],
  chains: [
    'number',
    'Bestand',
    'Bestand,number',
    'Bestand,Band',
    'Bestand,Abteilung,number',
    'Bestand,accession,number',
    'Bestand,Mappe',
    'Bestand,Abteilung,Mappe',
  ],
  fold(level, value) {
    const plain = withoutMarks(value);
    if (level !== 'Bestand') return plain;
    return plain
      .replace(/^Nachlas(?:s|ß)(?=\s)/, 'NL')
      .replace(/\(([A-Z])\)/, '$1')
      .replace(/(\d)\s?-(?=[IVX])/, '$1');
  },
  readAt(site: Site): readonly Found[] {
    const { text, at, repository } = site;
    if (!repository && endOf(text, OPENING, at) < 0) return NONE;
    const group = repository && groupOf(repository);
    const files = readLadder(ladder, site, (file) => isShelfmark(withGroup(file, group), site));
    return files.map((file) => found(withGroup(file, group), repository));
  },
};

/** The record group that the name of a former archive is. */
function groupOf({ text, start, end }: RepositoryName): Level | undefined {
  const value = GROUPS[text];
  return value === undefined ? undefined : { name: 'Bestand', start, end, value };
}

function withGroup(file: Read, group: Level | undefined): Read {
  if (!group || file.levels.some(({ name, value }) => name === 'Bestand' && value === group.value)) return file;
  const others = file.levels.map((level) => (level.name === 'Bestand' ? { ...level, name: 'Abteilung' } : level));
  const levels = others.length === 1 && others[0]!.name === 'Abteilung' ? [{ ...others[0]!, name: 'number' }] : others;
  return { ...file, levels: [group, ...levels] };
}

/** A record group that is a mere name needs a number behind it; a shared name, one that is written as a group. */
function isShelfmark(file: Read, { text, repository }: Site): boolean {
  const { levels, leaves } = file;
  const [first, second] = levels;
  const isNumbered = /\d/.test(first!.value ?? '');
  if (!repository) {
    const last = levels[levels.length - 1]!;
    // Without an archive, a department with a bare number could be any words: `MfS, Abteilung X, 1989`.
    const isWritten = leaves !== undefined || text[last.start] === 'N' || last.value?.includes('/') === true;
    return last.name === 'number' && (isNumbered || isWritten);
  }
  if (mayBePrinted(file, repository)) return false;
  // `BA` is a degree as well.
  if (levels.length === 1)
    return isNumbered && repository.candidates.length === 1 && first!.name !== 'Band' && repository.text !== 'BA';
  if (repository.candidates.length > 1) return first!.name === 'Bestand' && isNumbered && second !== undefined;
  return levels.some(({ name }) => name !== 'Bestand' && name !== 'Abteilung');
}

/** The Bundesarchiv and the Political Archive need a number behind the record group, and a leaf says that a file is meant. */
function found(file: Read, repository: RepositoryName | undefined): Found {
  const [first] = file.levels;
  const implied = repository ? {} : { implies: 'BArch' };
  const needsNumber = repository?.candidates.some((key) => key === 'BArch' || key === 'PAAA');
  if (!needsNumber || file.levels.length > 1 || first!.name !== 'Bestand') return foundOf(file, implied);
  return foundOf(file, { missing: ['number'], unsure: file.leaves === undefined });
}
