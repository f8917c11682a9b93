import type { Essay, EssayBlock } from '../reading/essay';
import { type Name, namesIn } from '../reading/people/readNames';
import { difference } from '../text/difference';
import { mayBeQuoted } from './quotations';

/** Some lines of a text, counted from 0; the last one belongs to them. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * Whether an edit changed only running text in which nothing is read, and broke or joined no lines, as most keys do. All
 * that rules look at, notes apart, is then what it was and stands where it stood, but for what shares a line with the edit.
 *
 * @param isKnown whether a name may be somebody's, where nothing beside it shows that it is one.
 * @returns the lines among which the edit was made; undefined where it did more.
 */
export function linesOfPlainEdit(before: Essay, after: Essay, isKnown: (name: Name) => boolean): Lines | undefined {
  if (before.directory !== after.directory || before.dialect !== after.dialect) return undefined;
  if (before.lineCount !== after.lineCount) return undefined;
  const { first, lastOld, lastNew } = difference(before.blocks, after.blocks);
  const isMeant = (name: Name) => name.isShown || isKnown(name);
  const isPlain = (blocks: readonly EssayBlock[], end: number) => blocks.slice(first, end).every(holdsNothing);
  if (!isPlain(before.blocks, lastOld) || !isPlain(after.blocks, lastNew)) return undefined;
  const [old, now] = [before.blocks.slice(first, lastOld), after.blocks.slice(first, lastNew)].map(namesOf);
  // Most keys change no name: then nobody has to be known.
  if (told(old!) !== told(now!) && told(old!.filter(isMeant)) !== told(now!.filter(isMeant))) return undefined;
  if (mayBeQuoted(after, first)) return undefined;
  const line = (offset: number) => after.positionAt(offset).line;
  return { first: line(after.offsetOf(first)), last: line(after.offsetOf(lastNew)) };
}

function namesOf(blocks: readonly EssayBlock[]): Name[] {
  return blocks.flatMap((block) => namesIn(block));
}

/** How names are written counts over the whole text. */
function told(names: readonly Name[]): string {
  return names.map(({ text, isShown }) => `${text} ${isShown}`).join('\n');
}

function holdsNothing({ facts }: EssayBlock): boolean {
  return (
    facts.shelfmarks.length === 0 &&
    facts.mentions.length === 0 &&
    facts.titles.length === 0 &&
    facts.sources.length === 0 &&
    facts.archivePhrases.length === 0 &&
    facts.expansions.length === 0 &&
    facts.citations.length === 0 &&
    facts.crossReferences.length === 0 &&
    facts.dates.length === 0 &&
    facts.unbalanced.length === 0 &&
    facts.suppressions.length === 0
  );
}
