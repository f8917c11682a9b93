/**
 * The check of a text that is not open: its findings where they stand, and its card. Plain data, so that it can be made in
 * another thread, where all the library has of the other files is what their cards say.
 */
import type { Card } from '../dossier/card';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { Position } from '../text/lines';
import type { Span } from '../text/span';
import { type Judged, judge, type Severities } from './index';
import type { Says } from './rule';

/** A stretch of a file by lines. */
export interface Stretch {
  readonly start: Position;
  readonly end: Position;
}

/** A finding that needs no text any more to be shown. */
export interface PlacedFinding extends Pick<Judged, 'code' | 'severity' | 'says' | 'unnecessary' | 'data'> {
  readonly range: Stretch;
  readonly related: readonly { readonly file: FileId; readonly range: Stretch; readonly says: Says }[];
}

export interface Checked {
  readonly file: FileId;
  readonly card: Card;
  readonly findings: readonly PlacedFinding[];
}

/** How severe the rules are: as an editor asks, and as somebody typed for this one time. */
export interface Weights {
  readonly settings: Severities;
  readonly demanded: Severities;
}

/**
 * Reads a text and judges it, and leaves the library as it was.
 *
 * @returns undefined for a file that is no essay.
 */
export function checkText(library: Library, file: FileId, text: string, weights: Weights): Checked | undefined {
  const essay = library.read(file, text);
  const card = library.cardOf(file);
  if (!essay || !card) return undefined;
  const checked = { file, card, findings: placedFindings(library, file, weights) };
  library.remove(file);
  return checked;
}

/** The findings of a text that is at hand; none where nothing is to be said about it. */
export function placedFindings(library: Library, file: FileId, { settings, demanded }: Weights): PlacedFinding[] {
  const dossier = library.dossierOf(file);
  if (!dossier || !library.speaks(file)) return [];
  const stretch = (where: FileId, { start, end }: Span): Stretch | undefined => {
    const text = dossier.positions(where);
    return text && { start: text.positionAt(start), end: text.positionAt(end) };
  };
  return judge(dossier, file, settings, demanded).flatMap(({ at, related = [], ...rest }) => {
    const range = stretch(file, at);
    const others = related.flatMap(({ place, says }) => {
      const there = stretch(place.file, place.at);
      return there ? [{ file: place.file, range: there, says }] : [];
    });
    return range ? [{ ...rest, range, related: others }] : [];
  });
}
