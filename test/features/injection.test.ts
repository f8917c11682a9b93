/** What a text says cannot become markup in a hover: no link, no command, no picture, no HTML. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { literal } from '../../server/wire/render';
import { hoverText } from '../fixture/features';
import type { Source } from '../fixture/fixture';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

function nodes(markdown: string): Node[] {
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  return flat(fromMarkdown(markdown) as Node);
}

/** The hover at the cursor of a text in which `¦` stands for a bar. */
function shownWithBars(text: string): string {
  const bars = (body: string) => body.replace(/¦/g, '|');
  const remake: Source['remake'] = (fixture) => ({
    ...fixture,
    files: fixture.files.map(({ name, text: body }) => ({ name, text: bars(body) })),
  });
  return hoverText({ text, remake });
}

/** The kinds of nodes that are more than words in paragraphs. */
function markup(markdown: string): string[] {
  return nodes(markdown)
    .map(({ type }) => type)
    .filter((type) => !['root', 'paragraph', 'text', 'strong'].includes(type));
}

function words(markdown: string): string {
  return nodes(markdown)
    .map(({ value }) => value ?? '')
    .join('');
}

const ATTACKS = [
  '[x](command:workbench.action.quit)',
  '[x]( command:evil )',
  '[x][y] [y]: command:evil',
  '![x](https://example.org/spy.png)',
  '<img src=x onerror=alert(1)>',
  '<a href="command:evil">x</a>',
  '<script>alert(1)</script>',
  '<!-- hidden -->',
  '<https://example.org>',
  '<mailto:a@example.org>',
  '`code` and ``code``',
  '*a* _b_ **c** __d__ ~~e~~ ***f***',
  '&lt;b&gt; &#60;b&#62; &amp; &nbsp;',
  '\\[x\\](command:evil) \\\\',
  '¦ a ¦ b ¦',
  '$(alert) $x^2$',
  '# a',
  '> a',
  '- a',
  '+ a',
  '1. a',
  '1) a',
  '---',
  '===',
  '```',
  '~~~',
];

describe('a note', () => {
  test.each(ATTACKS)('with %s in it shows it as it is written', (attack) => {
    const shown = shownWithBars(`Aid.[1|]\n\n[1] ${attack}`);
    expect(markup(shown)).toEqual([]);
    expect(words(shown)).toBe(`Note 1${attack.replace(/¦/g, '|')}`);
  });

  test.each(ATTACKS)('of Markdown with %s in it shows it as it is written', (attack) => {
    const shown = shownWithBars(`Aid.[^1|]\n\n[^1]: A letter ${attack}`);
    expect(markup(shown)).toEqual([]);
    expect(words(shown)).toBe(`Note 1A letter ${attack.replace(/¦/g, '|')}`);
  });

  test('of several lines cannot begin a block of another kind in any of them', () => {
    const shown = shownWithBars('Aid.[1|]\n\n[1] A letter\n===\n# b\n> c\n- d\n1. e\n    f\n```\n¦ g ¦\n¦ - ¦');
    expect(markup(shown)).toEqual([]);
  });

  test('of several paragraphs cannot begin a block of another kind in any of them', () => {
    const shown = hoverText('Aid.[1|] Trade.[2]\n\n[1] A letter.\n\n<b>It is lost.\n\n# So is this.\n\n[2] B.');
    expect(markup(shown)).toEqual([]);
    expect(words(shown)).toContain('<b>It is lost.# So');
  });
});

test('an address is no link, whatever the editor makes of bare addresses', () => {
  for (const address of [
    'http://example.org',
    'https://example.org/a?b=c&d',
    'www.example.org',
    'ftp://example.org',
    'a@example.org',
    'command://evil',
    'file:///etc/passwd',
  ]) {
    const shown = hoverText(`Aid.[1|]\n\n[1] See ${address} there.`);
    expect(shown).not.toMatch(/\w:\/\/\w|www\.\w|\w@\w/);
    expect(words(shown)).toBe(`Note 1See ${address} there.`);
  }
});

describe('no other thing that a hover shows can become markup:', () => {
  const attack = '[x](command:evil) <img onerror=a> `b` &lt;';
  const quoted = JSON.stringify(attack);

  test('the title, author, date and source of a document', () => {
    const shown = hoverText(`
      --- dossier.yaml
      documents:
        - number: 1
          title: ${quoted}
          author: ${quoted}
          date: ${quoted}
          source: ${quoted}
      --- essay.md
      Oil, says Document |1.
    `);
    expect(markup(shown)).toEqual([]);
    expect(words(shown).split(attack)).toHaveLength(5);
  });

  test('the names of a repository', () => {
    const shown = hoverText(`
      --- dossier.yaml
      repositories:
        - siglum: GAPK
          name: ${quoted}
          names: [${quoted}]
          former: [${quoted}]
          place: ${quoted}
          web: "javascript:alert(1)"
      --- essay.md
      Oil.[^1]

      [^1]: GA|PK, f. 5, op. 1, d. 2.
    `);
    expect(markup(shown).filter((type) => type !== 'emphasis' && type !== 'break')).toEqual([]);
    expect(words(shown)).toContain(attack);
    expect(shown).not.toContain('javascript:');
  });

  test('the address of a repository that is no plain web address', () => {
    const shown = (web: string) =>
      hoverText(`
        --- dossier.yaml
        repositories:
          - siglum: GAPK
            name: Perm
            web: ${JSON.stringify(web)}
        --- essay.md
        Oil.[^1]

        [^1]: GA|PK, f. 5, op. 1, d. 2.
      `);
    expect(nodes(shown('https://example.org/a')).find(({ type }) => type === 'link')?.url).toBe(
      'https://example.org/a',
    );
    for (const web of [
      'command:evil',
      'https://a.b/) [x](command:evil',
      'https://a.b/ "x',
      'https://a.b\n/c',
      'vscode://x',
    ])
      expect(nodes(shown(web)).filter(({ type }) => type === 'link')).toEqual([]);
  });

  test('the name of an archive that no list knows', () => {
    const shown = hoverText('Oil.[1]\n\n[1] Archive of *[x](command:evil)*, f|. 5, op. 1, d. 2.');
    expect(markup(shown)).toEqual([]);
  });

  test('a label', () => {
    const shown = hoverText('Aid.\n\n[^*`<|b>]: A letter.');
    expect(markup(shown)).toEqual([]);
    expect(words(shown)).toContain('*`<b>');
  });

  test('the name of a file, in the address of a link', () => {
    const shown = hoverText(`
      --- dossier.yaml
      title: Oil
      --- a)[x](command:evil).md
      # Documents

      Document 1 – Report on oil, 1959

      Source: RGAE, f. 635, op. 1, d. 392
      --- essay.md
      Oil.[^1]

      [^1]: RGAE, f|. 635, op. 1, d. 392.
    `);
    const links = nodes(shown).filter(({ type }) => type === 'link');
    expect(links.length).toBeGreaterThan(0);
    for (const { url } of links) expect(url).not.toMatch(/^command:/);
  });
});

test('words in any script stay as they are', () => {
  for (const text of ['Ответ, который нашёлся', 'Echeverría’s “answer”', '答え', 'نفط', 'a\u00a0b', '🜚'])
    expect(words(literal(text))).toBe(text);
});
