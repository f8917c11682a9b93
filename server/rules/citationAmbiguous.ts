import type { Rule } from './rule';

/** A short form that two works fit. */
export const citationAmbiguous: Rule = {
  code: 'citation.ambiguous',
  severity: 'information',
  *check({ dossier, file }) {
    const citations = dossier.citations(file)!;
    for (const { at, resolved } of citations.where(({ candidates }) => candidates !== undefined)) {
      const titles = resolved.candidates!.map(({ title }) => `“${title}”`).join(', ');
      yield { at, says: ['citation.ambiguous', { count: resolved.candidates!.length, titles }] };
    }
  },
};
