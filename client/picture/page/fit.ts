// How wide a text is, and as much of it as fits.

const canvas = document.createElement('canvas').getContext('2d');

export function widthOf(text: string, weight = 'normal'): number {
  if (!canvas) return text.length * 7;
  const { fontFamily } = getComputedStyle(document.body);
  canvas.font = `${weight} 12px ${fontFamily}`;
  return canvas.measureText(text).width;
}

/** @param width in pixels. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(`${text.slice(0, middle).trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return low < 2 ? '' : `${text.slice(0, low).trimEnd()}…`;
}
