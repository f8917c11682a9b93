import type { Alias, Node, ParsedNode, Scalar } from 'yaml';
import { isAlias, isCollection, isScalar, visit } from 'yaml';
import type { Fault } from './problems';

/** What a walk through all nodes finds, in the order of the text. */
export interface Walk {
  /** The node that each alias repeats; an alias of no anchor is missing. */
  targets: Map<Alias, Node>;
  /** Aliases of nothing, and brackets and quotation marks that are never closed. */
  faults: Fault[];
}

/** Walks through the nodes once. The parser's own way looks for every alias from the root again. */
export function walkNodes(root: ParsedNode | null): Walk {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const faults: Fault[] = [];
  if (!root) return { targets, faults };

  visit(root, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
        else faults.push(aliasOfNothing(node));
      } else {
        if (node.anchor) anchors.set(node.anchor, node as Node);
        const opening = unclosedMark(node as Node);
        if (opening) faults.push(neverClosed(node.range![0], opening));
      }
    },
  });
  // An open quotation mark swallows the closing brackets.
  const quote = faults.find(isOfQuote);
  return { targets, faults: faults.filter((fault) => !quote || !fault.breaks || isOfQuote(fault)) };
}

function isOfQuote({ says: [key] }: Fault): boolean {
  return key === 'manifest.invalid/unclosed-quote';
}

function aliasOfNothing(alias: Alias): Fault {
  const [start, end] = alias.range!;
  return { at: { start, end }, says: ['manifest.invalid/alias', { alias: `*${alias.source}` }], breaks: false };
}

function neverClosed(start: number, mark: string): Fault {
  const key = /["']/.test(mark) ? 'manifest.invalid/unclosed-quote' : 'manifest.invalid/unclosed-bracket';
  return { at: { start, end: start + 1 }, says: [key, { mark }], breaks: true };
}

/** The bracket or quotation mark that opens a node and has no partner. */
function unclosedMark(node: Node): string | undefined {
  if (isCollection(node) && node.srcToken?.type === 'flow-collection') {
    const { start, end } = node.srcToken;
    const closing = start.source === '{' ? '}' : ']';
    return end[0]?.source === closing ? undefined : start.source;
  }
  if (isScalar(node) && isQuoted(node)) {
    const source = node.srcToken && 'source' in node.srcToken ? node.srcToken.source : '';
    return source.length > 1 && source.at(-1) === source[0] ? undefined : source[0];
  }
  return undefined;
}

function isQuoted(scalar: Scalar): boolean {
  return scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
}
