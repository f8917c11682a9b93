/** Words that say "the same as before" in place of a citation. */
import type { Span } from '../../text/span';

const IBID =
  /[*_]{0,2}(?:[Ii]bid(?:em)?|IBID|[Ii]dem|Id|[Ee]bd|[Ee]benda|[Ii]b[ií]d(?:em)?|Там же|там же|Tam zhe|[Tt]amt[eé]ž|[Tt]amże)[*_]{0,2}\.?[*_]{0,2}(?![\p{L}\d])/uy;
const OP_CIT =
  /[*_]{0,2}(?:[Oo]p|[Ll]oc)\.?\s?cit\.?[*_]{0,2}|[*_]{0,2}(?:a\.\s?a\.\s?O\.|art\.?\scit\.?|ob\.?\scit\.?|указ\.?\sсоч\.?)[*_]{0,2}/uy;

export function ibidAt(text: string, at: number): Span | undefined {
  return 'IiEeТтTtBb*_'.includes(text[at]!) ? matchAt(IBID, text, at) : undefined;
}

/** `op. cit.` and `loc. cit.`, which stand behind a name. */
export function opCitAt(text: string, at: number): Span | undefined {
  return matchAt(OP_CIT, text, at);
}

function matchAt(pattern: RegExp, text: string, at: number): Span | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? { start: at, end: pattern.lastIndex } : undefined;
}
