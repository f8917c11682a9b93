/** Completion in the words of the protocol. Where a suggestion is cited is told when somebody looks at it. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Connection,
  MarkupKind,
} from 'vscode-languageserver';
import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import { aboutOf } from '../features/completion/citations';
import { complete } from '../features/completion/complete';
import type { NoteSuggestion, Suggestion } from '../features/completion/suggestion';
import { describeSource } from '../features/describeSource';
import { describeWork } from '../features/hoverWorks';
import { completeManifest, completeSource, type ManifestWords } from '../features/manifest/complete';
import { markBegun } from '../features/notes/begun';
import type { Essay } from '../reading/essay';
import type { Lines, Positions } from '../text/lines';
import type { Span } from '../text/span';
import { toRange } from './convert';
import { say } from './language';
import { often } from './often';
import { documentLine, type Links, literal } from './render';
import { renderSource } from './renderSource';
import { renderWork } from './renderWork';
import type { Uris } from './uris';
import { asTitle, meaningInWords } from './words';

/** What an item needs to be told more of. */
interface ItemData {
  readonly uri: string;
  readonly key?: string;
  readonly repository?: string;
  readonly document?: string;
  readonly note?: string;
  /** The key of a work. */
  readonly work?: string;
}

/**
 * @param links to the entries of bibliographies.
 * @param insertsNotes whether the client has the command that does.
 */
export function answerCompletion(
  connection: Connection,
  library: Library,
  uris: Uris,
  links: Links,
  insertsNotes: () => boolean,
): void {
  connection.onCompletion(({ textDocument: { uri }, position }): CompletionList | null => {
    const file = uris.idOf(uri);
    const dossier = library.dossierOf(file);
    if (!dossier) return null;
    const { manifest } = dossier;
    const isManifest = manifest?.file === file;
    const text: Lines | Essay | undefined = isManifest ? manifest.lines : dossier.essay(file);
    if (!text || !(isManifest || library.speaks(file))) return null;
    const offset = text.offsetAt(position);
    const words = isManifest ? completeManifest(dossier, offset) : undefined;
    if (words) return { isIncomplete: words.isCut, items: manifestItems(words, text) };
    const found = isManifest ? completeSource(dossier, offset) : complete(dossier, file, offset);
    const essay = isManifest ? undefined : dossier.essay(file);
    const begun = essay && insertsNotes() ? markBegun(essay, offset) : undefined;
    const added = essay && begun ? [newNote(essay, begun)] : [];
    if (!found) return added.length > 0 ? { isIncomplete: false, items: added } : null;
    const range = toRange(text, found.at);
    // An editor replaces in one line only.
    if (range.start.line !== range.end.line) return null;
    const items = found.suggestions.map((suggestion, index) => ({
      ...itemOf(suggestion, dossier, file),
      // Another spelling of a name is no answer to what was typed in the eyes of an editor.
      filterText: filterOf(suggestion),
      sortText: String(index).padStart(3, '0'),
      textEdit: { range, newText: suggestion.text },
      data: dataOf(suggestion, uri),
    }));
    return { isIncomplete: found.isCut, items: [...items, ...added] };
  });

  connection.onCompletionResolve((item): CompletionItem => {
    const { uri, key, repository, work, document, note } = (item.data ?? {}) as Partial<ItemData>;
    const file = uri === undefined ? undefined : uris.idOf(uri);
    const dossier = file === undefined ? undefined : library.dossierOf(file);
    if (!dossier || file === undefined) return item;
    const value = documentation();
    return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };

    function documentation(): string | undefined {
      if (document !== undefined) return documentIn(dossier!, document);
      if (note !== undefined) return noteIn(dossier!, file!, note);
      if (work !== undefined) return workIn(dossier!, file!, work, links);
      if (key !== undefined) return renderSource(describeSource(dossier!, file!, key));
      return archiveIn(dossier!, file!, repository);
    }
  });
}

/** Leaves the text as it is; the command that follows makes the note of what is begun, in one step. */
function newNote(essay: Essay, at: Span): CompletionItem {
  const newText = essay.text(at);
  const title = asTitle(['note/insert', {}]);
  return {
    label: title,
    kind: CompletionItemKind.Event,
    filterText: newText,
    sortText: '~',
    textEdit: { range: toRange(essay, at), newText },
    command: { title, command: INSERT_NOTE },
  };
}

/** A command of the client. */
const INSERT_NOTE = 'dossier.insertNote';

const WORD_KINDS = {
  word: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  file: CompletionItemKind.File,
} as const;

function manifestItems({ at, words }: ManifestWords, text: Positions): CompletionItem[] {
  const range = toRange(text, at);
  return words.map(({ label, text: newText, kind, title, about }, index) => ({
    label,
    kind: WORD_KINDS[kind],
    ...(title && { labelDetails: { description: meaningInWords(title) } }),
    ...(about && { documentation: { kind: MarkupKind.Markdown, value: meaningInWords(about) } }),
    filterText: newText.startsWith('"') ? newText : label,
    sortText: String(index).padStart(3, '0'),
    textEdit: { range, newText },
  }));
}

function dataOf(suggestion: Suggestion, uri: string): ItemData {
  if (suggestion.kind === 'file') return { uri, key: suggestion.key };
  if (suggestion.kind === 'document') return { uri, document: suggestion.number };
  if (suggestion.kind === 'note') return { uri, note: suggestion.key };
  if (suggestion.kind === 'key' || suggestion.kind === 'work') return { uri, work: suggestion.key };
  return suggestion.kind === 'name' ? { uri, repository: suggestion.repository } : { uri };
}

function itemOf(suggestion: Suggestion, dossier: Dossier, file: FileId): CompletionItem {
  const label = suggestion.text.trim();
  switch (suggestion.kind) {
    case 'name': {
      const name = dossier.directoryOf(file)?.get(suggestion.repository ?? '')?.name;
      return { label, kind: CompletionItemKind.Module, ...(name && { labelDetails: { description: name } }) };
    }
    case 'note':
      return {
        label: suggestion.label,
        kind: CompletionItemKind.Reference,
        labelDetails: { description: noteLine(suggestion, dossier, file) },
      };
    case 'document': {
      const title = dossier.documents.byNumber(suggestion.number)?.title ?? '';
      return { label, kind: CompletionItemKind.File, labelDetails: { description: cut(title) } };
    }
    case 'key':
    case 'work': {
      const description = cut(aboutOf(suggestion.work));
      return { label, kind: CompletionItemKind.Reference, labelDetails: { description } };
    }
    case 'person': {
      const role = dossier.people.byKey(suggestion.key)?.stated?.role?.value;
      const description = role ?? often('named', suggestion.count);
      return { label, kind: CompletionItemKind.Constant, labelDetails: { description } };
    }
    case 'level':
      return {
        label,
        kind: CompletionItemKind.Folder,
        labelDetails: { description: often('cited', suggestion.count) },
      };
    case 'file': {
      const [document] = dossier.documents.byKey(suggestion.key);
      const description = document ? titled(document.number, document.title) : often('cited', suggestion.count);
      return { label, kind: CompletionItemKind.Reference, labelDetails: { description } };
    }
  }
}

/** What an item is found by. */
function filterOf(suggestion: Suggestion): string {
  if (suggestion.kind === 'person') return suggestion.typed;
  return 'found' in suggestion ? suggestion.found : suggestion.text;
}

/** More of a title does not fit into the list. */
const LONGEST = 60;
const MOST_OF_A_NOTE = 1500;

function titled(number: string, title: string): string {
  const name = say('Document {number}', { number });
  return cut(title === '' ? name : `${name}, ${title}`);
}

function cut(whole: string): string {
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1).trimEnd()}…` : whole;
}

/** What a note says, or that it has still to be written. */
function noteLine({ key, state }: NoteSuggestion, dossier: Dossier, file: FileId): string {
  if (state === 'undefined') return say('marked, and without a text yet');
  const text = cut(noteText(dossier, file, key, LONGEST * 2));
  return state === 'unused' ? say('not cited yet: {text}', { text }) : text;
}

function noteIn(dossier: Dossier, file: FileId, key: string): string | undefined {
  const text = noteText(dossier, file, key, MOST_OF_A_NOTE);
  return text === '' ? undefined : literal(text);
}

/** The beginning of a note, on one line. */
function noteText(dossier: Dossier, file: FileId, key: string, most: number): string {
  const [paragraph] = dossier.apparatus(file)?.notesOf(key)[0]?.paragraphs ?? [];
  const essay = dossier.essay(file);
  if (!paragraph || !essay) return '';
  const { start, end } = paragraph;
  return essay
    .text({ start, end: Math.min(end, start + most) })
    .replace(/\s+/g, ' ')
    .trim();
}

function documentIn(dossier: Dossier, number: string): string | undefined {
  const document = dossier.documents.byNumber(number);
  if (!document) return undefined;
  const { title, author, date, source } = document;
  const particulars = [author, date?.text].filter((one) => one !== undefined).map(literal);
  return [
    documentLine({ number, title }),
    ...(particulars.length > 0 ? [particulars.join(', ')] : []),
    ...(source ? [say('Source: {source}', { source: literal(source) })] : []),
  ].join('\n\n');
}

function workIn(dossier: Dossier, file: FileId, key: string, links: Links): string | undefined {
  const cited = dossier.citations(file)?.where(({ work }) => work?.key === key) ?? [];
  const work = dossier.bibliography.byKey(key) ?? [...cited][0]?.resolved.work;
  return work && renderWork(describeWork(dossier, work), links);
}

function archiveIn(dossier: Dossier, file: FileId, key: string | undefined): string | undefined {
  const repository = dossier.directoryOf(file)?.get(key ?? '');
  if (!repository) return undefined;
  const place = repository.place ? `, ${literal(repository.place)}` : '';
  return `**${literal(repository.name ?? repository.siglum)}** (${literal(repository.siglum)})${place}`;
}
