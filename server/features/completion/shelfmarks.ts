import type { SourceIndex } from '../../dossier/sources/sourceIndex';
import type { SourceNode } from '../../dossier/sources/tree';
import type { Essay } from '../../reading/essay';
import { foldedValue } from '../../reading/shelfmarks/value';
import { Around } from './around';
import { MOST, type Suggestion } from './suggestion';
import type { TypedShelfmark } from './typed';
import { Wording } from './wording';

/** A way on from what is typed. */
interface Way {
  readonly path: readonly SourceNode[];
  readonly count: number;
  readonly score: number;
  /** The key of the shelfmark that ends here; undefined for a level with more in it. */
  readonly key: string | undefined;
}

/** So many ways are put in order: some may be written alike, and others not at all. */
const KEPT = 4 * MOST;

/** The next level, or all that is still to come, of what the dossier cites of the archive; one more than are shown. */
export function completeShelfmark(
  typed: TypedShelfmark,
  index: SourceIndex,
  essay: Essay,
  offset: number,
): Suggestion[] {
  const roots = typed.archives.flatMap((archive) => {
    const root = index.archive(archive);
    return root ? [root] : [];
  });
  // Of a name that several archives share, the one is meant that the dossier cites most.
  const root = roots.sort((a, b) => b.count - a.count)[0];
  const node = root && (typed.levels.length === 0 ? root : root.at(typed.family!, typed.levels));
  if (!node) return [];
  const ways = waysFrom(node, typed, new Around(essay, offset, index));
  const wordings = new Map<string, Wording>();
  const suggestions = new Map<string, Suggestion>();
  for (const way of ways) {
    const { family } = way.path[0]!;
    const wording = wordings.get(family) ?? new Wording(typed, index.patterns(family));
    wordings.set(family, wording);
    const text = textOf(way.path, typed, wording);
    if (text === undefined || suggestions.has(text)) continue;
    const { key, count } = way;
    suggestions.set(text, key === undefined ? { kind: 'level', text, count } : { kind: 'file', text, count, key });
    if (suggestions.size > MOST) break;
  }
  return [...suggestions.values()];
}

/** The ways on, the likeliest first. */
function waysFrom(node: SourceNode, { open, begun, goesOn }: TypedShelfmark, around: Around): Way[] {
  const begins = open === undefined ? '' : foldedValue(begun);
  const ways = new Ways(around);
  const walk = (from: SourceNode, path: SourceNode[]) => {
    path.push(from);
    ways.add(path, from.own - (around.isTyped(from) ? 1 : 0), from.key);
    for (const inside of from.inside) walk(inside, path);
    path.pop();
  };
  for (const next of node.inside) {
    if (open !== undefined && (next.name !== open || !foldedValue(next.value).startsWith(begins))) continue;
    const count = next.count - (around.isPassed(next) ? 1 : 0);
    if (count === 0) continue;
    if (!isSingle(next) || goesOn) ways.add([next], count, next.own > 0 ? next.key : undefined);
    // Where further levels stand behind the cursor, only this one is wanted.
    if (!goesOn) walk(next, []);
  }
  return ways.likeliest;
}

/** Gathers ways, of thousands only the likeliest. Among equals the earlier ones win. */
class Ways {
  readonly #around: Around;
  #kept: Way[] = [];
  /** What is not above this is not among the likeliest any more. */
  #floor = 0;

  constructor(around: Around) {
    this.#around = around;
  }

  get likeliest(): Way[] {
    return this.#kept.sort((a, b) => b.score - a.score);
  }

  /** @param path is copied. @param count 0 where nobody cites it. */
  add(path: readonly SourceNode[], count: number, key: string | undefined): void {
    if (count === 0) return;
    const score = count + this.#around.nearness(path[path.length - 1]!);
    if (score <= this.#floor) return;
    this.#kept.push({ path: [...path], count, score, key });
    if (this.#kept.length < 2 * KEPT) return;
    this.#kept = this.likeliest.slice(0, KEPT);
    this.#floor = this.#kept[KEPT - 1]!.score;
  }
}

/** Whether only one shelfmark is cited in it: then all that is to come can be written at once. */
function isSingle(node: SourceNode): boolean {
  let at = node;
  for (;;) {
    const [first, ...others] = at.inside;
    if (!first) return true;
    if (others.length > 0 || at.own > 0) return false;
    at = first;
  }
}

/** What is written of a way, in the place of what is begun; undefined where a level has no words. */
function textOf(path: readonly SourceNode[], typed: TypedShelfmark, wording: Wording): string | undefined {
  const { open, begun, separator } = typed;
  let text = '';
  for (const [position, { name, value }] of path.entries()) {
    const lead = wording.lead(name);
    if (position === 0) {
      if (open !== undefined) text = value;
      else if (lead?.label.toLowerCase().startsWith(begun.toLowerCase())) {
        if (!isWanted(separator, begun, wording.separatorBefore(name))) return undefined;
        const isTight = begun === '' && wording.separatorBefore(name).endsWith(' ') && !/\s$/.test(separator);
        text = `${isTight ? ' ' : ''}${lead.label}${value}`;
      } else return undefined;
    } else if (lead) text += lead.separator + lead.label + value;
    else return undefined;
  }
  return typed.isBeforeWord ? text + separator.replace(/[,.;:]$/, '$& ') : text;
}

/** Behind a mere space a sentence may go on: there it is for a label that is begun, or where the dossier writes so. */
function isWanted(separator: string, begun: string, usual: string): boolean {
  return begun !== '' || /[,.;:/(]/.test(separator) || usual.trim() === '';
}
