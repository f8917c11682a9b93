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
    'a letter in the text': { blocks: 2, characters: 160_000 },
    'a letter in a note': { blocks: 2, characters: 30_000 },
    'a line break in the text': { blocks: 2, characters: 160_000 },
    'a line break in a note': { blocks: 2, characters: 30_000 },
    'a digit in a mark': { blocks: 2, characters: 160_000 },
    'a digit in the label of a note': { blocks: 2, characters: 30_000 },
    'a letter in the label of a note': { blocks: 2, characters: 30_000 },
    'a new paragraph in the text': { blocks: 2, characters: 170_000 },
  },
  /** How many times as much a key may cost in an essay of 6 MB as in one of 60 kB. */
  growth: 1.25,
  /** A letter in the text: what is resolved anew, whatever the length of the essay. */
  resolving: { blocks: 4, entities: 4 },
  /**
   * A key, and what the server says of it. A client that is told the findings of a file with every key is told all of
   * them: `bytesForFindings` is what one finding may take, `bytes` what is sent beside them.
   */
  publishing: { ownFile: 1, otherFiles: 0, bytes: 400, bytesForFindings: 250 },
  /**
   * The parts of reading and judging: for every character of the text, how many are gone over by patterns and searches.
   * Loops that look at one character after the other are not seen by this count; their time is told beside it.
   */
  parts: {
    dialect: { bracketed: 7, markdown: 11 },
    'where to look': { bracketed: 1, markdown: 1 },
    archives: { bracketed: 1.6, markdown: 1.6 },
    'list of documents': { bracketed: 1.1, markdown: 1.1 },
    shelfmarks: { bracketed: 4, markdown: 4 },
    mentions: { bracketed: 2.1, markdown: 2.1 },
    'phrases with “archives”': { bracketed: 1.5, markdown: 1.5 },
    'expanded abbreviations': { bracketed: 4.2, markdown: 4.2 },
    'all of reading': { bracketed: 20, markdown: 24 },
    'resolving and rules': { bracketed: 0.5, markdown: 0.5 },
  },
} as const;
