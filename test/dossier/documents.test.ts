/** The documents of a dossier: from the lists in its texts, and from its manifest. */
import { describe, expect, test } from 'vitest';
import { open } from '../fixture/open';
import { documents } from '../fixture/reading';
import { inBothDialects } from '../fixture/sources';

describe('a list of documents', () => {
  inBothDialects('has a title line with number, dash and date, and a source line', (inDialect) => {
    documents(
      inDialect(`
        List of Documents

        Document 1 – 8 March 1960, Report on the visit to the oil fields
        ^^^^^^^^^^ 1 | 1960-03-08 | Report on the visit to the oil fields

        Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

        Document 2 – Letter to the embassy, 1959
        ^^^^^^^^^^ 2 | 1959 | Letter to the embassy, 1959

        Source: RGANI, f. 5, op. 49, d. 131, ll. 20-24

        Aid was offered.[^1]

        [^1]: A letter.
      `),
    );
  });

  inBothDialects('may have title and source in one paragraph, hard-wrapped', (inDialect) => {
    documents(
      inDialect(`
        Document 1 – June 1960, Report on the visit of the commission
        ^^^^^^^^^^ 1 | 1960-06 | Report on the visit of the commission to the oil fields
        to the oil fields
        Source: RGAE, f. 635, op. 1,
        d. 392, ll. 1-12

        Document No. 2: Letter to the embassy
        ^^^^^^^^^^^^^^ 2 |  | Letter to the embassy
        Source: RGANI, f. 5, op. 49, d. 131, ll. 20-24
      `),
    );
  });

  test('may be a list of Markdown, or have headings', () => {
    documents(`
      --- essay.md
      ## Document 1 – Report on oil, 1959
         ^^^^^^^^^^ 1 | 1959 | Report on oil, 1959

      **Source:** RGAE, f. 635, op. 1, d. 392

      **Document 2 – Letter, 1960**
        ^^^^^^^^^^ 2 | 1960 | Letter, 1960

      *Source:* RGANI, f. 5, op. 49, d. 131

      - Document 3 – Talk, 1961
        ^^^^^^^^^^ 3 | 1961 | Talk, 1961

        Source: GARF, f. 9576, op. 8, d. 10
    `);
  });

  test('may have documents without a source under a heading that announces them', () => {
    documents(`
      Documents

      Document 1 – Report on oil, 1959
      ^^^^^^^^^^

      Document 2 – Letter to the embassy, 1960
      ^^^^^^^^^^
    `);
  });

  test('is not what prose says at the start of a paragraph', () => {
    documents(`
      Document 5 – the longest of all – was found by chance in the spring of that year, when the minister moved.

      Document 6: who wrote it, nobody knows.
    `);
  });

  test('gives a number once: the heading over its text is no second document', () => {
    const opened = open(`
      Documents

      Document 1 – Report on oil, 1959

      Source: RGAE, f. 635, op. 1, d. 392

      Document 1 – Report on oil, 1959

      Source: RGAE, f. 635, op. 1, d. 392

      To the minister of trade.
    `);
    const { list, again } = opened.dossier('essay.dossier').documents;
    expect([list.length, again.length]).toEqual([1, 1]);
  });
});

describe('the documents of a manifest', () => {
  test('come before those of the texts', () => {
    const opened = open(`
      --- dossier.yaml
      documents:
        - number: 1
          title: Report on oil
        - title: Letter
      --- list.md
      # Documents

      Document 1 – Another report, 1959

      Source: RGAE, f. 635, op. 1, d. 392

      Document 3 – Talk, 1961

      Source: GARF, f. 9576, op. 8, d. 10
    `);
    const { list } = opened.dossier('list.md').documents;
    expect(list.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Report on oil'],
      ['2', 'Letter'],
      ['3', 'Talk, 1961'],
    ]);
  });

  test('without a number have that of their place', () => {
    documents(`
      --- dossier.yaml
      documents:
        - title: Report on oil
                 ^^^^^^^^^^^^^ 1 |  | Report on oil
        - source: RGAE, f. 635, op. 1, d. 392
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 |  | RGAE, f. 635, op. 1, d. 392
      --- essay.md
      Oil.
    `);
  });

  test('are those of the dossier as soon as the manifest changes', () => {
    const opened = open(`
      --- dossier.yaml
      documents: [{number: 1, title: Oil}]
      --- essay.md
      Oil, says Document 1.
    `);
    opened.set({ name: 'dossier.yaml', text: 'documents: [{number: 1, title: Steel}, {number: 2, title: Coal}]' });
    expect(opened.dossier('essay.md').documents.list.map(({ title }) => title)).toEqual(['Steel', 'Coal']);
  });
});

test('the list of a file that is typed anew, or goes away, is forgotten', () => {
  const opened = open(`
    --- dossier.yaml
    title: Oil
    --- list.md
    # Documents

    Document 1 – Report, 1959

    Source: RGAE, f. 635, op. 1, d. 392
    --- essay.md
    Oil, says Document 1.[^1]

    [^1]: RGAE, f. 635, op. 1, d. 392, l. 4.
  `);
  const relations = () => {
    const dossier = opened.dossier('essay.md');
    const [cited] = dossier.shelfmarks('file:///dossiers/essay.md');
    return [dossier.documents.list.length, dossier.denotation(cited!).relation];
  };
  expect(relations()).toEqual([1, 'inside']);
  opened.set({ name: 'list.md', text: '# Nothing\n' });
  expect(relations()).toEqual([0, 'none']);
  opened.set({ name: 'list.md', text: 'Document 1 – Report, 1959\nSource: RGAE, f. 635, op. 1, d. 392, l. 4\n' });
  expect(relations()).toEqual([1, 'same']);
  opened.library.remove('file:///dossiers/list.md');
  expect(relations()).toEqual([0, 'none']);
});
