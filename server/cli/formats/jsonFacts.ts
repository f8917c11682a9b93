import type { HoverFacts } from '../../features/hover';
import type { Gathered, ShownPlace } from '../gathered';

/**
 * The facts of a hover as they are, for programs; only places are put in words of files and lines. Unlike findings and
 * entities they are no contract: a version may know more.
 */
export function* jsonFacts(
  facts: HoverFacts | undefined,
  place: ShownPlace | undefined,
  gathered: Gathered,
): Iterable<string> {
  const { at, ...rest } = facts ?? { at: undefined };
  yield `${JSON.stringify({ version: 1, place: place ?? null, facts: facts ? located(rest, gathered) : null }, null, 2)}\n`;
}

function located(value: unknown, gathered: Gathered): unknown {
  if (Array.isArray(value)) return value.map((one) => located(one, gathered));
  if (typeof value !== 'object' || value === null) return value;
  const { file, at, ...rest } = value as Record<string, unknown>;
  const inner = Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, located(one, gathered)]));
  if (typeof file !== 'string' || typeof at !== 'object') return inner;
  return { ...gathered.place({ file, at: at as { start: number; end: number } }), ...inner };
}
