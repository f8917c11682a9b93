/** People and bodies whose names are given in parts, as bibliographies give them. */
import { flat } from '../../text/flat';
import type { Span } from '../../text/span';
import type { Author } from './model';
import { folded, PARTICLES } from './words';

/** @param family with its particles: `van der Berg`, `Fazio Vengoa`. @param at where the name stands. */
export function personFrom(given: string, family: string, role: Author['role'], at: Span): Author {
  const text = flat([given, family].filter(Boolean).join(' '));
  return { start: at.start, end: at.end, text, surnames: surnamesOf(family), given: flat(given), role };
}

/** A body, or somebody of whom one name is known. */
export function bodyFrom(name: string, role: Author['role'], at: Span): Author {
  return { start: at.start, end: at.end, text: flat(name), surnames: [folded(name)], given: '', role };
}

/** The names under which somebody may be cited: the whole, without particles, and of a compound each part. */
function surnamesOf(family: string): string[] {
  const words = family
    .replace(/,?\s(?:Jr|Sr|II|III|IV)\.?$/, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const first = Math.max(
    0,
    words.findIndex((word) => !PARTICLES.has(word.toLowerCase())),
  );
  const bare = words.slice(first);
  const all = [words.join(' '), bare.join(' '), ...(bare.length === 2 ? [bare[1]!, bare[0]!] : [])];
  return [...new Set(all.map(folded))].filter((name) => name !== '');
}
