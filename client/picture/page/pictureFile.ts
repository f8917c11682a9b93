// The drawings as one file that stands by itself: with their colours, and without what can only be clicked.
import type { Format } from '../messages';

const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
] as const;
const DROPPED = ['class', 'role', 'tabindex', 'data-row', 'aria-label', 'aria-description', 'aria-hidden'];
const MARGIN = 24;
const TITLE = 34;
const HEADING = 30;
/** So many pixels of the picture for one of the screen. */
const SHARPNESS = 2;
const NAMESPACE = 'http://www.w3.org/2000/svg';

export async function pictureFile(format: Format, title: string): Promise<Uint8Array> {
  const svg = standing(title);
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
  if (format === 'svg') return new TextEncoder().encode(text);
  return await pixels(text, Number(svg.getAttribute('width')), Number(svg.getAttribute('height')));
}

/** One under the other, each under its heading. */
function standing(title: string): SVGSVGElement {
  const drawings = [...document.querySelectorAll<SVGSVGElement>('svg.drawing')];
  const { backgroundColor, color, fontFamily } = getComputedStyle(document.body);
  const whole = element('svg', {}) as SVGSVGElement;
  const words = { 'font-family': fontFamily, fill: color };
  whole.append(element('text', { ...words, x: MARGIN, y: MARGIN + 16, 'font-size': 18, 'font-weight': 600 }, title));
  let y = MARGIN + TITLE;
  for (const drawing of drawings) {
    const heading = drawing.closest('section')?.querySelector('h2')?.textContent ?? '';
    whole.append(element('text', { ...words, x: MARGIN, y: y + 14, 'font-size': 14, 'font-weight': 600 }, heading));
    y += HEADING;
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    setStyles(drawing, copy);
    copy.setAttribute('x', String(MARGIN));
    copy.setAttribute('y', String(y));
    whole.append(copy);
    y += drawing.height.baseVal.value + HEADING;
  }
  const width = Math.max(...drawings.map((drawing) => drawing.width.baseVal.value)) + 2 * MARGIN;
  for (const [name, value] of Object.entries({ width, height: y, viewBox: `0 0 ${width} ${y}` }))
    whole.setAttribute(name, String(value));
  whole.prepend(element('rect', { width: '100%', height: '100%', fill: backgroundColor }));
  whole.prepend(element('title', {}, title));
  return whole;
}

function setStyles(from: Element, to: Element): void {
  const styles = getComputedStyle(from);
  for (const name of DROPPED) to.removeAttribute(name);
  for (const name of STYLES) {
    const value = styles.getPropertyValue(name);
    if (value) to.setAttribute(name, value.replace(/url\("(#\w+)"\)/, 'url($1)'));
  }
  for (const [index, child] of [...from.children].entries()) setStyles(child, to.children[index]!);
}

function element(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

async function pixels(svg: string, width: number, height: number): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The picture is too large.');
  return new Uint8Array(await blob.arrayBuffer());
}
