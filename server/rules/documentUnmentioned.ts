import type { ListedDocument } from '../dossier/documents';
import type { Dossier } from '../dossier/dossier';
import { shelfmarksNearListed } from '../dossier/nearListed';
import { isMentionedByAuthor } from '../dossier/people/byAuthor';
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
  if (own.length === 0 || !dossier.hasMarks) return;
  const cited = citedIn(dossier);
  for (const document of own) {
    const { number, header } = document;
    if (!cited.has(document) && !dossier.mentions(document) && !isMentionedByAuthor(dossier, number))
      yield { at: header, says: ['document.unmentioned', { number }] };
  }
}

/** The documents that shelfmarks in the texts at hand denote, those of the list itself apart. */
function citedIn(dossier: Dossier): Set<ListedDocument> {
  const cited = new Set<ListedDocument>();
  for (const file of dossier.files)
    for (const placed of shelfmarksNearListed(dossier, file)) {
      const { document, relation } = dossier.denotation(placed);
      if (document && relation !== 'is') cited.add(document);
    }
  return cited;
}
