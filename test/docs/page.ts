/** Pages of the documentation, read for what can be held against the program: their sections, examples and links. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Library } from '../../server/dossier/library';
import type { Place } from '../../server/dossier/place';
import { transcriptsIn } from '../../server/dossier/transcripts/transcripts';
import { DEFAULT_SEVERITIES, type Judged, judge, judgeManifest, RULE_CODES } from '../../server/rules/index';
import type { Says, Severity } from '../../server/rules/rule';
import { messages } from '../../server/wire/messages';
import { registry } from '../../server/wire/registry';
import { inWords } from '../../server/wire/words';
import { readAtOnce } from '../fixture/open';

export const ROOT = join(import.meta.dirname, '../..');

/** A fenced block. */
export interface Fence {
  readonly language: string;
  readonly text: string;
}

/** Texts that belong together, and the findings that stand below them. */
export interface Example {
  readonly texts: readonly Fence[];
  /** The lines of the block below; empty where there is none. */
  readonly findings: readonly string[];
}

/** What the texts of an example are called, by the language of their fence. */
export const ESSAY_NAMES: Readonly<Record<string, string>> = { dossier: 'essay.dossier.txt', markdown: 'essay.md' };
/** Bibliographies beside an essay. */
const BIBLIOGRAPHY_NAMES: Readonly<Record<string, string>> = { bibtex: 'library.bib', csl: 'library.json' };
const MANIFEST_NAMES: Readonly<Record<string, string>> = { yaml: 'dossier.yaml', json: 'dossier.json' };

const NAMES: Readonly<Record<string, string>> = { ...ESSAY_NAMES, ...BIBLIOGRAPHY_NAMES, ...MANIFEST_NAMES };

/** The severity that each rule has when nobody asks for another. */
export const DEFAULTS = DEFAULT_SEVERITIES;

export function readPage(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The text under a heading of the second level; undefined when the page has none of this name. */
export function section(page: string, heading: string): string | undefined {
  return page
    .split(/^## /m)
    .slice(1)
    .find((part) => part.startsWith(`${heading}\n`));
}

/** The headings of the second level, outside fenced blocks. */
export function headings(page: string): string[] {
  return [...withoutFences(page).matchAll(/^## (.+)$/gm)].map((found) => found[1]!);
}

export function fences(text: string): Fence[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((found) => ({ language: found[1]!, text: found[2]! }));
}

export function withoutFences(page: string): string {
  return page.replace(/^```[\s\S]*?^```$/gm, '');
}

/**
 * The examples of a section. A manifest and a bibliography and the essay after them are one; a block of findings belongs to
 * what stands above.
 */
export function examples(text: string): Example[] {
  const found: Example[] = [];
  let texts: Fence[] = [];
  const end = (findings: string[]) => {
    if (texts.length > 0) found.push({ texts, findings });
    texts = [];
  };
  for (const fence of fences(text)) {
    if (fence.language === 'text') end(fence.text.trimEnd().split('\n'));
    else if (fence.language in NAMES) {
      const last = texts[texts.length - 1];
      const goesOn = last && !(last.language in ESSAY_NAMES) && !(fence.language in MANIFEST_NAMES);
      if (!goesOn) end([]);
      texts.push(fence);
    }
  }
  end([]);
  return found;
}

/** The addresses of all links and pictures of a page; what stands in backticks is none. */
export function links(page: string): string[] {
  const prose = withoutFences(page).replace(/(`+)[^`].*?\1(?!`)/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((found) => found[1]!);
}

/** What the program says of an example: its findings as the pages write them, and the keys of all that was said. */
export interface Verdict {
  readonly code: string;
  readonly severity: Severity;
  readonly lines: readonly string[];
  readonly keys: readonly string[];
}

/** Reads the texts of an example as the files of one folder, and judges them as the editor does. */
export function verdicts({ texts }: Example): Verdict[] {
  const library = new Library(registry, RULE_CODES);
  const files = texts.map(({ language, text }) => ({
    file: `file:///dossier/${NAMES[language]}`,
    language,
    text,
  }));
  // A bibliography needs a dossier whose it is.
  const hasBooks = texts.some(({ language }) => language in BIBLIOGRAPHY_NAMES);
  if (hasBooks && !texts.some(({ language }) => language in MANIFEST_NAMES))
    library.setManifest('file:///dossier/dossier.yaml', '');
  for (const { file, language, text } of files) {
    if (language in MANIFEST_NAMES) library.setManifest(file, text);
    else if (language in BIBLIOGRAPHY_NAMES) library.bibliographies.set(file, readAtOnce(file, text));
    else library.read(file, text);
  }
  // Beside the texts of an example there is no file.
  for (const dossier of library.folders) {
    const named = transcriptsIn(dossier.manifest!).flatMap(({ file }) => file ?? []);
    dossier.setUnreadableTranscripts(new Set(named));
  }
  for (const file of [...library.bibliographies.missing]) library.bibliographies.set(file, undefined);
  const lineOf = ({ file, at }: Place) =>
    (library.essay(file) ?? library.dossierOf(file)!.manifest!.lines).positionAt(at.start).line + 1;
  const judged = files.filter(({ language }) => !(language in BIBLIOGRAPHY_NAMES));
  return judged.flatMap(({ file, language }) => {
    const dossier = library.dossierOf(file)!;
    const isManifest = language in MANIFEST_NAMES;
    const findings = isManifest ? judgeManifest(dossier, true) : library.speaks(file) ? judge(dossier, file) : [];
    return findings.map((finding) => verdict(finding, file, lineOf));
  });
}

function verdict({ code, severity, at, says, related = [] }: Judged, file: string, lineOf: (place: Place) => number) {
  const weight = severity === DEFAULTS.get(code) ? '' : ` (${severity})`;
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
