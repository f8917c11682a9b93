/** Ways to silence a finding, offered with it: at its place, or its rule altogether. */
import { isBreak, lineBreakOf, lineOf } from '../dossier/editing/lines';
import { folderOf, MANIFESTS } from '../dossier/fileKinds';
import type { Edit, Fix } from '../dossier/fix';
import { globFor } from '../dossier/globs';
import { countOf } from '../dossier/ignored';
import { scopesOf } from '../dossier/suppressions';
import { type Statement, stating } from '../reading/manifest/stating';
import type { Span } from '../text/span';
import type { Found } from './fixes';
import type { View } from './rule';
import { suppressionUnused } from './suppressionUnused';

/** A quotation is at least so long, so that somebody who reads the manifest finds the place. */
const QUOTED = 30;
const LONGEST_QUOTED = 160;

/**
 * In Markdown a comment silences a place, which no reader sees. A text with bracketed notes stays as it is where there is
 * a manifest to say it. A rule is silenced by the manifest, and where there is none by one that is made for this text alone.
 */
export function* silencing(view: View, found: Found): Iterable<Fix> {
  const { dossier, essay } = view;
  const { code } = found;
  if (code === suppressionUnused.code) return;
  const isInText = essay.dialect.name === 'markdown' || !dossier.manifest;
  yield isInText
    ? { says: ['silence/here', { code }], edits: () => [comment(view, found)] }
    : {
        says: ['silence/here', { code }],
        refused: ['refused/manifest', {}],
        edits: () => inManifest(view, { ignore: { rule: code, ...placeOf(view, found.at) } }),
      };
  if (dossier.manifest)
    yield {
      says: ['silence/dossier', { code }],
      refused: ['refused/manifest', {}],
      edits: () => inManifest(view, { rule: code, severity: 'off' }),
    };
  else {
    const edit = newManifest(view, code);
    if (edit) yield { says: ['silence/text', { code }], creates: true, edits: () => [edit] };
  }
}

/** A code in the comment that holds there already, or a comment above the paragraph or else behind the line. */
function comment({ essay, file }: View, { at, code }: Found): Edit {
  const insert = (start: number, text: string): Edit => ({ file, at: { start, end: start }, text });
  const holding = scopesOf(essay).find(
    ({ codes, holds }) => codes.length > 0 && holds.start <= at.start && at.start <= holds.end,
  );
  if (holding) return insert(holding.codes[holding.codes.length - 1]!.end, ` ${code}`);
  const written = `<!-- dossier-ignore ${code} -->`;
  const index = essay.blockAt(at.start);
  const { text, layout } = essay.blocks[index]!;
  const base = essay.offsetOf(index);
  const passage = layout.passages.findLast(({ start }) => start <= at.start - base);
  const start = passage?.start ?? 0;
  if (start === 0 || isBreak(text[start - 1]!)) return insert(base + start, written + lineBreakOf(essay));
  const line = lineOf(text, at.start - base);
  return insert(base + line.start + text.slice(line.start, line.end).trimEnd().length, ` ${written}`);
}

function inManifest({ dossier }: View, statement: Statement): Edit[] {
  const { manifest } = dossier;
  const change = manifest && stating(manifest.text, manifest.file.endsWith('.json') ? 'json' : 'yaml', statement);
  return change ? [{ file: manifest.file, ...change }] : [];
}

/** The file, and words that stand at a place and as few others as may be. */
function placeOf({ dossier, essay, file }: View, at: Span): { readonly file?: string; readonly text: string } {
  const whole = essay.text();
  let text = '';
  for (let length = QUOTED; length <= LONGEST_QUOTED; length *= 2) {
    text = quoted(whole, at, length);
    if (countOf(text, whole) === 1) break;
  }
  const glob = globFor(dossier, file);
  return { ...(glob !== undefined && { file: glob }), text };
}

/** Whole words from the beginning of a place on; where its line has too few, also those before. */
function quoted(whole: string, at: Span, length: number): string {
  const line = lineOf(whole, at.start);
  let end = Math.min(Math.max(at.end, at.start + length), Math.max(line.end, at.end), at.start + LONGEST_QUOTED);
  while (end < line.end && !/\s/.test(whole[end]!)) end++;
  let start = Math.max(line.start, Math.min(at.start, end - length));
  while (start > line.start && !/\s/.test(whole[start - 1]!)) start--;
  return whole.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** A manifest that reads one text and leaves the others of its folder alone; none where the text is not saved in one. */
function newManifest({ file }: View, code: string): Edit | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (!/^[\w+.-]+:\/\//.test(file) || !/^[\p{L}\p{N} _.,-]+$/u.test(name)) return undefined;
  const text = `include:\n  - ${JSON.stringify(name)}\nrules:\n  ${code}: off\n`;
  return { file: folderOf(file) + MANIFESTS[0]!, at: { start: 0, end: 0 }, text, creates: true };
}
