/** What one kind of thing needs so that it can be renamed. */
import type { Dossier } from '../../dossier/dossier';
import type { Edit, Says } from '../../dossier/fix';
import type { Occurrence } from '../../dossier/occurrences';
import type { FileId } from '../../dossier/place';
import type { Span } from '../../text/span';

/** What is renamed: the place that is typed over, and what stands there. */
export interface Target {
  /** UTF-16 offsets in the file of the cursor. */
  readonly at: Span;
  readonly placeholder: string;
}

/** Why nothing is renamed. */
export interface Refusal {
  readonly refused: Says;
}

/**
 * Where a change is made. What stands in a quotation or in the title of a cited work is somebody else's text, and two
 * people become one only on purpose: such changes are made when somebody asks for them.
 */
export type Where = 'text' | 'notes' | 'manifest' | 'quotation' | 'title' | 'merge';

export function isAskedFor(where: Where): boolean {
  return where === 'quotation' || where === 'title' || where === 'merge';
}

export interface Change extends Edit {
  readonly where: Where;
}

export interface Changes {
  /** None over another. */
  readonly changes: readonly Change[];
}

/** What is asked: the dossier, the file and the UTF-16 offset of the cursor in it. */
export interface Cursor {
  readonly dossier: Dossier;
  readonly file: FileId;
  readonly offset: number;
}

export interface Renamer<One extends Occurrence = Occurrence> {
  prepare(cursor: Cursor, one: One): Target | Refusal;
  /** @param name what was typed, without spaces around it. */
  rename(cursor: Cursor, one: One, name: string): Changes | Refusal;
}

export function refusal(key: string, args: Says[1] = {}): Refusal {
  return { refused: [key, args] };
}
