/** What can be done with the thing under the cursor, whether or not something is wrong with it. */
import { spelledOut } from '../dossier/citations/rewriting';
import type { Dossier } from '../dossier/dossier';
import type { Fix } from '../dossier/fix';
import type { FileId } from '../dossier/place';
import { restylingIn, type StyleFor } from '../dossier/restyling';
import type { PlacedShelfmark } from '../dossier/shelfmarks';
import { scriptOf } from '../reading/shelfmarks/writing/parts';
import { restyled } from '../reading/shelfmarks/writing/restyle';
import { profile, type Target } from '../reading/shelfmarks/writing/style';
import type { Span } from '../text/span';

/** @param span UTF-16 offsets in `file`: the cursor, or what is selected. */
export function findCodeActions(dossier: Dossier, file: FileId, span: Span): Fix[] {
  return [...waysToWrite(dossier, file, span), ...waysToCite(dossier, file, span)];
}

/** A short form of a work that no note gives in full, and a bibliography states, in full. */
function waysToCite(dossier: Dossier, file: FileId, span: Span): Fix[] {
  const essay = dossier.essay(file);
  if (!essay || dossier.bibliography.isEmpty) return [];
  for (const cited of dossier.citations(file)!.in(essay.blockAt(span.start))) {
    const { at, citation, resolved } = cited;
    if (at.start > span.end || span.start > at.end || citation.kind !== 'work') continue;
    const { form, work, antecedent } = resolved;
    const isOpen = form === 'short' && work !== undefined && antecedent === undefined;
    const edits = isOpen ? spelledOut(dossier, file, cited, work) : undefined;
    return edits ? [{ says: ['rewrite.cite-full', {}], edits: () => edits }] : [];
  }
  return [];
}

/**
 * Ways to write the shelfmark at the cursor otherwise: in full, short, in the house style. Those that would change nothing
 * are left out.
 *
 * @param span the first shelfmark that it touches is meant.
 */
function waysToWrite(dossier: Dossier, file: FileId, span: Span): Fix[] {
  const essay = dossier.essay(file);
  const placed = essay && shelfmarkAt(dossier, file, span);
  if (!placed) return [];
  const { shelfmark } = placed;
  const block = essay.blockAt(placed.at.start);
  const { text } = essay.blocks[block]!;
  const script = scriptOf(text, shelfmark);
  const { houseStyle } = dossier;
  const house: StyleFor = (family, inScript) => houseStyle.targetFor(family, inScript);
  const usual = { ...profile('english', script), ...house(shelfmark.family, script) };
  const ways: readonly (readonly [key: string, style: Target])[] = [
    ['rewrite.full', { ...usual, own: undefined, labels: 'full', leaves: 'full' }],
    ['rewrite.short', { ...usual, own: undefined, labels: 'short', leaves: 'short' }],
    ...(houseStyle.settles(shelfmark.family, script)
      ? [['rewrite.house', house(shelfmark.family, script)] as const]
      : []),
  ];
  return ways
    .filter(([, style]) => restyled(text, shelfmark, style).length > 0)
    .map(([key, style]) => ({
      says: [key, {}],
      edits: () => restylingIn(file, essay, block, [shelfmark], () => style),
    }));
}

function shelfmarkAt(dossier: Dossier, file: FileId, span: Span): PlacedShelfmark | undefined {
  const essay = dossier.essay(file)!;
  const block = essay.blockAt(span.start);
  const around = { start: essay.offsetOf(block), end: essay.offsetOf(block + 1) };
  return dossier.shelfmarks(file, around).find(({ at }) => at.start <= span.end && span.start <= at.end);
}
