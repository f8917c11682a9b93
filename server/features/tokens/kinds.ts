/** What editors are told that a token may be; alone here, since the first answer to an editor tells it. */
export const TOKEN_KINDS = ['noteMark', 'shelfmark', 'repository', 'person', 'work'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];
