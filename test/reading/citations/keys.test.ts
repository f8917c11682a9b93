/** Citation keys of Pandoc: where they stand, and what is none. */
import { describe, expect, test } from 'vitest';
import { Directory } from '../../../server/reading/directory';
import { Essay } from '../../../server/reading/essay';
import { bracketed } from '../../../server/text/dialects/bracketed';
import type { Dialect } from '../../../server/text/dialects/dialect';
import { markdown } from '../../../server/text/dialects/markdown';
import { registry } from '../../../server/wire/registry';

const directory = new Directory(registry);

/** The keys of a text, each with its page. */
function keys(text: string, dialect: unknown = markdown): string[] {
  return Essay.read(text, dialect as Dialect, directory).blocks.flatMap(({ facts }) =>
    facts.citations.flatMap(({ kind, key, locator, isPlain }) =>
      kind === 'key' ? [`${key}${locator ? ` ${locator.text}` : ''}${isPlain ? '' : ' ?'}`] : [],
    ),
  );
}

describe('a key is read', () => {
  test.each([
    ['It was global [@westad2005].', ['westad2005']],
    ['It was global [see @westad2005, pp. 12-13; also @zubok2007, 5].', ['westad2005 12-13', 'zubok2007 5']],
    ['@westad2005 [p. 12] says so, and @zubok2007 agrees.', ['westad2005 12', 'zubok2007 ?']],
    ['So it is [-@westad2005, 33].', ['westad2005 33']],
    [
      'A key with signs [@doe:1999_a/b.c, 4], [@{http://zotero.org/u/1}].',
      ['doe:1999_a/b.c 4', 'http://zotero.org/u/1'],
    ],
    ['At the end of a sentence: @westad2005.', ['westad2005 ?']],
    ['A text.[^1]\n\n[^1]: See @westad2005, and [@zubok2007, ch. 3].\n', ['westad2005 ?', 'zubok2007 3']],
    ['In Cyrillic [@западный2005].', ['западный2005']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });
});

describe('this is none:', () => {
  test.each([
    'Write to author@archive.org or to a.b@c.mx.',
    'In code `@westad2005`, and in a block\n\n    @westad2005\n\n```\n[@westad2005]\n```\n',
    'An escaped \\@westad2005.',
    'A link [@westad2005](https://example.org/@westad2005), [@types/node][1].',
    'Alone @ and [@] and @.',
  ])('%s', (text) => {
    expect(keys(text)).toEqual([]);
  });
});

test('where notes stand in brackets nothing is cited by key', () => {
  expect(keys('It was global [@westad2005].[1]\n\n[1] See @westad2005, 5.\n', bracketed)).toEqual([]);
});
