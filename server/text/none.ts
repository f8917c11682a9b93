/** What a reader gives that found nothing: most blocks have none of most things, and need no list of their own. */
export const NONE: readonly never[] = Object.freeze([]);
