/** Draws lines over two axes as SVG, which is readable on a light page and on a dark one. */

export interface Plot {
  readonly title: string;
  /** What stands below the horizontal axis, and above the vertical one. Both begin at 0. */
  readonly x: string;
  readonly y: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const WIDTH = 640;
const HEIGHT = 340;
const FIELD = { left: 70, right: 616, top: 92, bottom: 286 };
/** Wide enough for a character of the labels in any common font. */
const CHARACTER = 7.2;

// Two colours that are far apart for every eye, each once drawn through and once dashed.
const STYLE = `
  .page { fill: #ffffff } .ink { fill: #1f2328 } .pale { fill: #59636e } .grid { stroke: #d1d9e0 }
  .line { fill: none; stroke-width: 2 } .line-0, .line-1 { stroke: #0550ae } .line-2, .line-3 { stroke: #bc4c00 }
  .dot-0, .dot-1 { fill: #0550ae } .dot-2, .dot-3 { fill: #bc4c00 } .line-1, .line-3 { stroke-dasharray: 6 4 }
  text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif } .title { font-size: 15px; font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } .ink { fill: #f0f6fc } .pale { fill: #9198a1 } .grid { stroke: #3d444d }
    .line-0, .line-1 { stroke: #79c0ff } .line-2, .line-3 { stroke: #ffa657 }
    .dot-0, .dot-1 { fill: #79c0ff } .dot-2, .dot-3 { fill: #ffa657 }
  }`;

/** @returns the text of an SVG file. */
export function draw({ title, x, y, lines }: Plot): string {
  const all = lines.flatMap(({ points }) => points);
  const across = ticks(Math.max(...all.map((point) => point[0])));
  const up = ticks(Math.max(...all.map((point) => point[1])));
  const atX = scale(across.at(-1)!, FIELD.left, FIELD.right);
  const atY = scale(up.at(-1)!, FIELD.bottom, FIELD.top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">`,
    `<style>${STYLE}\n</style>`,
    `<rect class="page" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`,
    text(FIELD.left, 26, 'start', 'ink title', title),
    ...legend(lines),
    text(FIELD.left, FIELD.top - 12, 'start', 'pale', y),
    ...up.flatMap((tick) => [
      `<line class="grid" x1="${FIELD.left}" x2="${FIELD.right}" y1="${atY(tick)}" y2="${atY(tick)}"/>`,
      text(FIELD.left - 8, atY(tick) + 4, 'end', 'pale', tick.toLocaleString('en')),
    ]),
    ...across.map((tick) => text(atX(tick), FIELD.bottom + 20, 'middle', 'pale', tick.toLocaleString('en'))),
    text((FIELD.left + FIELD.right) / 2, HEIGHT - 12, 'middle', 'pale', x),
    ...lines.flatMap(({ points }, index) => [
      `<polyline class="line line-${index}" points="${points.map((point) => `${atX(point[0])},${atY(point[1])}`).join(' ')}"/>`,
      ...points.map((point) => `<circle class="dot-${index}" cx="${atX(point[0])}" cy="${atY(point[1])}" r="3"/>`),
    ]),
    '</svg>',
    '',
  ].join('\n');
}

/** Rounded numbers from 0 to the first that is not below the largest value. */
export function ticks(largest: number): number[] {
  const rough = Math.max(largest, Number.EPSILON) / 7;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * unit).find((candidate) => candidate >= rough * 0.999)!;
  const count = Math.ceil((largest / step) * 0.999);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** The names of the lines, side by side below the title, each behind a piece of its line. */
function legend(lines: readonly Line[]): string[] {
  let at = FIELD.left;
  return lines.flatMap(({ name }, index) => {
    const start = at;
    at += 30 + name.length * CHARACTER + 14;
    return [
      `<polyline class="line line-${index}" points="${start},${48} ${start + 22},${48}"/>`,
      text(start + 30, 52, 'start', 'ink', name),
    ];
  });
}

function scale(most: number, from: number, to: number): (value: number) => number {
  return (value) => Number((from + (value / most) * (to - from)).toFixed(1));
}

function text(x: number, y: number, anchor: 'start' | 'middle' | 'end', style: string, words: string): string {
  return `<text class="${style}" x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
}
