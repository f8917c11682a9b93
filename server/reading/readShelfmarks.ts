import { readCues } from './cues';
import type { Directory } from './directory';
import { readAllShelfmarks } from './shelfmarks/families';
import type { Shelfmark } from './shelfmarks/model';

/** The shelfmarks of a string that stands by itself, such as the `source` of a document in a manifest. */
export function readShelfmarks(text: string, directory: Directory): readonly Shelfmark[] {
  const passages = [{ kind: 'prose' as const, start: 0, end: text.length }];
  const cues = readCues(text);
  const repositories = directory.find(text, passages, cues.capitals);
  return readAllShelfmarks({ text, passages, cues, repositories, directory });
}
