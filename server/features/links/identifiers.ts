/**
 * Names that lead to one thing on the web and that editors do not link by themselves, since no scheme stands before them.
 *
 *   doi  = ("doi:" | "doi.org/") "10." number "/" suffix             https://www.doi.org/doi_handbook/3_Resolution.html
 *   ark  = "ark:" ["/"] number "/" name                              https://datatracker.ietf.org/doc/draft-kunze-ark/
 *   page = address of a document in the Wilson Center Digital Archive or in the edition of Foreign Relations
 *   site = "www." domain ["/" path]
 */
import type { Span } from '../../text/span';

export interface Identifier extends Span {
  /** An address that begins with `https://`. */
  readonly address: string;
}

const DOI = String.raw`(?:doi:\s{0,2}|(?:dx\.)?doi\.org/)(10\.\d{4,9}/[-._;()/:A-Za-z\d]{1,200})`;
const ARK = String.raw`(ark:/?\d{5,9}/[-A-Za-z\d=~*+@_$./]{1,120})`;
const PAGE = String.raw`((?:digitalarchive\.wilsoncenter\.org/document|history\.state\.gov/historicaldocuments)/[-\w/.]{1,120})`;
const SITE = String.raw`(www\.[-a-z\d.]{1,80}\.[a-z]{2,12}(?![-\w@])(?:[/?#][-\w/.~%?=&#+:;,()]{0,200})?)`;
/** Behind a slash it belongs to an address with its scheme, behind a letter to a word. */
const IDENTIFIER = new RegExp(String.raw`(?<![\w/.@%-])(?:${DOI}|${ARK}|${PAGE}|${SITE})`, 'gi');

/** Those of a text, ascending. Code and the targets of links are for the caller to leave out. */
export function identifiersIn(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(IDENTIFIER)) {
    const [all, doi, ark, page, site] = match;
    const written = (doi ?? ark ?? page ?? site)!;
    const name = withoutPunctuation(written);
    const end = match.index + all.length - (written.length - name.length);
    // A link of Markdown has its target already.
    if (text.slice(match.index - 2, match.index) === '](' || text[match.index - 1] === '<') continue;
    found.push({ start: match.index, end, address: addressFor(name, doi !== undefined, ark !== undefined) });
  }
  return found;
}

function addressFor(name: string, isDoi: boolean, isArk: boolean): string {
  if (isDoi) return `https://doi.org/${name}`;
  return isArk ? `https://n2t.net/${name.replace(/^ark:\/?/i, 'ark:/')}` : `https://${name}`;
}

/** Without what ends the sentence or closes a parenthesis that was opened before. */
function withoutPunctuation(written: string): string {
  let name = written;
  while (/[.,;:/-]$/.test(name) || (name.endsWith(')') && count(name, ')') > count(name, '(')))
    name = name.slice(0, -1);
  return name;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
