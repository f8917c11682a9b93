/** Markdown notes held against the reference implementation of GFM, on texts written for it and on random ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byDossier, byOracle } from './markdownOracle';

function agree(text: string): void {
  expect(byDossier(text)).toEqual(byOracle(text));
}

const NOTES = '\n\n[^1]: A letter.\n\n[^2]: A cable.\n';

describe('marks are those of GFM', () => {
  test.each([
    'Aid was offered.[^1] Trade followed.[^2]',
    'Aid[^1][^2] [^1]\n[^2]',
    '# Aid[^1]\n\nTrade[^2]\n=====\n\nOil[^1]\n---',
    'Write `[^1]` and ``a`[^2]`` and `unclosed [^1]',
    'Write `a\n[^1]` and [^2]',
    '\\[^1] \\\\[^2] [\\^1] [^1\\]',
    '*a[^1]* **b[^2]** _c[^1]_',
    '[the letter[^1]](https://example.org) [a](<b [^2]>)',
    '<a title="[^1]">b[^2]</a>',
    'a <!-- [^1] --> [^2]',
    '<!--\n[^1]\n\n[^2]\n-->\n\n[^1]',
    '```\n[^1]\n```\n[^2]',
    '~~~\n[^1]\n```\n~~~\n[^2]',
    '````\n```\n[^1]\n````\n[^2]',
    '``` a`b\n[^1]\n```',
    '```\n[^1]\n\n[^2]',
    '    [^1]\n\n[^2]',
    'a\n    [^1]\n\n\t[^2]',
    '- a[^1]\n\n  b[^2]\n\n      [^1]',
    '- a\n\n        [^1]\n\n    b[^2]',
    '1. a[^1]\n   - b[^2]\n\n     c[^1]',
    '10) a\n\n    b[^1]',
    '-\n  a[^1]',
    '> a[^1]\n> b[^2]\n\n> ```\n> [^1]\n> ```\n\n[^2]',
    '> ```\n> [^1]\n\n[^2]',
    '>     [^1]\n\n> [^2]',
    '| a[^1] | b |\n| --- | --- |\n| c[^2] | d |',
    '&#91;^1] &lbrack;^2]',
    '[^1]text[^2]text',
    'a[^1]: b',
    '[^ 1] [^1 ] [^] [^a b]',
    '[^3] [^undefined]',
    '***\n[^1]\n___\n[^2]',
    '- [ ] a[^1]\n- [x] b[^2]',
  ])('%j', (text) => agree(text + NOTES));
});

describe('notes are those of GFM', () => {
  test.each([
    '[^1]: a\n[^2]: b',
    'a[^1]\n[^1]: b\nc\n[^2]: d',
    '   [^1]: a\n\n    [^2]: b',
    '[^1]:a\n[^2]:',
    '[^1]:\n    a[^1]',
    '[^1]:\n\n    a[^1]\n\n    [^2]: b',
    '[^1]: a\n\n    b[^1]\n\n        code [^1]\n\nc[^1]\n\n    code [^1]',
    '[^1]: a\n    ```\n    [^1]\n    ```\n[^1]',
    '[^1]: a\n\n    ```\n    [^2]: b\n    ```\n\n    [^1]',
    '[^1]: ```\n    [^1]\n    ```\n[^1]',
    '[^1]: a\n\n    - b[^1]\n\n      c[^1]\n\n          code [^1]',
    '[^1]: - b[^1]\n\n      c[^1]',
    '[^1]: a\n- b[^1]\n\n    c[^1]',
    '[^1]: a\n\n- b[^1]\n\n      code? [^1]',
    '[^1]: a\n# b[^1]\n\n    code [^1]',
    '[^1]: a\n> b[^1]\n\n    code [^1]',
    '[^1]: a\n\n    > b[^1]\n    > [^2]: c\n\n    d[^1]',
    '[^1]: > a[^1]\n\n    b[^1]',
    '[^1]: a\n***\n\n    code [^1]',
    '[^1]: a\n```\n[^1]\n```\n\n    code [^1]',
    '> [^1]: a\n> b[^1]\n>\n>     c[^1]\n\n    code [^1]',
    '> [^1]: a\n\n[^2]: b[^1][^2]',
    '- [^1]: a\n\n      b[^1]\n\n  c[^1]',
    '- a\n\n  [^1]: b\n- c[^1]\n\n  [^2]: d[^2]',
    '1. a\n\n   [^1]: b[^1]\n\n   c[^1]',
    '<!--\n[^1]: a\n-->\n\n[^2]: b[^1][^2]',
    '<!-- a\n\n[^1]: b\n\n-->\n\n[^2]: c[^1][^2]',
    '```\n[^1]: a\n```\n\n[^2]: b[^1][^2]',
    '\\[^1]: a\n\n[^2]: b[^1][^2]',
    '[^A]: a\n\n[^a] [^A]',
    '[^2.1]: a\n\n[^2.1]',
    '[^a*b*]: a\n\n[^a*b*]',
    '[^a]b]: a\n\n[^a]',
    '[^1] : a\n\n[^1]',
    '[^1]: a\n\n[^1]: b\n\n[^1]',
    '[^1]:\ta[^1]\n\n\tb[^1]\n\n\t\tcode [^1]',
    '[^1]: a\r\n\r\n    b[^1]\r\n\r\nc[^1]',
    '[^1]: a\r\r    b[^1]\r\rc[^1]',
    'a\n===\n[^1]: b[^1]\n---\nc[^1]',
    '[^1]: a\n   b[^1]\n\n   c[^1]\n\n    code [^1]',
  ])('%j', agree);
});

/** Lines of which random texts are made: those of all notes, and with them those of one subject. */
const LINES = ['', '', '', 'a[^1]', 'b[^2]', '[^1]: c', '[^2]: d', '[^2]:', '    e[^1]', '        f[^2]', '  g[^1]'];
const SUBJECTS = {
  notes: [],
  headings: ['# m[^1]', '***', 'x', '==='],
  code: ['`o', 'p [^1]`', '```', '~~~', '    ```', '``` md', '   ~~~', '`` [^1]'],
  lists: ['- h[^1]', '  - i[^2]', '1. j[^1]', '    - x[^1]', '2) y', '   z[^2]', '- [^1]: n'],
  quotations: ['> k[^2]', '>', '> [^1]: l', '>     q[^1]', '> - r', '>> s[^2]', '- > t[^1]', '> ```'],
  comments: ['<!-- [^1]', '-->', 'x <!-- [^2]', '--> [^1]', '<!-- a --> [^2]', '    <!--'],
  'notes in notes': ['    [^2]: n', '        [^1]: o', '    - p[^1]'],
  marks: ['[x[^1]](y)', '*a[^2]*', '\\[^1]', '[^1', ']', 'a![^2]', '[^x y]: z', '[^1][^2]'],
};

test.each(Object.entries(SUBJECTS))('random texts of %s read as in GFM', (_, subject) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES, ...subject), { maxLength: 8 }), (lines) => agree(lines.join('\n'))),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 600) },
  );
});
