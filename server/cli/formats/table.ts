import type { Cell, Rows } from '../rows';
import { cutAtEnd, harmless, widthOf } from './width';

/** A cell that is wider is cut. */
const WIDEST = 48;
const GAP = '  ';

/** A table for the terminal, its columns aligned also where characters are wide. */
export function* plainTable({ heads, cells }: Rows): Iterable<string> {
  if (cells.length === 0) {
    yield 'There are none.\n';
    return;
  }
  const texts = cells.map((row) => row.map(shownCell));
  const widths = heads.map((head, column) =>
    texts.reduce((most, row) => Math.max(most, widthOf(row[column]!)), widthOf(head)),
  );
  yield line(heads, widths);
  yield line(
    widths.map((width) => '-'.repeat(width)),
    widths,
  );
  for (const row of texts) yield line(row, widths);
}

function shownCell(cell: Cell): string {
  return cell === null ? '' : cutAtEnd(harmless(String(cell)), WIDEST);
}

function line(row: readonly string[], widths: readonly number[]): string {
  return `${row
    .map((text, column) => text + ' '.repeat(widths[column]! - widthOf(text)))
    .join(GAP)
    .trimEnd()}\n`;
}
