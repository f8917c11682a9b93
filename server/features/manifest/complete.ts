/** Completion in a manifest that is written in YAML: its words, and the values that may stand behind them. */
import type { Dossier } from '../../dossier/dossier';
import { Essay } from '../../reading/essay';
import { bracketed } from '../../text/dialects/bracketed';
import type { Dialect } from '../../text/dialects/dialect';
import type { Span } from '../../text/span';
import { completeCited } from '../completion/complete';
import { MOST, type Suggestions } from '../completion/suggestion';
import { type TypedWord, typedWord } from './place';
import { type Meaning, meaningsAt } from './schema';

/** Something that may stand in a manifest. */
export interface ManifestWord {
  readonly label: string;
  readonly text: string;
  readonly kind: 'word' | 'value' | 'file';
  /** What it is, in a few words, and at more length in Markdown. */
  readonly title: string | undefined;
  readonly about: string | undefined;
}

export interface ManifestWords {
  /** UTF-16 offsets in the manifest. */
  readonly at: Span;
  readonly words: readonly ManifestWord[];
  readonly isCut: boolean;
}

/** Words that are followed by the names of files. */
const FILES = /^(?:include|exclude|ignore)\/\[\](?:\/file)?$/;
/** Words that are followed by a shelfmark, or by the name of an archive. */
const CITED = /^(?:documents\/\[\]\/source|repositories\/\[\]\/siglum)$/;

/** @param offset of the cursor in the manifest. */
export function completeManifest(dossier: Dossier, offset: number): ManifestWords | undefined {
  const typed = wordIn(dossier, offset);
  if (!typed) return undefined;
  const words = typed.isValue
    ? values(dossier, typed)
    : [...keys(typed), ...(typed.beside.length === 0 ? values(dossier, typed) : [])];
  const begun = typed.begun.toLowerCase();
  const fitting = words.filter(({ label }) => label.toLowerCase().startsWith(begun) || label.includes(`.${begun}`));
  return fitting.length === 0
    ? undefined
    : { at: typed.at, words: fitting.slice(0, MOST), isCut: fitting.length > MOST };
}

/** What is cited behind `source:`, as in a note. Offsets in the manifest. */
export function completeSource(dossier: Dossier, offset: number): Suggestions | undefined {
  const typed = wordIn(dossier, offset);
  const { manifest } = dossier;
  if (!typed?.isValue || !manifest || !CITED.test(typed.path.join('/'))) return undefined;
  const label = '[1] ';
  const text = label + manifest.text.slice(typed.at.start, typed.at.end);
  const note = Essay.read(text, bracketed as Dialect, manifest.directory);
  const found = completeCited(dossier, note, label.length + typed.begun.length);
  const by = typed.at.start - label.length;
  return found && { ...found, at: { start: found.at.start + by, end: found.at.end + by } };
}

function wordIn({ manifest }: Dossier, offset: number): TypedWord | undefined {
  return manifest && !manifest.file.endsWith('.json') ? typedWord(manifest.text, offset) : undefined;
}

function keys({ path, beside, isClosed }: TypedWord): ManifestWord[] {
  return meaningsAt(path).flatMap(({ properties, propertyNames, additionalProperties }) => {
    const named = (propertyNames?.enum ?? []).map((word) => [word, additionalProperties as Meaning] as const);
    return [...Object.entries(properties ?? {}), ...named]
      .filter(([word]) => !beside.includes(word) && !word.startsWith('$'))
      .map(
        ([word, meaning]): ManifestWord => ({
          label: word,
          text: isClosed ? word : `${word}:${isShort(meaning) ? ' ' : ''}`,
          kind: 'word',
          title: meaning.title,
          about: meaning.markdownDescription,
        }),
      );
  });
}

/** Whether the value stands on the line of its word. */
function isShort({ type, enum: words }: Meaning): boolean {
  return words !== undefined || (type !== undefined && type !== 'array' && type !== 'object');
}

function values(dossier: Dossier, { path, begun }: TypedWord): ManifestWord[] {
  if (FILES.test(path.join('/'))) {
    const isOfFiles = path[0] !== 'ignore' || path.length === 3;
    if (isOfFiles) return filesOf(dossier, begun);
  }
  return meaningsAt(path).flatMap(({ enum: words = [], enumDescriptions = [], type }) => [
    ...words.map((word, index) => value(word, enumDescriptions[index] ?? ruleTitle(word))),
    ...(type === 'boolean' ? ['true', 'false'].map((word) => value(word, undefined)) : []),
  ]);
}

function value(word: string, title: string | undefined): ManifestWord {
  return { label: word, text: word, kind: 'value', title, about: undefined };
}

function ruleTitle(code: string): string | undefined {
  return meaningsAt(['rules']).flatMap(({ properties }) => properties?.[code]?.title ?? [])[0];
}

/** The files of the dossier, by their paths from its folder. */
function filesOf({ files, shelf, folder }: Dossier, begun: string): ManifestWord[] {
  const paths = new Set<string>();
  for (const list of [files, shelf.files])
    for (const file of list) {
      const path = file.slice(folder?.length ?? 0);
      if (path.startsWith(begun)) paths.add(path);
      if (paths.size > MOST) break;
    }
  return [...paths].sort().map((path) => ({
    label: path,
    text: /^[\w][\w./-]*$/.test(path) ? path : JSON.stringify(path),
    kind: 'file',
    title: 'A file of the dossier',
    about: undefined,
  }));
}
