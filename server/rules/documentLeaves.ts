import { shelfmarksNearListed } from '../dossier/nearListed';
import type { Leaves } from '../reading/shelfmarks/model';
import { shifted } from '../text/span';
import type { Rule } from './rule';

/** Leaves around or overlapping those that the list gives a document. Equal and inside are silent; others are another document. */
export const documentLeaves: Rule = {
  code: 'document.leaves',
  severity: 'warning',
  *check({ dossier, file, apparatus }) {
    for (const placed of shelfmarksNearListed(dossier, file)) {
      const { document, relation } = dossier.denotation(placed);
      const { leaves } = placed.shelfmark;
      if (!document || !leaves || (relation !== 'superset' && relation !== 'overlapping')) continue;
      const own = document.shelfmarks.find((one) => one.key === placed.key && one.shelfmark.leaves)!;
      const isExcerpt = /\b(?:excerpts?|extracts?|auszug|extracto|extrait|выдержк|извлечени)/i.test(document.title);
      const note = apparatus.noteAt(placed.at.start);
      const key = `document.leaves/${relation}${relation === 'superset' && isExcerpt ? '-excerpt' : ''}`;
      const args = {
        number: document.number,
        cited: leavesText(leaves),
        listed: leavesText(own.shelfmark.leaves!),
        note: note?.label ?? '',
      };
      yield {
        at: shifted(leaves, placed.base),
        says: [key, args],
        related: [
          {
            place: { file: own.file, at: shifted(own.shelfmark.leaves!, own.base) },
            says: ['document.leaves/list', args],
          },
        ],
      };
    }
  },
};

export function leavesText(leaves: Leaves): string {
  return leaves.ranges.map((range) => range.text).join(', ');
}
