/** The findings of a text that need it no more to be shown: plain data, so that they can be made in another thread. */
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

/** How severe the rules are: as an editor asks, and as somebody typed for this one time. */
export interface Weights {
  readonly settings: Severities;
  readonly demanded: Severities;
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
