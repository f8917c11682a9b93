/** Nothing answers when the cursor is beside the thing. */
import { describe, expect, test } from 'vitest';
import { hoverFacts, silent } from '../fixture/features';
import { inBothDialects } from '../fixture/sources';

const ESSAY = `
    Documents

    Document 1 – Report on oil, 1959
    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Aid, as Document 1 says, was offered.[1] Trade followed.

    [1] A letter in RGAE, f. 635, op. 1, d. 392, l. 4, says so.
`;

/** Puts the cursor into the last place where the words stand, at `|`. */
function at(words: string): string {
  const plain = words.replace('|', '');
  const from = ESSAY.lastIndexOf(plain);
  expect(from).toBeGreaterThan(0);
  return ESSAY.slice(0, from) + words + ESSAY.slice(from + plain.length);
}

describe('nothing answers', () => {
  test.each([
    'Aid|, as',
    'a|s Document',
    'a|s Document 1 says',
    'say|s, was',
    'offered|.[1]',
    '] |Trade',
    'Trad|e followed',
    '[1] |A letter',
    '[1] A| letter',
    'letter i|n RGAE',
    'l. 4, |says',
    'l. 4, says so|.',
    'Rep|ort on oil',
    'Sour|ce: RGAE',
    'Docum|ents\n\n',
  ])('with the cursor at %j', (words) => {
    silent(at(words));
  });
});

describe('something answers', () => {
  test.each([
    '|Document 1 says',
    'Document 1| says',
    'offered.|[1]',
    'offered.[1]| Trade',
    '|[1] A letter',
    '[1]| A letter',
    '|RGAE, f. 635, op. 1, d. 392, l. 4',
    'RGAE|, f. 635, op. 1, d. 392, l. 4',
    'RGAE, |f. 635, op. 1, d. 392, l. 4',
    'd. 392, l. 4|, says',
  ])('with the cursor at %j, at the edge of the thing', (words) => {
    expect(hoverFacts(at(words))).toBeDefined();
  });

  test('between a repository and the first level only beside one of them', () => {
    silent(at('RGAE,| f. 635, op. 1, d. 392, l. 4'));
  });
});

inBothDialects('between two marks that touch, the one that begins answers', (inDialect) => {
  const facts = hoverFacts(
    inDialect(`
      Aid was offered.[^1]|[^2]

      [^1]: A letter.

      [^2]: A cable.
    `),
  );
  expect(facts).toMatchObject({ kind: 'mark', label: '2' });
});

test('nothing answers in code, nor in a text of which nothing is known', () => {
  silent('Write `[^|1]`.\n\n[^1]: A letter.');
  silent('--- essay.md\nAid was o|ffered.');
  silent('|');
});

test('nothing answers in the manifest beside its documents', () => {
  silent(`
    --- dossier.yaml
    title: O|il
    documents:
      - number: 1
        title: Report on oil
    --- essay.md
    Oil, says Document 1.
  `);
  silent(`
    --- dossier.yaml
    documents:
      - number: 1
        title: Rep|ort on oil
    --- essay.md
    Oil, says Document 1.
  `);
});
