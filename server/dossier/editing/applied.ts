import { Essay } from '../../reading/essay';
import { Apparatus } from '../apparatus';
import type { Edit } from '../fix';

/** A text after edits of one file, in any order, none over another. */
export function applied(text: string, edits: readonly Pick<Edit, 'at' | 'text'>[]): string {
  let result = '';
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)) {
    result += text.slice(from, edit.at.start) + edit.text;
    from = edit.at.end;
  }
  return result + text.slice(from);
}

/** More edits are not made one by one: the whole is read anew then. */
const FEW = 40;

/** The notes and marks that a text would have after edits: what shows whether the edits do what they say. */
export function readAfter(essay: Essay, edits: readonly Pick<Edit, 'at' | 'text'>[]): Apparatus {
  if (edits.length > FEW) return Apparatus.of(Essay.read(applied(essay.text(), edits), essay.dialect, essay.directory));
  let after = essay;
  const fromTheEnd = [...edits].sort((a, b) => b.at.start - a.at.start || b.at.end - a.at.end);
  for (const { at, text } of fromTheEnd) after = after.edited(at, text);
  return Apparatus.of(after);
}
