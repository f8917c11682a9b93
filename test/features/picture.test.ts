/** The picture of a dossier: what is cited where along the text, when the sources were written, and what is missing. */
import { expect, test } from 'vitest';
import { open } from '../fixture/open';
import { bare, pictureIn, rows, timeline } from '../fixture/picture';

const AID = `
  Documents

  Document 1 – Note on oil, 27 June 1962
  Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

  Document 2 – Letter to Mikoyan
  Source: RGANI, f. 5, op. 30, d. 100

  Document 3 – Telegram
  Source: RGANI, f. 5, op. 30, d. 101

  Aid was offered.[1] Trade followed.[2] Document 2 says why.

  Oil came later.[3] It was sold at once.[4] Steel too.[1]

  [1] RGAE, f. 635, op. 1, d. 392, l. 5.

  [2] Odd Arne Westad, The Global Cold War (Cambridge: Cambridge University Press, 2005), p. 10.

  [3] AVP RF, f. 110, op. 20, d. 5, l. 3, Report on trade, 3 August 1960; Westad, Global Cold War, p. 12.

  [4] Letter to Mikoyan, early 1961, RGANI, f. 5, op. 30, d. 100, l. 2.
`;

test('a row has its marks where the text asks for the notes, wherever the notes stand', () => {
  rows(
    AID,
    `
    Document 1 | 1, 0 | ¶1 [1]; ¶2 [1]
    Document 2 | 1, 1 | ¶1 Document in text; ¶2 [4]
    Document 3 | 0, 0 |\x20
    AVP RF | 1, 0 | ¶2 [3]
    Works | 2, 0 | ¶1 [2]; ¶2 [3]
    `,
  );
});

test('Ibid. is a citation of what stands before it', () => {
  rows(
    `
    Document 1 – Note on oil
    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Aid.[1] Trade.[2] Oil.[3] Steel.[4]

    [1] RGAE, f. 635, op. 1, d. 392, l. 5.

    [2] Ibid., l. 7.

    [3] Westad, The Global Cold War (Cambridge: Cambridge University Press, 2005), p. 10.

    [4] Ibid.
    `,
    `
    Document 1 | 2, 0 | ¶1 [1]; ¶1 [2]
    Works | 2, 0 | ¶1 [3]; ¶1 [4]
    `,
  );
});

test('a document is also named by its author', () => {
  rows(
    `
    Documents

    Document 1 – Report by V. V. Volski, 1959

    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Aid was offered.[1] The Volski report says that oil was found.

    [1] RGAE, f. 635, op. 1, d. 392, l. 5.
    `,
    'Document 1 | 1, 1 | ¶1 [1]; ¶1 The in text',
  );
});

test('a note that nothing points at counts, and has no place along the text', () => {
  rows(
    `
    Document 1 – Note on oil
    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Aid.[1]

    [1] RGANI, f. 5, op. 30, d. 100.

    [2] RGAE, f. 635, op. 1, d. 392, l. 5.
    `,
    `
    Document 1 | 1, 0 |\x20
    RGANI | 1, 0 | ¶1 [1]
    `,
  );
});

test('the texts of a folder stand one behind the other, and transcripts without notes do not count', () => {
  const opened = open(`
    --- dossier.yaml
    documents:
      - number: 1
        title: Note on oil
        source: RGAE, f. 635, op. 1, d. 392, ll. 1-12
    --- one.md
    # Aid

    Aid.[^1] Trade.

    [^1]: RGAE, f. 635, op. 1, d. 392, l. 5.
    --- two.md
    # Steel

    Steel.[^1] Oil.

    [^1]: RGAE, f. 635, op. 1, d. 392, l. 6.
    --- transcript.md
    A text without notes.
  `);
  const { texts, sections, rows, density } = pictureIn(opened);
  expect(texts.map(({ from, to }) => [from, to])).toEqual([
    [0, 0.5],
    [0.5, 1],
  ]);
  expect(sections.map(({ name, at }) => [name, at])).toEqual([
    ['Aid', 0],
    ['Steel', 0.5],
  ]);
  expect(rows[0]?.marks.map(({ at, paragraph }) => [at < 0.5, paragraph])).toEqual([
    [true, 1],
    [false, 2],
  ]);
  expect(density.reduce((sum, count) => sum + count)).toBe(2);
});

test('of many headings the highest are told, unless nothing but the title would be left', () => {
  const chapters = (deeper: string) =>
    Array.from({ length: 10 }, (_, index) => `# Chapter ${index}\n\nAid.[^1]\n\n${deeper} More\n\nOil.\n\n`).join('');
  const note = '[^1]: RGAE, f. 635, op. 1, d. 392, l. 5.';
  const namesIn = (text: string) => pictureIn(open(`--- essay.md\n${text}${note}`)).sections.map(({ name }) => name);
  expect(namesIn(chapters('##'))).toEqual(Array.from({ length: 10 }, (_, index) => `Chapter ${index}`));
  expect(namesIn(chapters('#'))).toHaveLength(20);
});

test('the timeline has the documents by the list, else by a note, and the other archival sources by the notes', () => {
  timeline(
    AID,
    `
    1960-8-3 | AVP RF, f. 110, op. 20, d. 5, l. 3 | 1×
    1961-1-1 – 1961-4-30 | Document 2 | 1×
    1962-6-27 | Document 1 | 1×
    `,
  );
  expect(pictureIn(open(AID)).gaps.undated).toEqual(['3']);
});

test('a date is as long as it is uncertain', () => {
  timeline(
    `
    Document 1 – June 1962, Note
    Source: RGAE, f. 635, op. 1, d. 1

    Document 2 – 1962-1963, Note
    Source: RGAE, f. 635, op. 1, d. 2

    Document 3 – 1950s, Note
    Source: RGAE, f. 635, op. 1, d. 3

    Document 4 – circa 1961, Note
    Source: RGAE, f. 635, op. 1, d. 4

    Document 5 – Note, no date
    Source: RGAE, f. 635, op. 1, d. 5

    Aid.[1]

    [1] RGAE, f. 635, op. 1, d. 1.
    `,
    `
    1950-1-1 – 1959-12-31 | Document 3 | 0×
    1961-1-1 – 1961-12-31 | Document 4? | 0×
    1962-1-1 – 1963-12-31 | Document 2 | 0×
    1962-6-1 – 1962-6-30 | Document 1 | 1×
    `,
  );
});

const LONG =
  'It was a long summer, and nobody in the ministry could say what was to be done with so much oil and steel. ';

test('paragraphs of some length that have neither a note nor a source are gaps, told together', () => {
  bare(
    `
    ${LONG.repeat(2)}[1]

    ${LONG.repeat(2)}

    Nobody knew.

    So it went on. ${LONG.repeat(2)}

    ${LONG.repeat(2)} See RGAE, f. 635, op. 1, d. 392, l. 5.

    At last. ${LONG.repeat(2)}

    [1] RGANI, f. 5, op. 30, d. 100.
    `,
    `
    ¶2, 2: It was a long summer, and nobody in the ministry could say what was to be done…
    ¶6, 1: At last. It was a long summer, and nobody in the ministry could say what was to…
    `,
  );
});

test('documents that nothing cites are gaps, also where they are named', () => {
  expect(pictureIn(open(AID)).gaps.uncited).toEqual(['3']);
  expect(pictureIn(open(AID.replace('l. 2.', 'l. 2').replace('d. 100, l.', 'd. 777, l.'))).gaps.uncited).toEqual([
    '2',
    '3',
  ]);
});

test('a very long dossier is drawn with no more marks than can be told apart', () => {
  const count = 20_000;
  const text = Array.from({ length: count }, (_, index) => `Aid was offered again.[^${index}]\n\n`).join('');
  const notes = Array.from(
    { length: count },
    (_, index) => `[^${index}]: RGAE, f. ${index % 40}, op. 1, d. 3, l. 5.\n\n`,
  );
  const list = Array.from(
    { length: 40 },
    (_, index) => `Document ${index + 1} – Note\nSource: RGAE, f. ${index}, op. 1, d. 3\n\n`,
  );
  const { rows } = pictureIn(open(`--- essay.md\n${list.join('')}${text}${notes.join('')}`));
  expect(rows).toHaveLength(40);
  expect(rows[7]?.cited).toBe(count / 40);
  expect(rows.reduce((sum, { marks }) => sum + marks.length, 0)).toBeLessThanOrEqual(4000);
  expect(rows[7]?.marks.reduce((sum, { cited }) => sum + cited, 0)).toBe(count / 40);
});
