/** Writes shelfmarks from what they denote. */
import { type Profile, profile, type Target } from './style';
import type { Script, Writing } from './term';
import { writings } from './writings';

/** What is written: the levels in their order, and the leaves as they read in full, `7ob-9`. */
export interface Written {
  readonly family: string;
  readonly levels: readonly { readonly name: string; readonly value: string | undefined }[];
  readonly leaves?: { readonly ranges: readonly { readonly text: string }[] } | undefined;
}

/**
 * A shelfmark in a style: `RGAE, f. 635, op. 1, d. 392, ll. 1-12`. Reading it gives the same levels and leaves again.
 *
 * @param repositoryName as it is to stand before the levels; empty for none.
 * @param style a profile, or one of somebody's own, of which what it does not say is as in English.
 * @param script of the labels. Numbers are written as they are given, whatever their letters.
 * @returns undefined for a family that has no writing, or a level that it has no label for.
 */
export function write(
  { family, levels, leaves }: Written,
  repositoryName: string,
  style: Profile | Target,
  script: Script = 'latin',
): string | undefined {
  const writing = writings[family];
  if (!writing) return undefined;
  const target = typeof style === 'string' ? profile(style, script) : { ...profile('english', script), ...style };
  const parts: string[] = [];
  for (const [index, { name, value }] of levels.entries()) {
    const capital = index === 0 ? target.firstCapital : target.capitals;
    const label = labelOf(name, false, { ...target, capitals: capital }, script, writing);
    if (label === undefined) return undefined;
    parts.push(label + (value ?? '?'));
  }
  if (leaves) parts.push(leavesIn(leaves.ranges, target, script, writing));
  const text = parts.join(target.between);
  return repositoryName === '' ? text : `${repositoryName}${target.repository}${text}`;
}

function leavesIn(
  ranges: readonly { readonly text: string }[],
  target: Target,
  script: Script,
  writing: Writing,
): string {
  const isSeveral = ranges.length > 1 || ranges[0]!.text.includes('-');
  const back = script === 'cyrillic' ? 'об.' : 'ob.';
  const numbers = ranges.map(({ text }) => text.replace(/ob/g, back).replace('-', target.dash!)).join(', ');
  return labelOf('leaves', isSeveral, target, script, writing) + numbers;
}

/** The label of a level with what stands behind it. */
function labelOf(
  name: string,
  isSeveral: boolean,
  target: Target,
  script: Script,
  writing: Writing,
): string | undefined {
  const term = writing.usual(name, script);
  if (!term) return undefined;
  const isLeaves = name === 'leaves';
  const form = (isLeaves ? target.leaves : target.labels)!;
  const given = isSeveral && term.several && target.plural === 'agreeing' ? term.several[form] : term[form];
  const capital = isLeaves ? target.leafCapital : target.capitals;
  const word = capital === 'capital' ? given[0]!.toUpperCase() + given.slice(1) : given;
  const stop = given.endsWith('.') ? target.shortStop : target.fullStop;
  const label = target.own?.get(name) ?? word.replace(/\.$/, '') + (stop === 'stop' ? '.' : '');
  return target.space === 'tight' && label.endsWith('.') ? label : `${label} `;
}
