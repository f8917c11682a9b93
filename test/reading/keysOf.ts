import { Directory } from '../../server/reading/directory';
import { readShelfmarks } from '../../server/reading/readShelfmarks';
import { registry } from '../../server/wire/registry';

const directory = new Directory(registry);

/** The keys of the shelfmarks in a string that stands by itself. */
export function keysOf(text: string): string[] {
  return readShelfmarks(text, directory).map(({ key }) => key);
}
