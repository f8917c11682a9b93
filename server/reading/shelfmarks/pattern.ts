/** How a shelfmark is written, with its values left open: what stands before each of them. */
import type { Level, Shelfmark } from './model';
import { foldedValue, normalisedValue } from './value';

export interface Pattern {
  readonly family: string;
  /** What separates the archive from the first level; undefined where it does not stand directly before. */
  readonly opening: string | undefined;
  /** In the order of the text. */
  readonly leads: readonly Lead[];
}

/** What stands before a value: the separator from what is before it, none for the first level, and the label. */
export interface Lead {
  readonly level: string;
  readonly separator: string;
  readonly label: string;
}

/** More than this does not separate neighbours. */
const NEAR = 12;
const SEPARATOR = /^[\s,.;:/()·–-]{1,12}$/;

/**
 * @param text that in which the shelfmark's offsets count.
 * @returns undefined where the levels do not stand in their order one behind the other, or a value stands under no label
 *   that could be told from it.
 */
export function patternOf(text: string, { family, repository, levels, start }: Shelfmark): Pattern | undefined {
  const leads: Lead[] = [];
  let end = start;
  for (const level of levels) {
    const valueAt = valueStart(text, level);
    const separator = text.slice(end, level.start);
    if (valueAt === undefined || level.start < end) return undefined;
    if (leads.length > 0 && !SEPARATOR.test(separator)) return undefined;
    leads.push({
      level: level.name,
      separator: leads.length > 0 ? inOneLine(separator) : '',
      label: inOneLine(text.slice(level.start, valueAt)),
    });
    end = level.end;
  }
  const isBefore = repository && repository.end <= start && start - repository.end <= NEAR;
  const opening = isBefore ? text.slice(repository.end, start) : '';
  return { family, opening: SEPARATOR.test(opening) ? inOneLine(opening) : undefined, leads };
}

/** Where the value of a level begins behind its label; undefined where there is none. */
export function valueStart(text: string, { start, end, value }: Level): number | undefined {
  if (value === undefined) return undefined;
  const plain = end - value.length;
  if (plain >= start && text.startsWith(value, plain)) return plain;
  const folded = foldedValue(value);
  for (let at = start; at < end; at++) {
    if (/[\s.]/.test(text[at]!)) continue;
    const written = text.slice(at, end);
    if (foldedValue(written) === folded || foldedValue(normalisedValue(written)) === folded) return at;
  }
  return undefined;
}

/** A text that was broken over two lines, as it is written in one. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A pattern as a string, equal for equal ones: a line for the family and the opening, and one for each lead. */
export function writePattern({ family, opening, leads }: Pattern): string {
  let written = opening === undefined ? family : `${family}\t${opening}`;
  for (const { level, separator, label } of leads) written += `\n${level}\t${separator}\t${label}`;
  return written;
}

export function readPattern(written: string): Pattern {
  const [first, ...rows] = written.split('\n');
  const [family, opening] = first!.split('\t');
  const leads = rows.map((row) => {
    const [level, separator, label] = row.split('\t');
    return { level: level!, separator: separator!, label: label! };
  });
  return { family: family!, opening, leads };
}
