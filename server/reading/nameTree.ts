/** The names of repositories as a tree of words, and how words are compared. */
import { NONE } from '../text/none';
import type { Repository } from './directory';
import type { RepositoryName } from './shelfmarks/model';

/** The names by their words, one node a word, so that all are matched in one walk along a text. */
export interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

/** A name that ends here: how it must be written, and whose it is. */
export interface Entry {
  readonly form: RepositoryName['form'];
  /** The words as written, for an abbreviation; a full name may vary in its capitals. */
  readonly spelt: string;
  /** By key. */
  readonly bearers: string[];
  /** Whether others bear it too, listed or not. */
  isShared: boolean;
}

// Explicit ranges: `\p{L}` costs five times as much. An apostrophe parts words, in a name as in the text.
export const WORD =
  /[A-Za-zÀ-ʯ0-9\u0400-\u04ff\u1e00-\u1eff](?:[A-Za-zÀ-ʯ0-9\u0400-\u04ff\u1e00-\u1eff]|[\u0300-\u036f])*/y;
const WORDS = new RegExp(WORD.source, 'g');
export const BETWEEN = /[\s.,'’‘ʻʹ"“”«»/&–—-]{1,4}/y;

/** A word as names are compared by it: the same archive is "State Archive" to some and "State Archives" to others. */
export function folded(word: string): string {
  const small = word.toLowerCase();
  return small === 'archives' ? 'archive' : small;
}

type Visit = (name: string, form: RepositoryName['form'], isShared: boolean) => void;

export function eachName(repository: Repository, visit: Visit): void {
  visit(repository.siglum, 'abbreviation', false);
  eachOf(repository.abbreviations, 'abbreviation', false, visit);
  eachOf(repository.sharedAbbreviations, 'abbreviation', true, visit);
  if (repository.name) visit(repository.name, 'name', false);
  if (repository.names) eachOf(Object.values(repository.names), 'name', false, visit);
  eachOf(repository.otherNames, 'name', false, visit);
  eachOf(repository.sharedNames, 'name', true, visit);
  for (const { name, abbreviations } of repository.former ?? NONE) {
    if (name) visit(name, 'name', false);
    eachOf(abbreviations, 'abbreviation', false, visit);
  }
}

function eachOf(names: readonly string[] | undefined, form: Entry['form'], isShared: boolean, visit: Visit): void {
  for (const name of names ?? NONE) visit(name, form, isShared);
}

/** A name with the key of who bears it. */
interface BorneName extends Pick<Entry, 'form' | 'isShared'> {
  readonly name: string;
  readonly key: string;
}

/** Adds a name to the tree of all that begin with some words. */
export function addName(roots: Map<string, Node>, { name, form, isShared, key }: BorneName): void {
  const words: readonly string[] = name.match(WORDS) ?? NONE;
  let children = roots;
  let node: Node | undefined;
  for (const word of words.map(folded)) {
    node = children.get(word) ?? { next: new Map(), entries: [] };
    children.set(word, node);
    children = node.next;
  }
  if (!node) return;
  const spelt = words.join(' ');
  const same = node.entries.find((entry) => entry.form === form && (form === 'name' || entry.spelt === spelt));
  if (!same) node.entries.push({ form, spelt, bearers: [key], isShared });
  else {
    if (!same.bearers.includes(key)) same.bearers.push(key);
    same.isShared ||= isShared;
  }
}
