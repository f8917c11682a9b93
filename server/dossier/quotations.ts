/**
 * Quotation marks without their others, over the paragraphs of an essay. A quotation of several paragraphs opens in each
 * and closes in the last; some leave out the opening ones. Neither reaches over a heading, and a note is a unit of its own.
 */
import type { Essay } from '../reading/essay';
import type { StrayMark } from '../reading/quotations/balance';
import type { Unbalanced } from '../reading/quotations/read';
import { isQuote } from '../text/characters';
import type { Passage } from '../text/passage';
import { type Span, shifted } from '../text/span';

/** No quotation is looked for over more paragraphs than these. */
const REACH = 12;

/** A mark that has lost its other, where it stands in the essay. */
export interface LostMark extends StrayMark {
  /** The paragraph: what else stands in it says what was meant. */
  readonly paragraph: Span;
}

export function* lostMarks(essay: Essay): Iterable<LostMark> {
  /** Closing marks whose quotation opens in an earlier paragraph, by block and passage. */
  const answered = new Set<string>();
  for (const { facts, base, block } of essay.factsWith('unbalanced')) {
    for (const { passage, strays } of facts.unbalanced) {
      const place = { block, passage };
      const lost = strays.filter(
        (mark) => !(answered.has(nameOf(place, mark)) || goesOn(essay, place, mark, answered)),
      );
      const paragraph = shifted(passageAt(essay, place)!, base);
      for (const mark of lost) yield { ...mark, ...shifted(mark, base), paragraph };
    }
  }
}

interface Place {
  readonly block: number;
  readonly passage: number;
}

function nameOf({ block, passage }: Place, { start }: StrayMark): string {
  return `${block} ${passage} ${start}`;
}

/** Whether a quotation that a paragraph does not close goes on in the following ones. */
function goesOn(essay: Essay, from: Place, mark: StrayMark, answered: Set<string>): boolean {
  if (!mark.opens) return false;
  const inNote = passageAt(essay, from)!.kind !== 'prose';
  for (const place of following(essay, from)) {
    const passage = passageAt(essay, place)!;
    if (isNextUnit(essay, place, passage, inNote)) return false;
    if (passage.kind === 'code' || (!inNote && passage.kind !== 'prose' && passage.kind !== 'heading')) continue;
    const text = essay.blocks[place.block]!.text.slice(passage.start, passage.end);
    const reopened = openingMarks(text);
    if (reopened.length > 0) return reopened.some((char) => isOf(char, mark));
    // Behind a note the text goes on with something else.
    if (inNote && passage.kind === 'prose') return false;
    const first = firstMark(text, mark);
    if (first < 0) continue;
    const closing = unbalancedIn(essay, place)?.strays.find((other) => other.start === passage.start + first);
    if (!closing || closing.opens) return false;
    answered.add(nameOf(place, closing));
    return true;
  }
  return false;
}

/** Whether something else begins with a passage: another note, or what a heading is over. */
function isNextUnit(essay: Essay, { block }: Place, passage: Passage, inNote: boolean): boolean {
  if (passage.kind === 'note') return inNote;
  // A line of verse or speech may look like a heading without being one.
  if (passage.kind === 'heading')
    return (
      passage.depth !== 0 ||
      openingMarks(essay.blocks[block]!.text.slice(passage.start, passage.start + 9)).length === 0
    );
  return false;
}

/** The quotation marks that a paragraph begins with, behind what marks it as a block quotation or emphasis. */
function openingMarks(text: string): string[] {
  const marks = /^[\s>*_[(]{0,12}(["“”„«»'‘‚‹›\s]{0,8})/.exec(text)![1]!;
  return [...marks].filter((char) => isQuote(char.charCodeAt(0)));
}

const FORMS = { double: /["“”„‟]/, angle: /[«»]/, small: /[‹›]/, single: /[‘‚]|['’](?![\p{L}\d])/u };

function isOf(char: string, { family }: StrayMark): boolean {
  return FORMS[family].test(char);
}

/** Where the first mark of the same family stands; -1 where none does. */
function firstMark(text: string, { family }: StrayMark): number {
  return text.search(FORMS[family]);
}

function passageAt(essay: Essay, { block, passage }: Place): Passage | undefined {
  return essay.blocks[block]?.layout.passages[passage];
}

function unbalancedIn(essay: Essay, { block, passage }: Place): Unbalanced | undefined {
  return essay.blocks[block]!.facts.unbalanced.find((one) => one.passage === passage);
}

/** The places of the passages after one, as far as a quotation may reach. */
function* following(essay: Essay, { block, passage }: Place): Iterable<Place> {
  let count = 0;
  for (let next = passage + 1; block < essay.blocks.length; block++, next = 0)
    for (; next < essay.blocks[block]!.layout.passages.length; next++) {
      if (count++ === REACH) return;
      yield { block, passage: next };
    }
}

/** Whether a quotation that an earlier block opens may go on in one: its marks then say more than they do by themselves. */
export function mayBeQuoted({ blocks }: Essay, block: number): boolean {
  let count = 0;
  for (let before = block - 1; before >= 0 && count < REACH; before--) {
    if (blocks[before]!.facts.unbalanced.length > 0) return true;
    count += blocks[before]!.layout.passages.length;
  }
  return false;
}
