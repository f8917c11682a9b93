/** What a word of a manifest means, and what a value of it stands for. */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Dossier } from '../../dossier/dossier';
import { matches } from '../../dossier/globs';
import type { FileId } from '../../dossier/place';
import { growTree } from '../../reading/manifest/tree';
import type { Span } from '../../text/span';
import { meaningOf, meaningsAt } from './schema';

export interface WordFacts {
  readonly at: Span;
  readonly word: string;
  readonly title: string | undefined;
  /** Our own words, in Markdown. */
  readonly about: string | undefined;
  /** The files that a pattern means; undefined for what is none. */
  readonly files: readonly string[] | undefined;
}

interface Found {
  readonly path: readonly string[];
  readonly node: Node;
  readonly isValue: boolean;
}

/** In JSON the editor tells it. @param offset of the cursor in the manifest. */
export function findWord(dossier: Dossier, offset: number): WordFacts | undefined {
  const { manifest } = dossier;
  if (!manifest || manifest.file.endsWith('.json')) return undefined;
  const { root } = growTree(manifest.text);
  const found = root && nodeAt(root, offset, []);
  if (!found || !isScalar(found.node)) return undefined;
  const [start, end] = found.node.range!;
  const word = String(found.node.value);
  const facts = { at: { start, end }, word };
  if (!found.isValue) {
    const meaning = meaningOf(found.path);
    return meaning && { ...facts, title: meaning.title, about: meaning.markdownDescription, files: undefined };
  }
  if (isPattern(found.path)) return { ...facts, title: undefined, about: undefined, files: filesFor(dossier, word) };
  const title = valueTitle(found.path, word);
  return title === undefined ? undefined : { ...facts, title, about: undefined, files: undefined };
}

function nodeAt(node: Node, offset: number, path: readonly string[]): Found | undefined {
  const isIn = (one: Node | null | undefined) => one?.range && one.range[0] <= offset && offset <= one.range[1];
  if (isMap<Node, Node | null>(node)) {
    for (const { key, value } of node.items) {
      const inner = [...path, isScalar(key) ? String(key.value) : ''];
      if (isIn(key)) return { path: inner, node: key, isValue: false };
      if (value && isIn(value)) return nodeAt(value, offset, inner);
    }
    return undefined;
  }
  if (isSeq<Node>(node)) {
    const item = node.items.find(isIn);
    return item && nodeAt(item, offset, [...path, '[]']);
  }
  return { path, node, isValue: true };
}

/** What a value that is one of certain words says: a severity, a family, a style, a rule. */
function valueTitle(path: readonly string[], word: string): string | undefined {
  for (const { enum: words = [], enumDescriptions = [] } of meaningsAt(path)) {
    const index = words.indexOf(word);
    if (index >= 0) return enumDescriptions[index] ?? meaningOf(['rules', word])?.title;
  }
  return undefined;
}

function isPattern(path: readonly string[]): boolean {
  return /^(?:(?:include|exclude)\/\[\]|ignore\/\[\]\/file)$/.test(path.join('/'));
}

function filesFor(dossier: Dossier, pattern: string): string[] {
  const { files, shelf, folder } = dossier;
  const all = new Set<FileId>([...files, ...shelf.files]);
  return [...all]
    .filter((file) => matches(dossier, file, [pattern]))
    .map((file) => file.slice(folder?.length ?? 0))
    .sort();
}
