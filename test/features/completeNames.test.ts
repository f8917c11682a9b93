/** Completion of the names of archives, where a citation begins. */
import { describe, expect, test } from 'vitest';
import { completes, completesNothing, written } from '../fixture/completes';

const CITED =
  'Aid.[1] Trade.[2]\n\n[1] RGALI, f. 5, op. 1, d. 2; RGANI, f. 1, op. 2, d. 3; RGANI, f. 1, op. 2, d. 4.\n';
const note = (text: string) => `${CITED}\n[2] ${text}\n`;
const texts = (text: string) => written(text).map((one) => one.text);

describe('at the start of a note', () => {
  test('those that the dossier cites come first, the most frequent before the others, then those of the list', () => {
    const found = texts(note('RGA|'));
    expect(found.slice(0, 2)).toEqual(['RGANI', 'RGALI']);
    expect(found).toContain('RGASPI');
    expect(new Set(found).size).toBe(found.length);
    expect(found.every((name) => name.startsWith('RGA'))).toBe(true);
  });

  test('and behind a semicolon, and in the source of a document', () => {
    completes(note('See Rabe; RGALIX|').replace('IX', ''), '[2] See Rabe; RGALI');
    expect(texts(`Document 1 – Report\nSource: RGAS|\n${CITED}`)).toEqual(['RGASPI']);
  });

  test('a former name that is typed is offered as it is', () => {
    expect(texts(note('TsKhS|'))).toEqual([]);
    expect(texts(note('РГАС|'))).toEqual(['РГАСПИ']);
  });

  test('where the manifest names an archive, it is offered with those of the list, and each once', () => {
    const found = texts(`
      --- dossier.yaml
      repositories:
        - siglum: RGASX
          name: Archive of a village
        - siglum: RGASPI
          name: The party archive
      --- essay.md
      Aid.[^1]

      [^1]: RGAS|
    `);
    expect(found).toEqual(['RGASX', 'RGASPI']);
  });

  test('the word is replaced to its end', () => completes(note('RGAL|X, f. 5'), '[2] RGALI, f. 5'));
});

describe('nothing is offered', () => {
  test.each([
    ['before two capitals are typed', note('R|')],
    ['for a word with one capital', note('Rga|')],
    ['in the middle of a note', note('The RGA|')],
    ['in running text', `RGA|\n${CITED}`],
    ['in running text behind a semicolon', `Aid; RGA|\n${CITED}`],
    ['in a heading', `# RGA|\n\nAid.[^1]\n\n[^1]: RGANI, f. 1, op. 2, d. 3.\n`],
    ['for a name that is typed to its end and no other goes on from', note('RGASPI|')],
  ])('%s', (_, text) => completesNothing(text));
});
