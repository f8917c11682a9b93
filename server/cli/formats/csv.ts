import type { Cell, Rows } from '../rows';

/**
 * Comma-separated values by RFC 4180, with a head row. The cells are the data as they are: one that begins with `=` is
 * left so, though a spreadsheet may take it for a formula.
 */
export function* csv({ heads, cells }: Rows): Iterable<string> {
  yield row(heads);
  for (const one of cells) yield row(one);
}

function row(cells: readonly Cell[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
