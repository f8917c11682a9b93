import type { Edit } from '../dossier/fix';
import { shelfmarksNearListed } from '../dossier/nearListed';
import type { PlacedShelfmark } from '../dossier/shelfmarks';
import { shownKey } from '../reading/shelfmarks/key';
import type { Shelfmark } from '../reading/shelfmarks/model';
import type { Finding, Rule, View } from './rule';

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
    for (const placed of closed ? dossier.shelfmarks(file) : shelfmarksNearListed(dossier, file)) {
      const { document, relation } = dossier.denotation(placed);
      if (document || placed.shelfmark.missing.length > 0) continue;
      const near =
        relation === 'none' ? dossier.nearListed.missedBy(placed.shelfmark, dossier.documents.list) : undefined;
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
          data: { number },
        };
      }
    }
  },
  *fixes(view, { at, data }) {
    if (data?.number === undefined) return;
    const { dossier, essay, file } = view;
    const block = essay.blockAt(at.start);
    const within = { start: essay.offsetOf(block), end: essay.offsetOf(block + 1) };
    const placed = dossier.shelfmarks(file, within).find((one) => one.at.start === at.start);
    const listed = placed && dossier.nearListed.missedBy(placed.shelfmark, dossier.documents.list)?.own.shelfmark;
    const edits = listed ? otherLevels(view, placed, listed) : undefined;
    if (edits) yield { says: ['shelfmark.unresolved/near', { number: data.number }], edits: () => edits };
  },
};

/** A key as people see it, without the archive. */
function levelsOf(key: string): string {
  return shownKey(key).slice(key.indexOf('/') + 1);
}

/** Edits that give a shelfmark the numbers of a listed one; undefined where a number cannot be told from its label. */
function otherLevels(
  { essay, file }: View,
  { shelfmark, base }: PlacedShelfmark,
  listed: Shelfmark,
): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const [index, { start, end, name, value }] of shelfmark.levels.entries()) {
    const right = listed.levels[index];
    if (right?.name !== name) return undefined;
    if (value === undefined || right.value === undefined || right.value === value) continue;
    const valueAt = end - value.length;
    const at = { start: base + valueAt, end: base + end };
    if (valueAt < start || essay.text(at) !== value) return undefined;
    edits.push({ file, at, text: right.value });
  }
  return edits.sort((a, b) => a.at.start - b.at.start);
}
