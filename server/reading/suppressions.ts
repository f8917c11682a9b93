/**
 * Comments by which somebody silences rules in a text:
 *
 *   comment = "<!--" "dossier-ignore" {code [","]} [":" reason] "-->"
 *
 * all in one line. In Markdown it is a comment of HTML; a text with bracketed notes carries it as it is.
 */
import { NONE } from '../text/none';
import type { Layout } from '../text/passage';
import type { Span } from '../text/span';

export interface Suppression extends Span {
  /** What stands in it as codes of rules, known or not. */
  readonly codes: readonly (Span & { readonly code: string })[];
  /** Nothing else stands in its line. */
  readonly isAlone: boolean;
}

const COMMENT = /<!--[ \t]{0,20}dossier-ignore(?![\w-])([^\r\n]{0,400}?)-->/y;
const CODE = /[\w.-]{1,60}/g;

/** The comments of a block. Offsets count from the start of the block. */
export function readSuppressions(text: string, { comments }: Layout): readonly Suppression[] {
  if (comments.length === 0) return NONE;
  const found: Suppression[] = [];
  for (const at of comments) {
    COMMENT.lastIndex = at;
    const comment = COMMENT.exec(text);
    if (comment) found.push(suppression(text, at, comment));
  }
  return found.length > 0 ? found : NONE;
}

function suppression(text: string, start: number, [whole, inside]: RegExpExecArray): Suppression {
  const end = start + whole.length;
  const from = end - '-->'.length - inside!.length;
  const [stated] = inside!.split(':', 1);
  const codes = [...stated!.matchAll(CODE)].map(({ 0: code, index }) => ({
    code,
    start: from + index,
    end: from + index + code.length,
  }));
  return { start, end, codes, isAlone: isAloneInLine(text, start, end) };
}

function isAloneInLine(text: string, start: number, end: number): boolean {
  let before = start;
  while (isBlank(text[before - 1])) before--;
  let after = end;
  while (isBlank(text[after])) after++;
  return isBreak(text[before - 1]) && isBreak(text[after]);
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

function isBreak(char: string | undefined): boolean {
  return char === undefined || char === '\n' || char === '\r' || char === '\ufeff';
}
