/** So far before a place an open quotation is looked for. */
const REACH = 1200;

/**
 * Whether a place stands inside a quotation: the last double quotation mark before it in its paragraph opens one. Single
 * ones count where they cannot be apostrophes.
 *
 * @param floor where the paragraph starts.
 */
export function quotedAt(text: string, floor: number, at: number): boolean {
  const before = text.slice(Math.max(floor, at - REACH), at);
  const opens = Math.max(before.lastIndexOf('“'), before.lastIndexOf('«'), before.lastIndexOf('„'));
  const closes = Math.max(before.lastIndexOf('”'), before.lastIndexOf('»'));
  if (opens > closes) return true;
  const single = before.lastIndexOf('‘');
  if (single >= 0 && !/’(?!\p{L})/u.test(before.slice(single).replace(/(?<=s)’(?=\s\p{L})/gu, ''))) return true;
  let straight = false;
  for (let mark = before.indexOf('"'); mark >= 0; mark = before.indexOf('"', mark + 1)) straight = !straight;
  return straight;
}
