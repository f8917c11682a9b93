/** References of manuscripts: what tells its library itself, and what is one only behind the name of the library. */
import { tidy } from './labelled';
import type { Level } from './model';
import { foldedValue } from './value';

/** A reference as levels, and the key of the archive that its form implies. */
export interface Reference {
  readonly levels: readonly Level[];
  readonly end: number;
  readonly archive: string | undefined;
}

/** A reference as it is compared: without the stops of abbreviations. */
export function foldedReference(value: string): string {
  return foldedValue(value.replace(/(\p{L})\.(?=[\s\p{L}\d]|$)/gu, '$1'));
}

const ENDS = '(?![\\w])(?!\\.\\d)';
/** A number of a manuscript; older notes part its thousands by a comma. */
const NUMBER = '(\\d{1,3},\\d{3}(?!\\d)|\\d{1,6}[A-Z]?)(\\s?[-–]\\s?\\d{1,6}[A-Z]?)?';
const INDIA = '[A-Z]{1,2}(?:\\/[A-Z0-9&+]{1,8}){1,7}(?:-\\d{1,5})?';

/** One form of reference: a pattern, whose library it is, and how it reads in the library's own way. */
interface Form {
  readonly pattern: RegExp;
  readonly archive?: string;
  readonly value: (found: RegExpExecArray) => string;
}

const tidied = ([all]: RegExpExecArray) => tidy(all.replace(/^M[Ss][Ss](?![a-z])/, 'MS'));

const INDIA_OFFICE: Form = {
  pattern: new RegExp(`IOR[\\s,:./]{1,3}(?:MSS\\s)?(${INDIA})${ENDS}`, 'y'),
  archive: 'BL',
  value: ([, code]) => indiaOffice(code!),
};
/** Classes that no other archive has. */
const INDIA_CLASS: Form = {
  pattern: new RegExp(
    `(?:L\\/(?:PS|P&S|P\\+S|PJ|P&J|P\\+J|PO|MIL|WS|AG|MAR|PWD|SUR|PARL|SG)|(?:L\\/[EFI]|R\\/(?:[123]|15|20))\\/[A-Z0-9]{1,4}(?=\\/))\\/[A-Z0-9]{1,6}(?:\\/[A-Z0-9-]{1,8}){0,5}${ENDS}`,
    'y',
  ),
  archive: 'BL',
  value: ([code]) => indiaOffice(code),
};
const EUROPEAN: Form = {
  pattern: new RegExp(
    `M[Ss][Ss]?\\.?\\s{0,2}E[Uu][Rr]\\.?\\s{0,2}([A-G]\\.?\\s?(?=\\d)|[A-Z][A-Za-z]{3,14}\\/(?=\\d))(\\d{1,4}[A-Z]?(?:\\/\\d{1,4}[A-Z]?){0,3})${ENDS}`,
    'y',
  ),
  archive: 'BL',
  value: ([, letter, number]) => tidy(`Mss Eur ${letter!.replace(/[.\s]/g, '')}${number}`),
};
const ADDITIONAL: Form = {
  pattern: new RegExp(
    `Add(?:itional|it|l)?\\.?\\s{0,2}(MSS?|Mss?|Manuscripts?|Ch(?:arters?)?|Rolls?|Or)\\.?,?\\s{0,3}(?:[Nn]os?\\.?\\s?)?${NUMBER}${ENDS}`,
    'y',
  ),
  archive: 'BL',
  value: ([, kind, number, to = '']) =>
    tidy(`Add ${/^M/.test(kind!) ? 'MS' : kind!.replace(/arters?$|s$/, '')} ${numbers(number!, to)}`),
};
const NAMED: Form = {
  pattern: new RegExp(
    `(Egerton|Harl(?:eian|ey)?|Sloane|Stowe|Lansdowne|Burney)\\.?\\s{1,2}(MSS?|Mss?|Ch|Rolls?)\\.?\\s{0,2}${NUMBER}${ENDS}`,
    'y',
  ),
  archive: 'BL',
  value: ([, name, kind, number, to = '']) =>
    tidy(`${/^Harl/.test(name!) ? 'Harley' : name} ${/^M/.test(kind!) ? 'MS' : kind} ${numbers(number!, to)}`),
};
const COTTON: Form = {
  pattern:
    /Cott(?:on|onian)?\.?\s(?:MSS?\.?\s)?(Julius|Augustus|Tiberius|Caligula|Claudius|Nero|Galba|Otho|Vitellius|Vespasian|Titus|Domitian|Cleopatra|Faustina|Appendix)\s([A-F])\.?\s?([IVXLivxl]{1,8}|\d{1,3})(?:\/\d)?(?!\w)/y,
  archive: 'BL',
  value: ([, emperor, press, number]) => `Cotton MS ${emperor} ${press} ${number!.toUpperCase()}`,
};
const ROYAL: Form = {
  pattern: /Royal\sMSS?\.?\s(?:App\.?\s\d{1,3}|\d{1,2}\.?\s[A-G]\.?\s(?:[ivxlIVXL]{1,8}|\d{1,3}))(?!\w)/y,
  archive: 'BL',
  value: tidied,
};
/** Oxford: deposited papers, and classes with the letter of their size. */
const DEPOSITED: Form = {
  pattern:
    /MSS?\.?\s(?:[A-Z][A-Za-z'’-]{1,20}\.?\s){1,3}dep\.?\s(?:adds?\.?\s)?(?:[a-g]\.?\s)?\d{1,4}(?:\/\d{1,3})?(?:[-–]\d{1,4})?(?!\w)/y,
  archive: 'Bodleian',
  value: tidied,
};
const CLASSED: Form = {
  pattern:
    /MSS?\.?\s(?:Eng|Afr|Brit\.?\sEmp|Ind\.?\sOcn|Pac|Medit|W\.?\sInd|Nathan|Top|Autogr|Don|Germ|Fr|Ital)\.?\s(?:(?:hist|lett|misc|poet|th|lang|gen|gr|c)\.?\s)?[a-gr-t]\.?\s\d{1,4}(?:\/\d{1,3}[A-Z]?)?(?:[-–]\d{1,4})?(?!\w)/y,
  archive: 'Bodleian',
  value: tidied,
};
const CHURCHILL: Form = {
  pattern: /CH(?:AR|UR)\s?\d{1,2}\/\d{1,3}[A-Z]?(?:-[A-Z])?(?:\/\d{1,4})?(?!\w)/y,
  archive: 'CCAC',
  value: ([code]) => tidy(code.replace(/^([A-Z]+)\s?/, '$1 ')),
};
const TELLING = [INDIA_OFFICE, INDIA_CLASS, EUROPEAN, ADDITIONAL, NAMED, COTTON, ROYAL, DEPOSITED, CLASSED, CHURCHILL];

/** The reference at a place where no archive is named. */
export function referenceAt(text: string, at: number): Reference | undefined {
  return firstOf(TELLING, text, at);
}

const OF_LONDON: readonly Form[] = [
  INDIA_OFFICE,
  { pattern: new RegExp(`${INDIA}${ENDS}`, 'y'), value: ([code]) => indiaOffice(code) },
  EUROPEAN,
  ADDITIONAL,
  {
    pattern: new RegExp(`Add\\.\\s?${NUMBER}${ENDS}`, 'y'),
    value: ([, number, to = '']) => `Add MS ${numbers(number!, to)}`,
  },
  {
    pattern: new RegExp(`Or\\.?\\s(?:MSS?\\.?\\s)?${NUMBER}${ENDS}`, 'y'),
    value: ([, number, to = '']) => `Or ${numbers(number!, to)}`,
  },
  NAMED,
  COTTON,
  ROYAL,
];
/** `MS Add. 7654`, `MS. Rawl. D. 1234`, `MS 13,174`, `Acc. 4251/12`. */
const MANUSCRIPT: Form = {
  pattern: new RegExp(
    `(?:(?:Add\\.?|Egerton|Or\\.?|[A-Z][a-z]{2,12})\\s)?(?:M[Ss][Ss]?|Acc|Dep|Ch|Or)\\.?\\s{0,2}(?:[A-Z][A-Za-z'’]{0,14}\\.?\\s|[a-z]{1,5}\\.?\\s|[A-Z]\\.\\s?|\\d{1,2}\\.\\s){0,4}${NUMBER}(?:\\/[A-Z0-9]{1,6}){0,4}${ENDS}`,
    'y',
  ),
  value: tidied,
};
/** `LP/ID/CI/1`, `DALTON/1/5`, `Alanbrooke 5/2/24`, `R34/600/13`, `NBKR 4/39`. */
const SLASHED: Form = {
  pattern:
    /[A-Z][A-Za-z&]{0,14}\.?(?:\s?(?:[IVX]{1,5}(?=\/)|\d{1,5}[A-Za-z]?))?(?=\/\d|\/[A-Z0-9]{1,16}\/)(?:\/[A-Za-z0-9&.-]{1,16}){1,8}(?!\w)/y,
  value: tidied,
};
const OF_LIBRARY = [MANUSCRIPT, SLASHED];
/** The papers of somebody, and a number in them: `Templewood Papers, XIII:17`. */
const PAPERS =
  /([A-Z][\w.'’-]{1,20}(?:\s[A-Z][\w.'’-]{0,20}){0,4}\s[Pp]apers),?\s{1,3}((?:[A-Z]{1,5}[.:/ ]{0,2})?\d{1,5}[A-Z]?(?:[/:.-]\d{1,4}[A-Z]?){0,4}|[IVX]{1,5}[/:]\d{1,4}(?:\/\d{1,4})?)(?!\w)(?!\s[A-Z][a-z])/y;
const TITLE = /[A-Z][\w.'’-]{1,20}(?:\s[A-Z][\w.'’-]{0,20}){0,4}\s[Pp]apers[,:]?\s{1,3}/y;

/**
 * The reference behind the name of a library.
 *
 * @param candidates the keys of the archives that it may be.
 */
export function referenceBehindName(text: string, at: number, candidates: readonly string[]): Reference | undefined {
  if (candidates.includes('TNA')) return undefined;
  const forms = candidates.includes('BL') ? OF_LONDON : OF_LIBRARY;
  const direct = firstOf(forms, text, at);
  if (direct) return direct;
  TITLE.lastIndex = at;
  const titled = TITLE.test(text) ? firstOf(forms, text, TITLE.lastIndex) : undefined;
  return titled ?? numberOfPapers(text, at);
}

function numberOfPapers(text: string, at: number): Reference | undefined {
  PAPERS.lastIndex = at;
  const found = PAPERS.exec(text);
  if (!found) return undefined;
  const [all, papers, number] = found as unknown as [string, string, string];
  const end = at + all.length;
  const collection = { name: 'collection', start: at, end: at + papers.length, value: tidy(papers) };
  const reference = { name: 'reference', start: end - number.length, end, value: tidy(number) };
  return { levels: [collection, reference], end, archive: undefined };
}

function firstOf(forms: readonly Form[], text: string, at: number): Reference | undefined {
  for (const { pattern, archive, value } of forms) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const end = endOf(text, at + found[0].length);
    const levels = [{ name: 'reference', start: at, end, value: value(found) }];
    return { levels, end, archive };
  }
  return undefined;
}

/** Without the stop of the sentence. */
function endOf(text: string, end: number): number {
  return /[.,-]/.test(text[end - 1]!) ? end - 1 : end;
}

/** `L/P&S/12/1993` and `IOR L/PS/12/1993` are `IOR/L/PS/12/1993`. */
function indiaOffice(code: string): string {
  return tidy(`IOR/${code.replace(/^L\/P[&+]/, 'L/P')}`);
}

/** Without the comma of thousands; a range as it stands. */
function numbers(number: string, to: string): string {
  return number.replace(',', '') + to.replace(/\s/g, '');
}
