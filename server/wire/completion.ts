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
import type { Suggestion } from '../features/completion/suggestion';
import { describeSource } from '../features/describeSource';
import { describeWork } from '../features/hoverWorks';
import { markBegun } from '../features/notes/begun';
import type { Essay } from '../reading/essay';
import type { Span } from '../text/span';
import { toRange } from './convert';
import { type Links, literal, renderWork } from './render';
import { renderSource } from './renderSource';
import type { Uris } from './uris';
import { asTitle } from './words';

/** What an item needs to be told more of. */
interface ItemData {
  readonly uri: string;
  readonly key?: string;
  readonly repository?: string;
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
    const essay = dossier?.essay(file);
    if (!dossier || !essay || !library.speaks(file)) return null;
    const offset = essay.offsetAt(position);
    const begun = insertsNotes() ? markBegun(essay, offset) : undefined;
    if (begun) return { isIncomplete: false, items: [newNote(essay, begun)] };
    const found = complete(dossier, file, offset);
    if (!found) return null;
    const range = toRange(essay, found.at);
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
    return { isIncomplete: found.isCut, items };
  });

  connection.onCompletionResolve((item): CompletionItem => {
    const { uri, key, repository, work } = (item.data ?? {}) as Partial<ItemData>;
    const file = uri === undefined ? undefined : uris.idOf(uri);
    const dossier = file === undefined ? undefined : library.dossierOf(file);
    if (!dossier || file === undefined) return item;
    const value = documentation();
    return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };

    function documentation(): string | undefined {
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

function dataOf(suggestion: Suggestion, uri: string): ItemData {
  if (suggestion.kind === 'file') return { uri, key: suggestion.key };
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
    case 'key':
    case 'work': {
      const description = cut(aboutOf(suggestion.work));
      return { label, kind: CompletionItemKind.Reference, labelDetails: { description } };
    }
    case 'person': {
      const role = dossier.people.byKey(suggestion.key)?.stated?.role?.value;
      const description = role ?? named(suggestion.count);
      return { label, kind: CompletionItemKind.Constant, labelDetails: { description } };
    }
    case 'level':
      return { label, kind: CompletionItemKind.Folder, labelDetails: { description: cited(suggestion.count) } };
    case 'file': {
      const [document] = dossier.documents.byKey(suggestion.key);
      const description = document ? titled(document.number, document.title) : cited(suggestion.count);
      return { label, kind: CompletionItemKind.Reference, labelDetails: { description } };
    }
  }
}

/** What an item is found by. */
function filterOf(suggestion: Suggestion): string {
  if (suggestion.kind === 'person') return suggestion.typed;
  return 'found' in suggestion ? suggestion.found : suggestion.text;
}

function named(count: number): string {
  return count === 1 ? 'named once' : count === 2 ? 'named twice' : `named ${count} times`;
}

function cited(count: number): string {
  return count === 1 ? 'cited once' : count === 2 ? 'cited twice' : `cited ${count} times`;
}

/** More of a title does not fit into the list. */
const LONGEST = 60;

function titled(number: string, title: string): string {
  const whole = title === '' ? `Document ${number}` : `Document ${number}, ${title}`;
  return cut(whole);
}

function cut(whole: string): string {
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1).trimEnd()}…` : whole;
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
