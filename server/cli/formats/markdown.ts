import { literal } from '../../wire/render';
import type { Cell, Rows } from '../rows';
import { harmless } from './width';

/** A table in GitHub's Markdown, for a report or an issue. What the texts say cannot make markup in it. */
export function* markdownTable({ heads, cells }: Rows): Iterable<string> {
  yield row(heads);
  yield `|${' --- |'.repeat(heads.length)}\n`;
  for (const one of cells) yield row(one);
}

function row(cells: readonly Cell[]): string {
  return `| ${cells.map((cell) => (cell === null ? '' : literal(harmless(String(cell))))).join(' | ')} |\n`;
}
