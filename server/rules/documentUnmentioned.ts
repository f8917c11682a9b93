import { entityOf } from '../dossier/occurrences';
import type { Finding, Rule, View } from './rule';

/** A document that is listed and never discussed nor cited. Silent where there is no essay yet. */
export const documentUnmentioned: Rule = {
  code: 'document.unmentioned',
  severity: 'hint',
  check: unmentionedDocuments,
};

/** Those of the documents that a file lists, be it an essay or the manifest. */
export function* unmentionedDocuments({ dossier, file }: Pick<View, 'dossier' | 'file'>): Iterable<Finding> {
  const own = dossier.documents.list.filter((document) => document.file === file);
  if (own.length === 0 || ![...dossier.files].some((one) => dossier.apparatus(one).marks.length > 0)) return;
  const referred = new Set<string>();
  for (const one of dossier.files) {
    for (const occurrence of dossier.occurrences(one)) {
      if (occurrence.role !== 'reference') continue;
      if (occurrence.kind === 'document') referred.add(occurrence.entity);
      if (occurrence.kind === 'shelfmark' && occurrence.denotes.document)
        referred.add(entityOf.document(occurrence.denotes.document.number));
    }
  }
  for (const { number, header } of own) {
    if (!referred.has(entityOf.document(number))) yield { at: header, says: ['document.unmentioned', { number }] };
  }
}
