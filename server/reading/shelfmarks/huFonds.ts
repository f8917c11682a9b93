/** How Hungarian archives number their fonds. */
import { tidy } from './labelled';
import type { Level } from './model';
import type { Site } from './notation';

/** `party`: group and unit follow; `roman`: series, year, box and item may; `section`: a chain of numbers may. */
export interface Fond {
  readonly kind: 'party' | 'roman' | 'section' | 'security';
  readonly levels: readonly Level[];
  readonly end: number;
}

/** Of the party: `M-KS 288. f.`, `M-KS-288`, `M-BP-1`; the letter may be repeated before the group (`F. 5/467`). */
const PARTY = /M-?\s?(KS|Bp|BP)[-.\s]{1,3}(\d{1,4})(?![\d/])(?:\.?[\s,]{0,3}[Ff]\.)?/y;
/** `274. f.`, without letters before it. */
const NUMBERED = /(\d{1,4})\.?\s?f\.(?!\s?[a-zà-ʯ])/y;
/** `XIX-J-1-j`, `XXXV. La. 1.`, `VIII.1.a`. */
const ROMAN =
  /([IVXL]{1,6})(?:\.\s?|[-–])(?:([A-Z][A-Za-z]?)(?:\.\s?|[-–]))?(\d{1,4})(?![\d/])(?:(?:\.\s?|[-–])([a-z]{1,2})(?![\p{L}.]))?/uy;
/** `P 2343`, `K 606`, `R 64`. */
const SECTION = /([A-Z])[\s-](\d{1,4})(?![\d/\p{L}])/uy;
/** `3.1.5. O-12345`, `3.1.9. V-150 352/1`, `4.1. A-3127`. */
const SECURITY = /(\d\.\d{1,2}(?:\.\d{1,3}){0,2})\.?(?![\d/])/y;
const DOSSIER =
  /[\s,]{0,4}([A-Z]{1,3}-\d{1,3}[\s.]?\d{0,3}(?:\/[\da-z]{1,4}){0,2}|[IVXLC]{1,6}\/\d{1,3}(?:-[a-z])?)(?![\d\p{L}/])/uy;

/** @param at behind the name of the archive. */
export function fondAt({ text, isOwn, repository }: Site, at: number): Fond | undefined {
  const party = match(PARTY, text, at);
  if (party) return fondOf('party', at, PARTY.lastIndex, `M-${party[1]!.toUpperCase()}-${party[2]}`);
  if (!isOwn) return undefined;
  return (
    securityAt(text, at) ??
    numberedAt(text, at, repository?.candidates.includes('MNLOL') === true) ??
    romanAt(text, at) ??
    sectionAt(text, at)
  );
}

function securityAt(text: string, at: number): Fond | undefined {
  const section = match(SECURITY, text, at);
  const from = section ? at + section[0].length : at;
  const dossier = match(DOSSIER, text, from);
  if (!dossier) return undefined;
  const start = from + dossier[0].indexOf(dossier[1]!);
  const end = start + dossier[1]!.length;
  const levels: Level[] = [{ name: 'dosszié', start, end, value: tidy(dossier[1]!.replace(/[\s.]/g, '')) }];
  if (section) levels.unshift({ name: 'szekció', start: at, end: at + section[1]!.length, value: tidy(section[1]!) });
  return { kind: 'security', levels, end };
}

function numberedAt(text: string, at: number, isNational: boolean): Fond | undefined {
  const found = match(NUMBERED, text, at);
  // Fonds with a number alone are those of the party in the national archives: 288 is M-KS 288 there.
  const prefix = isNational ? 'M-KS-' : '';
  return found && fondOf('party', at, NUMBERED.lastIndex, prefix + found[1]!);
}

function romanAt(text: string, at: number): Fond | undefined {
  const found = match(ROMAN, text, at);
  return found && fondOf('roman', at, ROMAN.lastIndex, found.slice(1).filter(Boolean).join('-'));
}

function sectionAt(text: string, at: number): Fond | undefined {
  const found = match(SECTION, text, at);
  if (!found) return undefined;
  const end = SECTION.lastIndex;
  const section = { name: 'section', start: at, end: at + 1, value: found[1]! };
  return { kind: 'section', levels: [section, { name: 'fond', start: at + 2, end, value: tidy(found[2]!) }], end };
}

function fondOf(kind: Fond['kind'], start: number, end: number, value: string): Fond {
  return { kind, levels: [{ name: 'fond', start, end, value: tidy(value) }], end };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
