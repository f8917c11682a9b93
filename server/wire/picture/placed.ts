/** A picture as the protocol has it: places are short, since there are thousands. */
import type { FileId } from '../../dossier/place';
import type * as facts from '../../features/picture/model';
import type { PictureAnswer, Spot } from './protocol';

/** @param about the address of the dossier, and its title. */
export function placedPicture(
  picture: facts.Picture,
  about: Pick<PictureAnswer, 'extent' | 'title'>,
  uriOf: (file: FileId) => string,
): PictureAnswer {
  const files: string[] = [];
  const indexes = new Map<FileId, number>();
  const indexOf = (file: FileId) => {
    let index = indexes.get(file);
    if (index === undefined) {
      index = files.push(uriOf(file)) - 1;
      indexes.set(file, index);
    }
    return index;
  };
  const spot = ({ file, line, character }: facts.Spot): Spot => [indexOf(file), line, character];
  const placed = <T extends { readonly spot: facts.Spot }>(one: T) => ({ ...one, spot: spot(one.spot) });
  return {
    ...about,
    texts: picture.texts.map(({ file, from, to }) => ({ file: indexOf(file), from, to })),
    sections: picture.sections.map(placed),
    density: picture.density,
    rows: picture.rows.map(({ of, marks, ...row }) => ({
      ...row,
      of: of.kind === 'document' ? { ...of, spot: of.spot && spot(of.spot) } : of,
      marks: marks.map(placed),
    })),
    hiddenRows: picture.hiddenRows,
    dated: picture.dated.map(placed),
    hiddenDates: picture.hiddenDates,
    gaps: { ...picture.gaps, bare: picture.gaps.bare.map(placed) },
    hiddenTexts: picture.hiddenTexts,
    files,
  };
}
