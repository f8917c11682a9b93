/** What the reference implementation of GFM reads: the definitions of notes, and the marks that have one. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { Directory } from '../../server/reading/directory';
import { Essay } from '../../server/reading/essay';
import type { Dialect } from '../../server/text/dialects/dialect';
import { markdown } from '../../server/text/dialects/markdown';

/** Labels with the offsets where their brackets open. */
export interface Footnotes {
  readonly definitions: readonly string[];
  readonly marks: readonly string[];
}

interface Node {
  readonly type: string;
  readonly label?: string | null;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly offset?: number } };
}

export function byOracle(text: string): Footnotes {
  const tree = fromMarkdown(text, { extensions: [gfmFootnote()], mdastExtensions: [gfmFootnoteFromMarkdown()] });
  const definitions: string[] = [];
  const marks: string[] = [];
  const visit = (node: Node): void => {
    const name = `${node.label}@${node.position?.start.offset}`;
    if (node.type === 'footnoteDefinition') definitions.push(name);
    if (node.type === 'footnoteReference') marks.push(name);
    node.children?.forEach(visit);
  };
  visit(tree as Node);
  return { definitions, marks };
}

/** What Dossier reads, less what GFM has no node for: marks without a note, and labels that it refuses. */
export function byDossier(text: string): Footnotes {
  const essay = Essay.read(text, markdown as Dialect, new Directory([]));
  const definitions: string[] = [];
  const marks: [label: string, at: number][] = [];
  const defined = new Set<string>();
  for (const [index, { layout }] of essay.blocks.entries()) {
    const base = essay.offsetOf(index);
    for (const { label } of layout.passages) {
      if (!label || label.malformed) continue;
      definitions.push(`${label.label}@${base + label.start}`);
      defined.add(label.label.toLowerCase());
    }
    for (const { label, start, malformed } of layout.marks) if (!malformed) marks.push([label, base + start]);
  }
  return {
    definitions,
    marks: marks.filter(([label]) => defined.has(label.toLowerCase())).map(([label, at]) => `${label}@${at}`),
  };
}
