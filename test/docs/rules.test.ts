/** Holds the pages on rules against the program: each example is read and judged, and must give what stands below it. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Library } from '../../server/dossier/library';
import type { Place } from '../../server/dossier/place';
import { type Judged, judge, judgeManifest, MANIFEST_INVALID, RULE_CODES, RULES } from '../../server/rules/index';
import type { Says, Severity } from '../../server/rules/rule';
import { documentationOf } from '../../server/wire/convert';
import { messages } from '../../server/wire/messages';
import { registry } from '../../server/wire/registry';
import { inWords } from '../../server/wire/words';
import { type Example, examples, fences, headings, links, ROOT, readPage, section, withoutFences } from './page';

const SECTIONS = ['Why', 'Wrong', 'Right', 'When it is silent', 'Settings', 'Fix'];
const NAMES: Readonly<Record<string, string>> = {
  dossier: 'essay.dossier.txt',
  markdown: 'essay.md',
  yaml: 'dossier.yaml',
  json: 'dossier.json',
};
const NUMBER_OF_RULES = 14;

const defaults = new Map<string, Severity>([...RULES.map((rule) => [rule.code, rule.severity] as const)]);
defaults.set(MANIFEST_INVALID, 'error');

const pageOf = (code: string) => readPage(`docs/rules/${code}.md`);

/** What the program says of an example: its findings as the pages write them, and the keys of all that was said. */
interface Verdict {
  readonly code: string;
  readonly severity: Severity;
  readonly lines: readonly string[];
  readonly keys: readonly string[];
}

/** Reads the texts of an example as the files of one folder, and judges them as the editor does. */
function verdicts({ texts }: Example): Verdict[] {
  const library = new Library(registry, RULE_CODES);
  const files = texts.map(({ language, text }) => ({ file: `file:///dossier/${NAMES[language]}`, language, text }));
  for (const { file, language, text } of files) {
    if (language === 'yaml' || language === 'json') library.setManifest(file, text);
    else library.read(file, text);
  }
  const lineOf = ({ file, at }: Place) =>
    (library.essay(file) ?? library.dossierOf(file)!.manifest!.lines).positionAt(at.start).line + 1;
  return files.flatMap(({ file, language }) => {
    const dossier = library.dossierOf(file)!;
    const isManifest = language === 'yaml' || language === 'json';
    const findings = isManifest ? judgeManifest(dossier, true) : library.speaks(file) ? judge(dossier, file) : [];
    return findings.map((finding) => verdict(finding, file, lineOf));
  });
}

function verdict({ code, severity, at, says, related = [] }: Judged, file: string, lineOf: (place: Place) => number) {
  const weight = severity === defaults.get(code) ? '' : ` (${severity})`;
  return {
    code,
    severity,
    lines: [
      `${lineOf({ file, at })}${weight}: ${complete(says)}`,
      ...related.map((one) => `  ${nameIn(one.place.file, file)}${lineOf(one.place)}: ${complete(one.says)}`),
    ],
    keys: [says[0], ...related.map((one) => one.says[0])],
  };
}

function nameIn(file: string, here: string): string {
  return file === here ? '' : `${file.slice(file.lastIndexOf('/') + 1)}, `;
}

/** The sentence, which must have been found and filled in. */
function complete(says: Says): string {
  expect(messages, 'a finding has a sentence').toHaveProperty([says[0]]);
  const sentence = inWords(says);
  expect(sentence, 'every argument of the sentence is given').not.toMatch(/\{\w+\}/);
  return sentence;
}

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
    const lead = pageOf(code)
      .split(/^## /m)[0]!
      .split('\n')
      .slice(1)
      .join('\n')
      .trim();
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
    expect(/Default: `(\w+)`/.exec(settings)?.[1]).toBe(defaults.get(code));
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
      RULE_CODES.map((code) => [code, code, defaults.get(code)]),
    );
  });

  test('are where a finding in the editor says that they are', () => {
    for (const code of RULE_CODES) {
      const [path, anchor] = documentationOf(code).replace(/^.*\/blob\/\w+\//, '').split('#');
      expect(existsSync(join(ROOT, path!)), path).toBe(true);
      if (anchor) expect(readPage(path!)).toContain(`<a id="${anchor}"></a>`);
    }
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
