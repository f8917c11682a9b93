/** The book in which a chapter stands: `in Athan Theoharis, ed., A Culture of Secrecy: …`. */
import type { Container } from './model';
import { namesBefore } from './names';
import { opensTitle, plainTitleEnd, titleOf } from './titles';

const IN = /[,”’"»\s*_]{0,4}\s(?:in|en|dans|nella?|in:)\s/y;
/** Between its editors and its title. */
const EDITORS = /(?:\((?:eds?|coords?|comps?|dirs?|hrsg|hg)\.?\)|\b(?:eds?|coords?|hrsg|hg)\.),?\s{1,2}/iu;
const REACH = 160;

/** @param from behind the quoted title. @param to where the citation ends. */
export function containerOf(text: string, from: number, to: number): { readonly container?: Container } {
  IN.lastIndex = from;
  if (!IN.test(text)) return {};
  const start = IN.lastIndex;
  const editors = EDITORS.exec(text.slice(start, Math.min(to, start + REACH)));
  if (!editors) return {};
  const at = start + editors.index + editors[0].length;
  const names = namesBefore(text, start, at);
  if (!names || !opensTitle(text, at)) return {};
  const title = titleOf(text, { start: at, end: plainTitleEnd(text, at, to) }, false);
  return { container: { authors: names.authors, title: title.text } };
}
