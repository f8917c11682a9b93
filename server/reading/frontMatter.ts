/** What the metadata at the top of a Markdown text says. */
import { parse } from 'yaml';
import { isFrontFence } from '../text/dialects/markdownFront';
import { NONE } from '../text/none';

/** Metadata is hardly longer. */
export const LONGEST_FRONT = 8000;

/** The bibliographies that Pandoc would read for a text, as they are named there. Never throws. */
export function namedBibliographies(top: string): readonly string[] {
  if (!/^\ufeff?---[ \t]*(?:\r|\n)/.test(top) || !top.includes('bibliography')) return NONE;
  const lines = top.split(/\r\n|\n|\r/);
  const end = lines.findIndex((line, index) => index > 0 && isFrontFence(line));
  if (end < 0) return NONE;
  try {
    const { bibliography } = parse(lines.slice(1, end).join('\n')) ?? {};
    const all: unknown[] = Array.isArray(bibliography) ? bibliography : [bibliography];
    return all.filter((name): name is string => typeof name === 'string' && name.trim() !== '');
  } catch {
    return NONE;
  }
}
