import type { PlacedCitation } from '../dossier/citations/citations';
import type { Span } from '../text/span';
import type { Rule } from './rule';

/** A work, or a document of an archive, is cited in full a second time. */
export const citationRepeated: Rule = {
  code: 'citation.repeated',
  severity: 'hint',
  *check({ dossier, file }) {
    const citations = dossier.citations(file)!;
    for (const cited of citations.with('repeated')) {
      const before = citations.at(cited.resolved.antecedent!);
      yield {
        at: headOf(cited),
        says: ['citation.repeated', { note: before.note }],
        related: [{ place: { file, at: headOf(before) }, says: ['citation.full', { note: before.note }] }],
      };
    }
  },
};

/** Author and title; of an archive all up to the leaves. */
export function headOf({ at, base, citation }: PlacedCitation): Span {
  const { title, shelfmark, kind } = citation;
  if (kind === 'archival' && shelfmark) return { start: at.start, end: Math.max(shelfmark.end + base, at.start) };
  return title ? { start: at.start, end: title.end + base } : at;
}
