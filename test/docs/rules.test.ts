/** Holds the pages on rules against the program: each example is read and judged, and must give what stands below it. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MANIFEST_INVALID, RULE_CODES } from '../../server/rules/index';
import { messages } from '../../server/wire/messages';
import {
  DEFAULTS,
  examples,
  fences,
  headings,
  links,
  ROOT,
  readPage,
  section,
  type Verdict,
  verdicts,
  withoutFences,
} from './page';

const SECTIONS = ['Why', 'Wrong', 'Right', 'When it is silent', 'Settings', 'Fix'];
const NUMBER_OF_RULES = 25;

const pageOf = (code: string) => readPage(`docs/rules/${code}.md`);

const isLoud = ({ severity }: Verdict) => severity === 'error' || severity === 'warning';

describe.each(RULE_CODES)('the page on %s', (code) => {
  const parts = () => {
    const page = pageOf(code);
    return Object.fromEntries(SECTIONS.map((name) => [name, section(page, name) ?? '']));
  };

  test('is named after the rule and has the fixed sections, each with something in it', () => {
    const page = pageOf(code);
    expect(page.split('\n')[0]).toBe(`# ${code}`);
    expect(headings(page)).toEqual(SECTIONS);
    for (const text of Object.values(parts())) expect(text.replace(/^.*\n/, '').trim()).not.toBe('');
  });

  test('says in one sentence what the rule finds', () => {
    const lead = pageOf(code).split(/^## /m)[0]!.split('\n').slice(1).join('\n').trim();
    expect(lead).toMatch(/^[^\n]+\.$/);
    expect(lead.match(/[.!?](?:\s|$)/g)).toHaveLength(1);
  });

  test('has examples of what is wrong, and of what is right', () => {
    const wrong = examples(parts().Wrong!);
    expect(wrong.length).toBeGreaterThan(0);
    for (const example of wrong) expect(example.findings.length).toBeGreaterThan(0);
    expect(examples(parts().Right!).length).toBeGreaterThan(0);
  });

  test('gives for each wrong example exactly the findings of the rule, and no other rule finds fault with it', () => {
    for (const example of examples(parts().Wrong!)) {
      const all = verdicts(example);
      const own = all.filter((one) => one.code === code);
      expect(own.flatMap((one) => one.lines)).toEqual(example.findings);
      expect(all.filter((one) => one.code !== code && isLoud(one))).toEqual([]);
    }
  });

  test('has right examples of which neither this rule nor any of weight says anything', () => {
    for (const example of [...examples(parts().Right!), ...examples(parts()['When it is silent']!)]) {
      expect(example.findings).toEqual([]);
      expect(verdicts(example).filter((one) => one.code === code || isLoud(one))).toEqual([]);
    }
  });

  test('states the default severity, and settings that hold', () => {
    const settings = parts().Settings!;
    expect(/Default: `(\w+)`/.exec(settings)?.[1]).toBe(DEFAULTS.get(code));
    const [inSettings, inManifest] = fences(settings);
    const asked = JSON.parse(`{${inSettings!.text}}`)['dossier.rules'];
    expect(Object.keys(asked)).toEqual([code]);
    expect(inManifest!.text).toBe(`rules:\n  ${code}: ${asked[code]}\n`);
    expect(verdicts({ texts: [inManifest!], findings: [] })).toEqual([]);
  });
});

describe('the pages on rules', () => {
  test(`are as many as the rules, which are ${NUMBER_OF_RULES}`, () => {
    expect(RULE_CODES).toHaveLength(NUMBER_OF_RULES);
    expect(readdirSync(join(ROOT, 'docs/rules')).sort()).toEqual(RULE_CODES.map((code) => `${code}.md`).sort());
  });

  test('show every message that a rule can give', () => {
    const shown = new Set<string>();
    for (const code of RULE_CODES) {
      for (const example of examples(section(pageOf(code), 'Wrong')!))
        for (const one of verdicts(example)) for (const key of one.keys) shown.add(key);
    }
    for (const { keys } of beyondLimits()) for (const key of keys) shown.add(key);
    expect(Object.keys(messages).filter((key) => !shown.has(key))).toEqual([]);
  });

  test('give the messages on manifests beyond the limits word for word', () => {
    const limits = /^### Limits$([\s\S]*)/m.exec(section(pageOf(MANIFEST_INVALID), 'Wrong')!)![1]!;
    const sentences = beyondLimits().flatMap(({ lines }) => lines.map((line) => line.replace(/^\d+: /, '')));
    expect(sentences).toEqual(fences(limits)[0]!.text.trimEnd().split('\n'));
  });

  test('are listed in one table with their default severities and in the order of the rules', () => {
    const rows = [...readPage('docs/rules.md').matchAll(/^\|.*\[`([\w.]+)`\]\(rules\/([\w.]+)\.md\)\s*\| `(\w+)`/gm)];
    expect(rows.map((row) => [row[1], row[2], row[3]])).toEqual(
      RULE_CODES.map((code) => [code, code, DEFAULTS.get(code)]),
    );
  });
});

/** Texts that are too long, too deep or too repetitive to be shown on a page. */
function beyondLimits(): Verdict[] {
  const texts = [
    `title: ${'o'.repeat(1_000_000)}\n`,
    `title: ${'['.repeat(70)}\n`,
    `documents:\n  - title: &plan Plan for trade\n${'  - title: *plan\n'.repeat(101)}`,
  ];
  return texts.flatMap((text) => verdicts({ texts: [{ language: 'yaml', text }], findings: [] }));
}

describe('links', () => {
  const pages = [
    'README.md',
    'CHANGELOG.md',
    'SUPPORT.md',
    ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => `docs/${path.replaceAll('\\', '/')}`),
  ];

  test.each(pages)('of %s lead to files and headings that are there', (path) => {
    const broken = links(readPage(path))
      .filter((link) => !/^(?:https?|command|vscode):/.test(link))
      .filter((link) => !leadsSomewhere(path, link));
    expect(broken).toEqual([]);
  });

  function leadsSomewhere(from: string, link: string): boolean {
    const [file, anchor] = link.split('#');
    const target = file === '' ? from : normalize(join(dirname(from), file!));
    if (!existsSync(join(ROOT, target))) return false;
    return !anchor || anchorsOf(readPage(target)).includes(anchor);
  }

  /** The anchors that GitHub and VS Code make of headings. */
  function anchorsOf(page: string): string[] {
    return [...withoutFences(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    );
  }
});
