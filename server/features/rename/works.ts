import { Citations, type PlacedCitation } from '../../dossier/citations/citations';
import type { Dossier } from '../../dossier/dossier';
import { readAfter } from '../../dossier/editing/applied';
import type { Occurrence } from '../../dossier/occurrences';
import type { FileId } from '../../dossier/place';
import { type Span, shifted } from '../../text/span';
import { type Change, type Renamer, refusal } from './renamer';

type OfWork = Extract<Occurrence, { kind: 'work' }>;

/** The short title of a work. The full one is what the work is called, and not for Dossier to change. */
export const workRenamer: Renamer<OfWork> = {
  prepare({ dossier, file, offset }, { cited }) {
    if (!cited?.citation.title) return refusal('rename/work');
    const at = titleOf(cited);
    if (offset < at.start || offset > at.end) return refusal('rename/work');
    if (cited.resolved.form !== 'short') return refusal('rename/full-title');
    return { at, placeholder: dossier.essay(file)!.text(at).replace(/\s+/g, ' ') };
  },

  rename({ dossier }, { entity, work }, title) {
    if (!/^[\p{L}\p{N}][^\r\n[\]*_“”"«»]{0,200}$/u.test(title)) return refusal('rename/no-title', { title });
    const changes = [...dossier.occurrencesOf(entity)].flatMap((one): Change[] => {
      if (one.kind !== 'work' || !one.cited?.citation.title || one.cited.resolved.form !== 'short') return [];
      const at = titleOf(one.cited);
      const isSame = dossier.essay(one.file)!.text(at) === title;
      return isSame ? [] : [{ file: one.file, at, text: title, where: 'notes' }];
    });
    const files = new Set(changes.map(({ file }) => file));
    const isKept = [...files].every((file) =>
      citesTheSame(
        dossier,
        file,
        changes.filter((one) => one.file === file),
      ),
    );
    return isKept ? { changes } : refusal('rename/title-unknown', { title, full: work.title });
  },
};

function titleOf({ citation, base }: PlacedCitation): Span {
  const { start, end } = shifted(citation.title!, base);
  return { start, end };
}

/** Whether every citation of a file still cites what it did. */
function citesTheSame(dossier: Dossier, file: FileId, changes: readonly Change[]): boolean {
  const before = [...dossier.citations(file)!.all()];
  const after = [...new Citations(readAfter(dossier.essay(file)!, changes), dossier.bibliography).all()];
  return (
    before.length === after.length &&
    before.every(({ resolved }, index) => resolved.work?.key === after[index]!.resolved.work?.key)
  );
}
