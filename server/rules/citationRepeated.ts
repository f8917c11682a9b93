import type { PlacedCitation } from '../dossier/citations/citations';
import { shortened } from '../dossier/citations/rewriting';
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
  *fixes({ dossier, file }, { at }) {
    const cited = dossier.citations(file)!.startingAt(at.start);
    const edits = cited && shortened(dossier, file, cited);
    const [edit] = edits ?? [];
    if (edit) yield { says: ['citation.repeated', { short: edit.text }], isPreferred: true, edits: () => [edit] };
  },
};

/** Author and title; of an archive all up to the leaves. */
export function headOf({ at, base, citation }: PlacedCitation): Span {
  const { title, shelfmark, kind } = citation;
  if (kind === 'archival' && shelfmark) return { start: at.start, end: Math.max(shelfmark.end + base, at.start) };
  return title ? { start: at.start, end: title.end + base } : at;
}
