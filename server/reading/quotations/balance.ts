/**
 * The quotation marks of one paragraph, and which of them have no other.
 *
 * Double marks are one family, whatever their form, since an English, a German and a typewritten mark close one another
 * in real texts: “…”, „…“, „…”, ”…”, "…". Angled marks are another, «…», »…«, »…», and so are the small ones; single marks
 * a third, ‘…’, ‚…‘, '…', where an apostrophe is never taken for a mark that has lost its other.
 */

import { NONE } from '../../text/none';
import type { Span } from '../../text/span';
import { type Act, actOfAngled, actOfEnglish, actOfSingle, actOfStraight, type Seen } from './act';
import { opensLine, type Side, sideAfter, sideBefore } from './around';
import { surelyCloses } from './single';

export type Family = 'double' | 'single' | 'angle' | 'small';

const FAMILIES: Readonly<Record<string, Family>> = {
  '«': 'angle',
  '»': 'angle',
  '‹': 'small',
  '›': 'small',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  "'": 'single',
};

/** A mark without its other. The span is that of the mark. */
export interface StrayMark extends Span {
  readonly family: Family;
  readonly opens: boolean;
}

interface Open {
  readonly at: number;
  readonly family: Family;
  readonly char: string;
  /** Whether it is certain that it opens a quotation. */
  readonly isSure: boolean;
}

/** More stray marks than these in a paragraph are no slips: signs of something else. */
const MOST = 3;

export class Balance {
  readonly #text: string;
  readonly #span: Span;
  readonly #open: Open[] = [];
  readonly #count: Record<Family, number> = { double: 0, single: 0, angle: 0, small: 0 };
  readonly #stray: StrayMark[] = [];
  readonly #closed: Span[] = [];
  /** Single marks that closed a quotation and may have been possessives: ‘the workers’ state’. */
  #doubtfulClosings = 0;
  /** Marks at the start of a line inside a quotation: it goes on there, or another begins. */
  #reopened = 0;
  /** A straight mark behind a small number: it may stand for inches. */
  #hasInches = false;
  #closedInsideAngles = false;
  /** How many of the open marks are low. */
  #lows = 0;

  /** @param span the paragraph in `text`. */
  constructor(text: string, span: Span) {
    this.#text = text;
    this.#span = span;
  }

  /** Takes the next mark. */
  add(at: number): void {
    const family = FAMILIES[this.#text[at]!] ?? 'double';
    const act = this.#actOf(at, family);
    if (act === 'open' || act === 'perhaps') this.#push(at, family, act === 'open');
    else if (act === 'close') this.#close(at, family);
    else if (act === 'either') {
      if (this.#count[family] > 0) this.#close(at, family);
      else this.#push(at, family, false);
    }
  }

  #actOf(at: number, family: Family): Act {
    const seen = this.#see(at, family);
    switch (this.#text[at]) {
      case '“':
      case '‟':
        return actOfEnglish(seen, this.#lows > 0);
      case '„':
        return 'open';
      case '”':
        return actOfEnglish(seen, false, true);
      case '"': {
        const act = actOfStraight(seen);
        if (act === 'inch') this.#hasInches = true;
        return act === 'inch' ? 'close' : act;
      }
      default:
        return family === 'single' ? actOfSingle(seen) : actOfAngled(seen, this.#lastOf(family)?.char);
    }
  }

  #see(at: number, family: Family): Seen {
    const before: Side = sideBefore(this.#text, at, this.#span.start);
    const after: Side = sideAfter(this.#text, at, this.#span.end);
    const top = this.#open[this.#open.length - 1];
    return { text: this.#text, at, start: this.#span.start, before, after, isOpen: this.#count[family] > 0, top };
  }

  /** The marks that have no other, ascending; none where the signs are plainly something else. */
  strays(): readonly StrayMark[] {
    let forgiven = this.#reopened;
    const unclosed = this.#open.filter(({ family, isSure }) => {
      // In French one mark closes two quotations that end together.
      if (family === 'angle' && this.#closedInsideAngles) return false;
      return isSure && !(family === 'double' && forgiven-- > 0);
    });
    const strays = [...this.#stray, ...unclosed.map(({ at, family }) => stray(at, family, true))];
    if (strays.length > MOST) return NONE;
    const isInch = ({ start, family }: StrayMark) =>
      this.#hasInches && family === 'double' && this.#text[start] === '"';
    return causesOf(strays.filter((one) => !isInch(one)).sort((a, b) => a.start - b.start));
  }

  /** What is quoted, with its marks. What is not closed is quoted to the end. */
  quotations(): readonly Span[] {
    const open = this.#open.filter(({ isSure }) => isSure).map(({ at }) => ({ start: at, end: this.#span.end }));
    return [...this.#closed, ...open];
  }

  #push(at: number, family: Family, isSure: boolean): void {
    const char = this.#text[at]!;
    if (family === 'double' && this.#count.double > 0 && opensLine(this.#text, at, this.#span.start)) this.#reopened++;
    this.#open.push({ at, family, char, isSure });
    this.#count[family]++;
    if (char === '„') this.#lows++;
  }

  /** Closes the last open one of a family. Those that were opened inside it have no other. */
  #close(at: number, family: Family): void {
    if (family === 'single' && !this.#isClosing(at)) return;
    if (this.#count[family] === 0) {
      this.#stray.push(stray(at, family, false));
      return;
    }
    for (let top = this.#open.pop()!; ; top = this.#open.pop()!) {
      this.#count[top.family]--;
      if (top.char === '„') this.#lows--;
      if (top.family === family) {
        this.#closed.push({ start: top.at, end: at + 1 });
        break;
      }
      if (top.isSure) this.#stray.push(stray(top.at, top.family, true));
    }
    if (family === 'angle') this.#closedInsideAngles = this.#count.angle > 0;
  }

  /** Whether a single mark closes a quotation rather than being the possessive of a plural. */
  #isClosing(at: number): boolean {
    const isSure = surelyCloses(this.#text, at, this.#span.start);
    if (this.#open[this.#open.length - 1]?.family === 'single') {
      if (!isSure) this.#doubtfulClosings++;
      return true;
    }
    if (!isSure || this.#count.single > 0 || this.#doubtfulClosings === 0) return isSure;
    this.#doubtfulClosings--;
    return false;
  }

  #lastOf(family: Family): Open | undefined {
    if (this.#count[family] === 0) return undefined;
    for (let index = this.#open.length - 1; index >= 0; index--)
      if (this.#open[index]!.family === family) return this.#open[index];
    return undefined;
  }
}

/** Of two stray marks in a row that point the same way one was meant to be the other's: one slip. */
function causesOf(strays: readonly StrayMark[]): readonly StrayMark[] {
  return strays.filter(({ family, opens }, index) => {
    const before = strays[index - 1];
    return before?.family !== family || before.opens !== opens;
  });
}

function stray(at: number, family: Family, opens: boolean): StrayMark {
  return { start: at, end: at + 1, family, opens };
}
