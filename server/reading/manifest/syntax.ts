/** What the YAML parser refuses, in words for somebody who has never heard of flow sequences. */

import type { YAMLError } from 'yaml';
import type { Says, Span } from './model';
import type { Fault } from './problems';
import type { Tree } from './tree';
import { shortened } from './words';

/** The parser's complaints about brackets and quotation marks without a partner: the walk says where those open. */
const UNCLOSED = /^(Flow (map|sequence) (must|in block collection must).* end with a|Missing closing ["'])/;

/**
 * The faults of a YAML text. After the first that breaks it, the parser guesses, and no fault is told.
 *
 * @param fromWalk faults that the walk through the nodes found.
 */
export function yamlFaults(text: string, tree: Tree, fromWalk: readonly Fault[]): Fault[] {
  if (tree.tooDeepAt !== undefined) return [tooDeep(text, tree.tooDeepAt)];
  const said = tree.errors.filter((error) => !UNCLOSED.test(error.message)).map((error) => faultOf(text, error));
  const tags = tree.warnings.filter((warning) => warning.code === 'TAG_RESOLVE_FAILED');
  const faults = [...said, ...tags.map((warning) => tagFault(text, warning)), ...fromWalk];
  if (tree.second) faults.push(secondManifest(tree.second.range));

  const breaks = faults.filter((fault) => fault.breaks).map((fault) => fault.at.start);
  const firstBreak = breaks.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const first = faults.find((fault) => fault.breaks && fault.at.start === firstBreak);
  return faults.filter((fault) => fault === first || fault.at.start < firstBreak);
}

function tooDeep(text: string, at: number): Fault {
  const { start } = wordAt(text, at);
  return { at: { start, end: start + 1 }, says: ['manifest.invalid/too-deep', {}], breaks: true };
}

function tagFault(text: string, { pos: [start, end] }: YAMLError): Fault {
  const tag = shortened(text.slice(start, end));
  return { at: { start, end }, says: ['manifest.invalid/tag', { tag }], breaks: false };
}

function secondManifest([start, end]: readonly number[]): Fault {
  return { at: { start: start!, end: end! }, says: ['manifest.invalid/second', {}], breaks: false };
}

function faultOf(text: string, error: YAMLError): Fault {
  const [start, end] = error.pos;
  const at = { start, end };
  const breaking = (place: Span, key: string, args: Says[1] = {}): Fault => ({
    at: place,
    says: [`manifest.invalid/${key}`, args],
    breaks: true,
  });
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return breaking(at, 'tab');
    case 'BAD_INDENT':
      return breaking(wordAt(text, start), 'indent');
    case 'BLOCK_AS_IMPLICIT_KEY':
      return opensLine(text, start) ? breaking(wordAt(text, start), 'indent') : colonFault(text, start, breaking);
    case 'MULTILINE_IMPLICIT_KEY':
      return breaking(at, 'no-colon');
    case 'MISSING_CHAR':
      if (error.message.startsWith('Implicit map keys')) return breaking(at, 'no-colon');
      if (error.message.includes('directives-end')) return breaking(at, 'syntax');
      return opensLine(text, start) ? breaking(wordAt(text, start), 'indent') : breaking(at, 'syntax');
    case 'UNEXPECTED_TOKEN':
      return strayFault(text, at, breaking);
    case 'BAD_SCALAR_START':
      return { ...breaking(at, 'first-character', { character: text[start] ?? '' }), breaks: false };
    case 'BAD_DQ_ESCAPE':
      return { ...breaking(at, 'escape', { escape: text.slice(start, start + 2) }), breaks: false };
    case 'BAD_ALIAS':
      return { ...breaking(at, 'alias', { alias: '*' }), breaks: false };
    default:
      return breaking(at, 'syntax');
  }
}

type Breaking = (place: Span, key: string, args?: Says[1]) => Fault;

/** A second colon on a line: in a text that needs quotation marks, or behind `-number:` for `- number:`. */
function colonFault(text: string, at: number, breaking: Breaking): Fault {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const item = wordAt(text, lineStart);
  const isHyphened = /^-[^\s-]/.test(text.slice(item.start, item.end));
  return isHyphened ? breaking(item, 'hyphen') : breaking(restOfLine(text, at), 'colon-in-text');
}

/** Something where nothing can stand: after a closed quotation mark, or on a line that is set too far to the left. */
function strayFault(text: string, at: Span, breaking: Breaking): Fault {
  if (opensLine(text, at.start)) return breaking(wordAt(text, at.start), 'indent');
  const before = text.slice(0, at.start).trimEnd().at(-1) ?? '';
  const stray = shortened(text.slice(at.start, at.end));
  return /["'\]}]/.test(before) ? breaking(at, 'after-closing', { mark: before }) : breaking(at, 'stray', { stray });
}

function opensLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 500), at);
  return /(^|[\r\n])[ \t]*$/.test(before) && before.length < 500;
}

/** The word at or after a place, on its line. */
function wordAt(text: string, at: number): Span {
  const [, blanks, word] = /^([ \t]*)(\S{0,80})/.exec(text.slice(at, at + 200))!;
  const start = at + blanks!.length;
  return { start, end: start + word!.length };
}

function restOfLine(text: string, at: number): Span {
  const line = /^[^\r\n]*/.exec(text.slice(at))![0];
  return { start: at, end: at + line.trimEnd().length };
}
