/** Renames the thing under the cursor wherever the dossier has it: people, labels of notes, short titles of works. */
import type { Kind, Occurrence } from '../../dossier/occurrences';
import { occurrencesTouching } from '../../dossier/table';
import { noteRenamer } from './notes';
import { personRenamer } from './people';
import { type Changes, type Cursor, type Refusal, type Renamer, refusal, type Target } from './renamer';
import { workRenamer } from './works';

const RENAMERS: Partial<Record<Kind, Renamer>> = {
  note: noteRenamer as Renamer,
  person: personRenamer as Renamer,
  work: workRenamer as Renamer,
};

/** What a rename would be of, or why there is none; undefined where nothing stands exactly under the cursor. */
export function prepareRename(cursor: Cursor): Target | Refusal | undefined {
  return chosen(cursor)?.prepared;
}

/**
 * The changes that give the thing under the cursor another name.
 *
 * @param name as it was typed.
 * @returns a refusal where the name cannot be; undefined where nothing can be renamed.
 */
export function rename(cursor: Cursor, name: string): Changes | Refusal | undefined {
  const one = chosen(cursor);
  if (!one || 'refused' in one.prepared) return one?.prepared as Refusal | undefined;
  const { renamer, occurrence, prepared } = one;
  const typed = name.trim();
  if (typed === prepared.placeholder) return { changes: [] };
  return renamer.rename(cursor, occurrence, typed);
}

interface Chosen {
  readonly renamer: Renamer;
  readonly occurrence: Occurrence;
  readonly prepared: Target | Refusal;
}

/** The narrowest thing at the cursor that can be renamed there; else the one that says why it cannot. */
function chosen(cursor: Cursor): Chosen | undefined {
  const touching = occurrencesTouching(cursor.dossier, cursor.file, cursor.offset);
  const all = touching
    .sort((a, b) => a.at.end - a.at.start - (b.at.end - b.at.start))
    .map((occurrence) => {
      const renamer = RENAMERS[occurrence.kind] ?? FIXED;
      return { renamer, occurrence, prepared: renamer.prepare(cursor, occurrence) };
    });
  return all.find(({ prepared }) => !('refused' in prepared)) ?? all[0];
}

/** Documents go by their place in the list, shelfmarks and archives by what the archive says. */
const FIXED: Renamer = {
  prepare: (_, { kind }) => refusal(`rename/${kind}`),
  rename: (_, { kind }) => refusal(`rename/${kind}`),
};
