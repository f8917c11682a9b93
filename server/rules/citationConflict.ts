import { headOf } from './citationRepeated';
import type { Rule } from './rule';

/** Two full forms of one work state a different year, volume or pages. */
export const citationConflict: Rule = {
  code: 'citation.conflict',
  severity: 'warning',
  *check({ dossier, file }) {
    const citations = dossier.citations(file)!;
    for (const cited of citations.with('conflict')) {
      const before = citations.at(cited.resolved.antecedent!);
      const { datum, here, there } = cited.resolved.conflict!;
      yield {
        at: headOf(cited),
        says: [`citation.conflict/${datum}`, { here, there, note: before.note }],
        related: [{ place: { file, at: headOf(before) }, says: ['citation.full', { note: before.note }] }],
      };
    }
  },
};
