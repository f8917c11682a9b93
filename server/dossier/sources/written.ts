/** What a file cites as one string, in which it takes a fraction of the room: there may be cards of thousands of files. */
import type { Cited, CitedSource, SourceLevel } from './cited';

/** Names that come again and again are written once, and then go by their places. */
class Table {
  readonly names: string[] = [];
  readonly #places = new Map<string, number>();

  placeOf(name: string): number {
    let place = this.#places.get(name);
    if (place === undefined) {
      place = this.names.push(name) - 1;
      this.#places.set(name, place);
    }
    return place;
  }
}

type Place = [note: string | 0, line: number, leaves: string | 0, isListed: 0 | 1];
/** What a level has; 0 for a value that is left open. */
type Values = [value: string | 0, title?: string][];
type Row = [chain: number, name: number, key: string, values: Values | 0, isComplete: 0 | 1, ...places: Place[]];
type Written = [names: string[], rows: Row[], patterns: Cited['patterns']];

/** @returns the empty string for a file that cites nothing. */
export function writeCited({ sources, patterns }: Cited): string {
  if (sources.length === 0) return '';
  const table = new Table();
  const rows = sources.map((source): Row => {
    const { family, key, written, levels, isComplete, places } = source;
    return [
      table.placeOf([family, ...levels.map(({ name }) => name)].join('\t')),
      written === undefined ? -1 : table.placeOf(written),
      key,
      isToldByKey(source) ? 0 : levels.map(valuesOf),
      isComplete ? 1 : 0,
      ...places.map(({ note, line, leaves, isListed }): Place => [note ?? 0, line, leaves ?? 0, isListed ? 1 : 0]),
    ];
  });
  return JSON.stringify([table.names, rows, patterns] satisfies Written);
}

function valuesOf({ value, title }: SourceLevel): Values[number] {
  return title === undefined ? [value ?? 0] : [value ?? 0, title];
}

/** Whether the key has the values of all levels, and nothing else is to be said of them. */
function isToldByKey({ key, levels }: CitedSource): boolean {
  const values = key.split('/').slice(1);
  return (
    values.length === levels.length &&
    levels.every(({ value, title }, index) => value === values[index] && title === undefined)
  );
}

const NOTHING: Cited = { sources: [], patterns: [] };

/** Reads what `writeCited` has written. */
export function readCited(written: string): Cited {
  if (written === '') return NOTHING;
  const [names, rows, patterns] = JSON.parse(written) as Written;
  const sources = rows.map(([chain, name, key, values, isComplete, ...places]): CitedSource => {
    const [family, ...levelNames] = names[chain]!.split('\t');
    return {
      family: family!,
      key,
      written: names[name],
      levels: levelsOf(
        levelNames,
        values === 0
          ? key
              .split('/')
              .slice(1)
              .map((value) => [value])
          : values,
      ),
      isComplete: isComplete === 1,
      places: places.map(([note, line, leaves, isListed]) => ({
        note: note === 0 ? undefined : note,
        line,
        leaves: leaves === 0 ? undefined : leaves,
        isListed: isListed === 1,
      })),
    };
  });
  return { sources, patterns };
}

function levelsOf(names: readonly string[], values: Values): SourceLevel[] {
  return names.map((name, index) => {
    const [value, title] = values[index]!;
    return { name, value: value === 0 ? undefined : value, title };
  });
}
