import { shownKey } from '../reading/shelfmarks/key';
import type { Finding, Rule } from './rule';

/**
 * In a dossier that lists documents: a shelfmark near a listed one that is not it; where the manifest says that the
 * list is closed, every shelfmark of a note that denotes nothing in it.
 */
export const shelfmarkUnresolved: Rule = {
  code: 'shelfmark.unresolved',
  severity: 'information',
  *check({ dossier, file, apparatus }): Iterable<Finding> {
    if (!dossier.documents.list.some(({ shelfmarks }) => shelfmarks.length > 0)) return;
    const closed = dossier.manifest?.reading.manifest.closed ?? false;
    for (const placed of closed ? dossier.shelfmarks(file) : dossier.shelfmarksNearListed(file)) {
      const { document, relation } = dossier.denotation(placed);
      if (document || placed.shelfmark.missing.length > 0) continue;
      const near = relation === 'none' ? dossier.nearListed.missedBy(placed.shelfmark) : undefined;
      if (!near && !(closed && apparatus.noteAt(placed.at.start))) continue;
      const severity = closed ? { severity: 'error' as const } : {};
      if (!near)
        yield {
          at: placed.at,
          says: [relation === 'none' ? 'shelfmark.unresolved/closed' : 'shelfmark.unresolved/leaves', {}],
          ...severity,
        };
      else {
        const { number, file: listFile, header } = near.document;
        const place = { file: listFile, at: listFile === near.own.file ? near.own.at : header };
        yield {
          at: placed.at,
          says: [
            'shelfmark.unresolved/near',
            {
              number,
              listed: levelsOf(near.own.key),
              cited: levelsOf(placed.key),
            },
          ],
          related: [{ place, says: ['shelfmark.unresolved/listed', { number }] }],
          ...severity,
        };
      }
    }
  },
};

/** A key as people see it, without the archive. */
function levelsOf(key: string): string {
  return shownKey(key).slice(key.indexOf('/') + 1);
}
