import type { Rule } from './rule';

/** A short form that two works fit. */
export const citationAmbiguous: Rule = {
  code: 'citation.ambiguous',
  severity: 'information',
  *check({ dossier, file }) {
    const citations = dossier.citations(file)!;
    for (const { at, resolved } of citations.with('candidates')) {
      const titles = resolved.candidates!.map(({ title }) => `“${title}”`).join(', ');
      yield { at, says: ['citation.ambiguous', { count: resolved.candidates!.length, titles }] };
    }
  },
};
