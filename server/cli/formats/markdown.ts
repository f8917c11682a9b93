import type { Cell, Rows } from '../rows';
import { harmless } from './width';

/** A table in GitHub's Markdown, for a report or an issue. */
export function* markdownTable({ heads, cells }: Rows): Iterable<string> {
  yield row(heads);
  yield `|${' --- |'.repeat(heads.length)}\n`;
  for (const one of cells) yield row(one);
}

function row(cells: readonly Cell[]): string {
  return `| ${cells.map((cell) => (cell === null ? '' : plain(String(cell)))).join(' | ')} |\n`;
}

/** What the texts say stays as it reads: it makes no cell, no emphasis, no link and no HTML. */
function plain(text: string): string {
  return harmless(text)
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
}
