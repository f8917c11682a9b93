/** The length from which V8 keeps a string that is cut from another as a view of it. */
const VIEWED_FROM = 13;

/**
 * The same string with characters of its own. A name cut from a text would keep the whole text in memory as long as
 * the name is kept; shorter strings are copied anyway.
 */
export function flat(cut: string): string {
  return cut.length < VIEWED_FROM ? cut : ` ${cut}`.slice(1);
}
