/** A level of an archive with all that a dossier cites in it, counted. */
import { placeOf } from '../../reading/shelfmarks/order';
import { foldedValue } from '../../reading/shelfmarks/value';

export interface PathLevel {
  readonly name: string;
  readonly value: string | undefined;
}

export class SourceNode {
  readonly family: string;
  readonly name: string;
  readonly value: string;
  /** How often this or something in it is cited. */
  count = 0;
  /** How often just this is cited. */
  own = 0;
  /** The key of the shelfmark that cites just this; undefined where none does. */
  key: string | undefined;
  readonly #inside = new Map<string, SourceNode>();
  /** Those in it, in the order of their values. */
  readonly #inOrder: SourceNode[] = [];
  readonly #place: string;

  constructor(family: string, name: string, value: string) {
    this.family = family;
    this.name = name;
    this.value = value;
    this.#place = placeOf(value);
  }

  /** Those in it, in the order of their values. */
  get inside(): readonly SourceNode[] {
    return this.#inOrder;
  }

  /** The node at the end of a path; undefined where nothing there is cited. */
  at(family: string, path: readonly PathLevel[]): SourceNode | undefined {
    let node: SourceNode = this;
    for (const level of path) {
      const next = node.#inside.get(nameOf(family, level));
      if (!next) return undefined;
      node = next;
    }
    return node;
  }

  /** Counts a shelfmark, or takes it away again. Nothing is left of what nobody cites. */
  add(family: string, path: readonly PathLevel[], key: string, by: number, from = 0): void {
    this.count += by;
    const level = path[from];
    if (!level) {
      this.own += by;
      this.key = this.own > 0 ? key : undefined;
      return;
    }
    const name = nameOf(family, level);
    let node = this.#inside.get(name);
    if (!node) {
      node = new SourceNode(family, level.name, level.value ?? '');
      this.#inside.set(name, node);
      this.#inOrder.splice(this.#orderOf(node), 0, node);
    }
    node.add(family, path, key, by, from + 1);
    if (node.count > 0) return;
    this.#inside.delete(name);
    this.#inOrder.splice(this.#inOrder.indexOf(node), 1);
  }

  /** Where a node comes among those in this one. */
  #orderOf(node: SourceNode): number {
    const place = node.#place;
    let low = 0;
    let high = this.#inOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#inOrder[middle]!.#place <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function nameOf(family: string, { name, value }: PathLevel): string {
  return `${family}\n${name}\n${value === undefined ? '' : foldedValue(value)}`;
}
