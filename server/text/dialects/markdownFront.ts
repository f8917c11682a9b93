/** The metadata at the top of a Markdown file, between lines of `---`. */
import { endOfLine } from '../lines';

/** Whether a line ends metadata. */
export function isFrontFence(line: string): boolean {
  return /^(?:---|\.\.\.)\s*$/.test(line);
}

/** Whether the line at the top opens metadata. Alone it is a rule: another must end it before the first blank line. */
export function opensFrontMatter(text: string, start: number): boolean {
  let first = true;
  for (let at = start; at < text.length; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, Math.min(end, at + 8)).replace(/^\ufeff/, '');
    if (first ? !/^---\s*$/.test(line) : line.trim() === '') return false;
    if (!first && isFrontFence(line)) return true;
    first = false;
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return false;
}
