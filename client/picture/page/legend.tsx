// What the shapes of a drawing mean, in a line below it. Who listens hears it with every shape.
import type { ComponentChildren } from 'preact';
import { widthOf } from './fit';

export interface Sign {
  readonly name: string;
  readonly draw: (x: number, y: number) => ComponentChildren;
}

const SHAPE = 20;
const GAP = 22;
const LINE = 22;
const ABOVE = 16;

/** Goes on in a next line where there is no more room. */
function placesOf(signs: readonly Sign[], room: number): { x: number; y: number }[] {
  let [x, y] = [0, ABOVE];
  return signs.map(({ name }) => {
    const width = SHAPE + widthOf(name);
    if (x > 0 && x + width > room) [x, y] = [0, y + LINE];
    const place = { x, y };
    x += width + GAP;
    return place;
  });
}

/** How high the legend is. @param room how wide it may be. */
export function legendHeight(signs: readonly Sign[], room: number): number {
  return (placesOf(signs, room).at(-1)?.y ?? 0) + 8;
}

interface Properties {
  readonly left: number;
  readonly top: number;
  readonly room: number;
  readonly signs: readonly Sign[];
}

export function Legend({ left, top, room, signs }: Properties) {
  const places = placesOf(signs, room);
  return (
    <g class="legend" aria-hidden="true">
      {signs.map(({ name, draw }, index) => {
        const { x, y } = places[index]!;
        return (
          <g key={name}>
            {draw(left + x, top + y)}
            <text x={left + x + SHAPE} y={top + y}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
