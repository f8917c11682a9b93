// The keyboard in a drawing: Tab comes to one mark, the arrow keys go on from there.

const clickable = '.clickable';

/** Lets the Tab key come to one thing of the drawing, that which had the focus last where it is still there. */
export function keepOneStop(drawing: Element): void {
  const all = [...drawing.querySelectorAll<SVGElement>(clickable)];
  const [current, ...others] = all.filter(({ tabIndex }) => tabIndex === 0);
  for (const other of others) other.setAttribute('tabindex', '-1');
  if (!current) all[0]?.setAttribute('tabindex', '0');
}

/** Left and right go along a row, up and down to the nearest mark of another row, Home and End to the ends of the row. */
export function followArrow(event: KeyboardEvent): void {
  const from = (event.target as Element).closest(clickable);
  const drawing = from?.closest('svg');
  if (!from || !drawing || event.ctrlKey || event.altKey || event.metaKey) return;
  const to = next(drawing, from, event.key);
  if (to === undefined) return;
  event.preventDefault();
  if (to) focusOn(drawing, to);
}

export function focusOn(drawing: Element, to: Element): void {
  for (const other of drawing.querySelectorAll(`${clickable}[tabindex="0"]`)) other.setAttribute('tabindex', '-1');
  to.setAttribute('tabindex', '0');
  (to as SVGElement).focus();
}

/** @returns undefined for a key that means nothing here, null where there is nothing further on. */
function next(drawing: Element, from: Element, key: string): Element | null | undefined {
  const rows = [...drawing.querySelectorAll('[data-row]')].map((row) => [...row.querySelectorAll(clickable)]);
  const row = rows.findIndex((marks) => marks.includes(from));
  const marks = rows[row] ?? [];
  const index = marks.indexOf(from);
  if (key === 'ArrowRight') return marks[index + 1] ?? null;
  if (key === 'ArrowLeft') return marks[index - 1] ?? null;
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks[marks.length - 1];
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const step = key === 'ArrowDown' ? 1 : -1;
  for (let other = row + step; other >= 0 && other < rows.length; other += step)
    if (rows[other]!.length > 0) return nearest(rows[other]!, from);
  return null;
}

function nearest(marks: readonly Element[], from: Element): Element {
  const middle = (one: Element) => {
    const { left, width } = one.getBoundingClientRect();
    return left + width / 2;
  };
  const wanted = middle(from);
  return marks.reduce((best, one) => (Math.abs(middle(one) - wanted) < Math.abs(middle(best) - wanted) ? one : best));
}
