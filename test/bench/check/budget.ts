/**
 * What things may cost, in counts that are the same on every machine. `npm run bench:check` fails where one is exceeded.
 * Who makes something cheaper lowers its limit; who must raise one says why in the message of the commit.
 */
export const BUDGET = {
  /**
   * A key in an essay, and its being taken back: blocks that are read again, and characters that patterns and searches
   * go over, most of them several times. A block has at least sixteen lines, which may be paragraphs.
   */
  keys: {
    'a letter in the text': { blocks: 2, characters: 40_000 },
    'a letter in a note': { blocks: 2, characters: 14_000 },
    'a line break in the text': { blocks: 2, characters: 40_000 },
    'a line break in a note': { blocks: 2, characters: 14_000 },
    'a digit in a mark': { blocks: 2, characters: 40_000 },
    'a digit in the label of a note': { blocks: 2, characters: 22_000 },
    'a letter in the label of a note': { blocks: 2, characters: 22_000 },
    'a new paragraph in the text': { blocks: 2, characters: 45_000 },
  },
  /** How many times as much a key may cost in an essay of 6 MB as in one of 60 kB: the blocks that it falls in are not of one size. */
  growth: 3,
  /** A letter in the text: notes and marks that are matched anew, and whether other files hear of it. */
  resolving: { entities: 0, news: 0 },
  /** A key that changes no finding, and what the server says of it. */
  publishing: { ownFile: 0, otherFiles: 0, bytes: 400 },
  /**
   * The parts of reading and judging: for every character of the text, how many are gone over by patterns and searches.
   * Loops that look at one character after the other are not seen by this count; their time is told beside it.
   */
  parts: {
    dialect: { bracketed: 5.8, markdown: 10 },
    'where to look': { bracketed: 0, markdown: 0 },
    archives: { bracketed: 0.4, markdown: 0.4 },
    'list of documents': { bracketed: 0.1, markdown: 0.1 },
    shelfmarks: { bracketed: 1.8, markdown: 1.8 },
    citations: { bracketed: 1.6, markdown: 1.6 },
    'cross references': { bracketed: 0.6, markdown: 0.6 },
    dates: { bracketed: 1.1, markdown: 1.1 },
    'quotation marks': { bracketed: 0.1, markdown: 0.1 },
    mentions: { bracketed: 0.8, markdown: 0.8 },
    'phrases with “archives”': { bracketed: 0.1, markdown: 0.1 },
    'expanded abbreviations': { bracketed: 0.1, markdown: 0.1 },
    'all of reading': { bracketed: 10.5, markdown: 13.5 },
    'resolving and rules': { bracketed: 0.2, markdown: 0.2 },
  },
} as const;
