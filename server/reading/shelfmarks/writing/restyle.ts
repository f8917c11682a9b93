/** What has to be changed in a shelfmark so that it is written in another style. Its numbers stay as they are written. */
import { codeAt, isSpace } from '../../../text/characters';
import type { Span } from '../../../text/span';
import type { Shelfmark } from '../model';
import { hasSeveralLeaves, isDash } from './manner';
import { type Gap, mayOpenSentence, opens, type Part, partsOf, repositoryGap, scriptOf } from './parts';
import type { Target } from './style';
import type { Form, Script, Writing } from './term';
import { writings } from './writings';

/** A stretch that is replaced. */
export interface Change extends Span {
  readonly text: string;
}

/** Where a shelfmark is written otherwise than in a style, and how this stretch would be written. */
export interface Departure extends Span {
  readonly right: string;
  readonly changes: readonly Change[];
}

/** The words `no.` and the like, which go with a label in full: `file no. 392` is `d. 392`. */
const NUMBER_WORD = /(?:no|nos|nr|№)\.?:?\s{0,2}(?=\d)/iy;

/**
 * @param text that in which the shelfmark's offsets count.
 * @returns changes in the order of the text; none where it is written so, or where its family has no writing.
 */
export function restyled(text: string, shelfmark: Shelfmark, style: Target): Change[] {
  const writing = writings[shelfmark.family];
  if (!writing) return [];
  const script = scriptOf(text, shelfmark);
  const parts = partsOf(text, shelfmark, writing);
  const isBare = parts[0]?.isBare === true && opens(parts[0], shelfmark);
  const changes: Change[] = [];
  const before = repositoryGap(text, shelfmark, isBare);
  if (before && style.repository !== undefined) addGap(text, before, style.repository, changes);
  for (const part of parts) {
    if (part.gap && style.between !== undefined) addGap(text, part.gap, style.between, changes);
    if (part.label)
      addLabel(
        text,
        part,
        shelfmark,
        {
          ...style,
          ...(opens(part, shelfmark) && first(style, before !== undefined || !mayOpenSentence(text, shelfmark))),
        },
        writing,
        changes,
      );
    else if (isBare && part.isBare && style.labels)
      changes.push({ start: part.start, end: part.start, text: givenLabel(part.name, script, style, writing) });
    if (part.name === 'leaves' && style.dash !== undefined) addDashes(text, part, style.dash, changes);
  }
  return changes.filter((change) => text.slice(change.start, change.end) !== change.text);
}

/** Everything from the first part that a style would change to the last; undefined where it would change nothing. */
export function departure(text: string, shelfmark: Shelfmark, style: Target): Departure | undefined {
  const changes = restyled(text, shelfmark, style);
  if (changes.length === 0) return undefined;
  const parts = partsOf(text, shelfmark, writings[shelfmark.family]!);
  const [from, to] = [changes[0]!.start, changes[changes.length - 1]!.end];
  // What separates two parts is seen with both of them; what separates the archive from them, with the first alone.
  const first = parts.findLast(({ end, start }) => start <= from && end <= from) ?? parts[0]!;
  const opening = parts.find(({ start, end }) => start <= from && from < end) ?? first;
  const last = parts.find(({ end }) => to <= end)!;
  const span = { start: opening.start, end: last.end };
  const inside = changes.filter((change) => change.start >= span.start);
  return { ...span, right: applied(text, span, inside), changes };
}

/** A stretch of a text with changes made in it. */
export function applied(text: string, { start, end }: Span, changes: readonly Change[]): string {
  let result = '';
  let at = start;
  for (const change of changes) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at, end);
}

/** A label that opens a sentence keeps its capital. */
function first({ firstCapital }: Target, isFree: boolean): Pick<Target, 'capitals'> {
  return { capitals: isFree || firstCapital === 'capital' ? firstCapital : undefined };
}

/** White space that is there stays, be it a line break or a space that does not break. */
function addGap(text: string, gap: Gap, target: string, changes: Change[]): void {
  const white = gap.isSpaced ? text.slice(gap.start, gap.end).replace(gap.mark, '') : '';
  const isSpaced = target.endsWith(' ');
  const mark = target.trimEnd();
  // What is only a line break or several spaces wide is as good as one space.
  if (isSpaced === gap.isSpaced && mark === gap.mark) return;
  changes.push({ start: gap.start, end: gap.end, text: mark + (isSpaced ? white || ' ' : '') });
}

function addLabel(
  text: string,
  part: Part,
  shelfmark: Shelfmark,
  style: Target,
  writing: Writing,
  changes: Change[],
): void {
  const { term, form, isPlural, hasStop, isSpaced, isCapital } = part.label!;
  const isLeaves = part.name === 'leaves';
  const own = isLeaves ? undefined : style.own?.get(part.name);
  const isUsual = writing.usual(part.name, term.script)?.short === term.short;
  if (own !== undefined && isUsual && isOfScript(own, term.script)) {
    changes.push({ start: part.start, end: part.valueAt, text: `${own} ` });
    return;
  }
  const target = (isLeaves ? style.leaves : style.labels) ?? form;
  const isNew = target !== form && term.short !== term.full;
  const forSeveral =
    isPlural === undefined || !style.plural ? isPlural : style.plural === 'agreeing' && hasSeveralLeaves(shelfmark);
  const given = forSeveral && term.several ? term.several[target] : term[target];
  const isAbbreviation = given.endsWith('.');
  const stop = isAbbreviation ? style.shortStop : style.fullStop;
  const isStopped = stop ? stop === 'stop' : isNew ? isAbbreviation : hasStop;
  const capital = isLeaves ? style.leafCapital : style.capitals;
  const word = cased(
    isNew || forSeveral !== isPlural ? given : asWritten(text, part),
    capital ? capital === 'capital' : isCapital,
  );
  const valueAt = isNew && target === 'short' ? afterNumberWord(text, part.valueAt) : part.valueAt;
  const isWide = style.space ? style.space === 'spaced' : isNew || isSpaced;
  const white = isSpaced ? whiteBefore(text, part.valueAt) : '';
  const needsSpace = !isStopped && !isAbbreviation;
  const space = isWide || needsSpace ? white || ' ' : '';
  changes.push({ start: part.start, end: valueAt, text: word.replace(/\.$/, '') + (isStopped ? '.' : '') + space });
}

/** The label as it stands there, without its last stop and what follows it. */
function asWritten(text: string, { start, valueAt }: Part): string {
  return text.slice(start, valueAt).trimEnd().replace(/\.$/, '');
}

function cased(word: string, isCapital: boolean): string {
  return (isCapital ? word[0]!.toUpperCase() : word[0]!.toLowerCase()) + word.slice(1);
}

function whiteBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && isSpace(codeAt(text, start - 1))) start--;
  return text.slice(start, at);
}

function afterNumberWord(text: string, at: number): number {
  NUMBER_WORD.lastIndex = at;
  return NUMBER_WORD.test(text) ? NUMBER_WORD.lastIndex : at;
}

function addDashes(text: string, { valueAt, end }: Part, dash: string, changes: Change[]): void {
  for (let at = valueAt; at < end; at++) {
    if (isDash(text[at]!) && text[at] !== dash) changes.push({ start: at, end: at + 1, text: dash });
  }
}

function givenLabel(name: string, script: Script, style: Target, writing: Writing): string {
  const form: Form = (name === 'leaves' ? style.leaves : style.labels) ?? 'short';
  const term = writing.usual(name, script);
  if (!term) return '';
  const capital = name === 'leaves' ? style.leafCapital : style.capitals;
  return `${cased(style.own?.get(name) ?? term[form], capital === 'capital')} `;
}

/** Whether a label is written in a script: one for transliterated shelfmarks says nothing of those in Cyrillic. */
function isOfScript(label: string, script: Script): boolean {
  return codeAt(label, 0) >= 0x400 === (script === 'cyrillic');
}
