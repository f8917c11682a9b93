/** How wide a text stands in a terminal: wide characters take two columns, combining ones none. */

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\ufe0f|\p{Emoji_Presentation}/u;

/**
 * A text of others as it may be sent to a terminal: nothing in it moves the cursor, changes colours or turns the
 * direction of writing.
 */
export function harmless(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
    .replace(/[\u00ad\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}

/** Letters and signs of Latin, Greek and Cyrillic that stand by themselves: each is one character, one column wide. */
const PLAIN =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0391-\u03ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*$/;

/** What a reader sees as one character, with the columns that it takes. */
export function* graphemes(text: string): Iterable<{ readonly text: string; readonly width: number }> {
  if (PLAIN.test(text)) {
    for (const char of text) yield { text: char, width: 1 };
    return;
  }
  for (const { segment } of GRAPHEMES.segment(text)) yield { text: segment, width: widthOfOne(segment) };
}

function widthOfOne(grapheme: string): number {
  if (grapheme >= ' ' && grapheme <= '~') return 1;
  return NO_WIDTH.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1;
}

/** The columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const one of graphemes(text)) width += one.width;
  return width;
}

/** As much of the beginning as fits, with an ellipsis where something is left out. */
export function cutAtEnd(text: string, columns: number): string {
  return fitting([...graphemes(text)], columns, (kept) => `${kept.join('')}…`);
}

/** As much of the end as fits, with an ellipsis where something is left out. */
export function cutAtStart(text: string, columns: number): string {
  return fitting([...graphemes(text)].reverse(), columns, (kept) => `…${kept.reverse().join('')}`, true);
}

function fitting(
  all: readonly { readonly text: string; readonly width: number }[],
  columns: number,
  cut: (kept: string[]) => string,
  isReversed = false,
): string {
  const total = all.reduce((sum, { width }) => sum + width, 0);
  const texts = all.map(({ text }) => text);
  if (total <= columns) return (isReversed ? texts.reverse() : texts).join('');
  const kept: string[] = [];
  let room = columns - 1;
  for (const { text, width } of all) {
    room -= width;
    if (room < 0) break;
    kept.push(text);
  }
  return cut(kept);
}
