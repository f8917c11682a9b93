import type { Finding, Rule, View } from './rule';

/** A document that is listed and never discussed nor cited. Silent where there is no essay yet. */
export const documentUnmentioned: Rule = {
  code: 'document.unmentioned',
  severity: 'hint',
  check: unmentionedDocuments,
};

/** Those of the documents that a file lists, be it an essay or the manifest. */
export function* unmentionedDocuments({ dossier, file }: Pick<View, 'dossier' | 'file'>): Iterable<Finding> {
  if (!dossier.hasMarks) return;
  for (const { number, header } of dossier.unmentioned(file))
    yield { at: header, says: ['document.unmentioned', { number }] };
}
