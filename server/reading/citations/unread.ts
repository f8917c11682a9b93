/** Whether a stretch of a note between citations cites something itself that could not be read. */

/** Pages, or a volume and pages: `p. 61`, `pp. xi-xiii`, `xii., 265`, `II, 48`. */
const PAGES =
  /(?<![\p{L}\d])(?:(?:pp?|cc?|fols?|ff?|S|Bl)\.\s{0,2}(?:\d{1,5}|[ivxlc]{1,8}(?!\p{L}))|[IVXLCivxlc]{1,8}\.?,\s\d{1,4}(?!\d))/gu;
/** A name or a title: more volumes and pages of what was read have none. */
const NAMED = /\p{Lu}[\p{L}’'.-]{0,30}\p{Ll}{2}|[*_]\p{L}{3}|["“„«‘]\p{Lu}/u;

/** @param from behind the citation before, or where the note starts. */
export function citesUnread(text: string, from: number, to: number): boolean {
  const stretch = text.slice(from, to);
  const named = stretch.search(NAMED);
  if (named < 0) return false;
  PAGES.lastIndex = named;
  return PAGES.test(stretch);
}

/** Where what belongs to a citation ends for certain: `, Introd., pp. 67-73` is still of it, `; Locke, p. 5` is not. */
const NEXT = /;|[.!?][”’"»)_*]{0,2}\s\p{Lu}|--|—|,?\sand\s(?:see\s)?[*_“"]?\p{Lu}/u;

/** @param from behind a citation. @param to where its note ends. */
export function leavesUnread(text: string, from: number, to: number): boolean {
  const next = NEXT.exec(text.slice(from, to));
  return next !== null && citesUnread(text, from + next.index, to);
}
