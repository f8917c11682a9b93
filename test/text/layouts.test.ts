import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsIn } from '../fixture/check';
import { idOf, Opened } from '../fixture/open';
import { layout, write } from './layouts';

test('an essay in brackets reads as it was written, wherever its notes stand and however its lines break', () => {
  fc.assert(
    fc.property(layout, (chosen) => {
      const { text, marks, notes, meant } = write(chosen);
      const opened = new Opened({ files: [{ name: 'essay.dossier', text }], markers: [], cursor: undefined });
      const essay = opened.library.essay(idOf('essay.dossier'))!;
      const read = opened.dossier('essay.dossier').apparatus(idOf('essay.dossier'))!;
      const textOf = new Map(
        read.notes.map((note) => [
          note.key,
          note.paragraphs.map((at) => essay.text(at).replace(/\s+/g, ' ')).join(' '),
        ]),
      );
      expect(read.notes.map(({ label }) => label)).toEqual(notes.map(([label]) => label));
      expect(read.marks.map(({ label }) => label)).toEqual(marks);
      expect(read.marks.map(({ key }) => textOf.get(key))).toEqual(meant);
      expect(findingsIn(opened).filter(([, { code }]) => code.startsWith('note.'))).toEqual([]);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 400) },
  );
});
