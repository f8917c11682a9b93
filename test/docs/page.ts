/** Pages of the documentation, read for what can be held against the program: their sections, examples and links. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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

const ESSAYS = ['dossier', 'markdown'];
const TEXTS = [...ESSAYS, 'yaml', 'json'];

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

/** The examples of a section. A manifest and the essay after it are one; a block of findings belongs to what stands above. */
export function examples(text: string): Example[] {
  const found: Example[] = [];
  let texts: Fence[] = [];
  const end = (findings: string[]) => {
    if (texts.length > 0) found.push({ texts, findings });
    texts = [];
  };
  for (const fence of fences(text)) {
    if (fence.language === 'text') end(fence.text.trimEnd().split('\n'));
    else if (TEXTS.includes(fence.language)) {
      const last = texts[texts.length - 1];
      const goesOn = last && !ESSAYS.includes(last.language) && ESSAYS.includes(fence.language);
      if (!goesOn) end([]);
      texts.push(fence);
    }
  }
  end([]);
  return found;
}

/** The addresses of all links and pictures of a page. */
export function links(page: string): string[] {
  return [...withoutFences(page).matchAll(/\]\(([^)\s]+)\)/g)].map((found) => found[1]!);
}
