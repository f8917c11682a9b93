/**
 * The files of the Department of State's central files, which have no label: their number is their place in the scheme.
 *
 *   decimal   = class ["." subject] [title] ["/" serial]     1910-1963: 611.00/3-1455, 026 History of the World War/5E
 *   numeric   = category number {"-" number} [place]         1963-1973: POL 27 ARAB-ISR, PR 10
 *   reel      = ("D" | "P" | "N") number "-" frame           from 1973: D800614-0612
 *   telegram  = year post number                             from 1973: 1976 Secto 32013
 *
 * Sources: https://www.archives.gov/research/foreign-policy/state-dept/rg-59-central-files, and the notes on sources in
 * the volumes of Foreign Relations of the United States.
 */
import { tidy } from './labelled';
import type { Level } from './model';

const SERIAL = String.raw`\/\s?\d{1,6}[A-Za-z]{0,2}(?:\s?[-–]\s?\d{2,6}[A-Za-z]?)?(?:\s\d\/\d(?!\d)|[½¼¾])?`;
const CLASS = String.raw`\d{3}[A-Z]?(?:\.\s?[A-Z]?\d{1,9}[A-Za-z]{0,2}|\.[A-Z]\d{0,3}|\/\d(?=\/))?`;
const TITLE = String.raw`(?:\s(?:[A-Z0-9(](?:[\p{L}\d)]|\.(?=\p{L})){0,20}\.?|of|the|and|in|for|[&–-])){0,7}`;

/** With a serial number nothing else looks like it. */
const DECIMAL = new RegExp(`${CLASS}${TITLE}\\s?${SERIAL}(?![\\d/])`, 'uy');
/** Without one: only where the central files are named before it. */
const BARE_DECIMAL = new RegExp(
  `${CLASS}(?:(?:\\s[A-Z]\\p{L}{1,20}){0,4}(?:\\s\\([^()]{1,40}\\))?)(?=[,;.:)—\\]]|\\s(?:and|through|to|in|or|attached|for)\\s|\\s?$)`,
  'uy',
);

const PLACE = String.raw`(?:\s(?:[A-Z][\p{L}&/–-]{0,24}(?!\.[A-Z])|of(?:\sthe)?(?=\s[A-Z])|and(?=\s[A-Z]\p{Ll}{1,20}[,.;)])|(?:19|20)\d\d(?![\d–-]))){0,5}(?:\s[A-Z]\.[A-Z]\.?)?`;
const NUMBER = String.raw`\s?\d{1,3}(?:[-–]\d{1,3}){0,2}(?![\d/.]\d|\d)`;
const NUMERIC = new RegExp(
  `(?:POL|DEF|AID|CUL|ECIN|EDX|INCO|LAB|ORG|PER|PET|SOC|SCI|STR|TEL|REF|REL|FSE|FSV|LEG|CSM|CON|AGR|IBD|HLTH)${NUMBER}${PLACE}`,
  'uy',
);
/** Categories of a letter or two, and designations of two countries: where the central files are named before. */
const BARE_NUMERIC = new RegExp(
  String.raw`(?:[A-Z]{1,4}${NUMBER}|(?:POL|DEF|INCO|AID|ORG|PER|ECIN)[-–\s][A-Z]{1,12}(?:[-–/][A-Z]{1,12})?|[A-Z]{2,8}[-–][A-Z]{2,12})${PLACE}`,
  'uy',
);

const REEL = /([DPN])\s?[-–]?\s?(\d{6})\s?[-–]\s?(\d{3,4})(?!\d)/y;
const TELEGRAM = /(?:19[6-9]|20[01])\d\s?[A-Z][A-Za-z]{2,12}\s?\d{3,6}(?!\d)/y;

/** @param isCentral the central files are named before. */
export function centralFileAt(text: string, at: number, isCentral: boolean): Level | undefined {
  const first = text.charCodeAt(at);
  if (first >= 48 && first <= 57)
    return (
      fileAt(DECIMAL, text, at) ?? (isCentral ? (fileAt(TELEGRAM, text, at) ?? bareDecimalAt(text, at)) : undefined)
    );
  if (first < 65 || first > 90) return undefined;
  return (
    fileAt(REEL, text, at) ?? fileAt(NUMERIC, text, at) ?? (isCentral ? fileAt(BARE_NUMERIC, text, at) : undefined)
  );
}

/** The other end of a range of frames: `P840134-2027 through 2058`. */
export function otherFrame(file: Level, text: string, at: number): Level | undefined {
  const [, reel, first] = /^([DPN]\s?-?\s?\d{6}\s?-\s?)(\d{3,4})$/.exec(file.value ?? '') ?? [];
  FRAME.lastIndex = at;
  const frame = reel !== undefined ? FRAME.exec(text)?.[0] : undefined;
  if (frame === undefined || frame.length !== first!.length) return undefined;
  return { name: 'file', start: at, end: at + frame.length, value: tidy(reel + frame) };
}

const FRAME = /\d{3,4}(?![\d/–-])/y;
const YEARS = /^(?:1[789]|20)\d\d/;

function bareDecimalAt(text: string, at: number): Level | undefined {
  return YEARS.test(text.slice(at, at + 4)) ? undefined : fileAt(BARE_DECIMAL, text, at);
}

function fileAt(pattern: RegExp, text: string, at: number): Level | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) return undefined;
  const isOpen = found.lastIndexOf('(') > found.lastIndexOf(')') && text[at + found.length] === ')';
  const end = at + found.length + (isOpen ? 1 : 0);
  return { name: 'file', start: at, end, value: tidy(text.slice(at, end)) };
}
