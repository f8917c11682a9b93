/** What the manifest of a dossier says is not to be reported. */
import type { ManifestIgnored } from '../reading/manifest/model';
import type { Span } from '../text/span';
import type { Dossier } from './dossier';
import { matches } from './globs';
import type { FileId } from './place';

/** Between two words of what is quoted there may be the end of a line, and the spaces before the next. */
const BETWEEN_WORDS = 24;

/** What a manifest ignores in a file, as far as its name tells. */
export function ignoredIn(dossier: Dossier, file: FileId): readonly ManifestIgnored[] {
  const ignored = dossier.manifest?.reading.manifest.ignore ?? [];
  return ignored.length === 0
    ? ignored
    : ignored.filter(({ file: glob }) => !glob || matches(dossier, file, [glob.value]));
}

/** Whether words stand over a place, or in it, whatever the line breaks between them. */
export function standsAt(quote: string, at: Span, textOf: (span: Span) => string): boolean {
  const words = quote.trim().split(/\s+/);
  const reach = quote.length + BETWEEN_WORDS * words.length;
  const base = Math.max(0, at.start - reach);
  const pattern = quotation(words);
  for (const { 0: found, index } of textOf({ start: base, end: at.end + reach }).matchAll(pattern)) {
    const start = base + index;
    if (start <= at.start ? start + found.length > at.start : start < at.end) return true;
  }
  return false;
}

/** How often words stand in a text, whatever the line breaks between them. */
export function countOf(quote: string, text: string): number {
  return [...text.matchAll(quotation(quote.trim().split(/\s+/)))].length;
}

function quotation(words: readonly string[]): RegExp {
  const literal = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(literal.join(`\\s{1,${BETWEEN_WORDS}}`), 'g');
}
