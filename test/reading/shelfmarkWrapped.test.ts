import { expect, test } from 'vitest';
import { Dossier } from '../../server/dossier/dossier';
import { Directory } from '../../server/reading/directory';
import { Essay } from '../../server/reading/essay';
import { judge } from '../../server/rules/index';
import type { Dialect } from '../../server/text/dialects/dialect';
import { markdown } from '../../server/text/dialects/markdown';
import { registry } from '../../server/wire/registry';

const directory = new Directory(registry);
const WORDS = ['RGAE,', 'f.', '635,', 'op.', '1,', 'd.', '392,', 'll.', '1-12'];

function read(note: string): Dossier {
  const dossier = new Dossier(undefined);
  dossier.set('essay.md', Essay.read(`Aid was offered.[^1]\n\n[^1]: ${note}.\n`, markdown as Dialect, directory));
  return dossier;
}

test.each(['\n', '\r\n', '\n    ', '\r\n    ', '\r\n        '])(
  'a line may break with %j between any two words of a shelfmark',
  (lineBreak) => {
    for (let index = 1; index < WORDS.length; index++) {
      const dossier = read(`${WORDS.slice(0, index).join(' ')}${lineBreak}${WORDS.slice(index).join(' ')}`);
      const [shelfmark, ...others] = dossier.shelfmarks('essay.md');
      expect(others).toEqual([]);
      expect(shelfmark?.key, `after ${WORDS[index - 1]}`).toBe('RGAE/635/1/392');
      expect(shelfmark?.shelfmark.leaves?.ranges.map(({ text }) => text)).toEqual(['1-12']);
      expect(judge(dossier, 'essay.md')).toEqual([]);
    }
  },
);

test('a gloss on the fond in brackets is no level', () => {
  const [shelfmark] = read('RGAE, f. 365 [GKES], op. 2, d. 340, ll. 88–90').shelfmarks('essay.md');
  expect(shelfmark?.key).toBe('RGAE/365/2/340');
});

test('without an archive and an opis a fond and a file are not called incomplete', () => {
  expect(judge(read('DGI report, Havana, f. 3, d. 2'), 'essay.md')).toEqual([]);
});
