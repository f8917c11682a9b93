// The commands for notes. What is to be done the server says; here it is done, or the reasons against it are shown.
import {
  commands,
  Disposable,
  type LogOutputChannel,
  l10n,
  Range,
  Selection,
  type TextDocument,
  type TextEdit,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, Location, Position, Range as ToldRange, WorkspaceEdit } from 'vscode-languageclient';
import type { LanguageServer } from './languageServer';
import { Preview } from './preview';
import { showReasons } from './reasons';

interface Refusal {
  refused: { message: string; location: Location }[];
}

type EditedNotes = { edit: WorkspaceEdit; caret?: Position } | Refusal;
type ConvertedNotes = { text: string; language: string } | Refusal;

/** Why nothing was done; empty where something was. */
export type Reasons = readonly string[];

export class NoteEdits {
  readonly #server: LanguageServer;
  readonly #output: LogOutputChannel;
  readonly #registered: Disposable;
  readonly #preview = new Preview();
  /** Where the cursor was before it went from a mark to its note. */
  #cameFrom: { text: string; position: Position } | undefined;

  constructor(server: LanguageServer, output: LogOutputChannel) {
    this.#server = server;
    this.#output = output;
    const register = (name: string, run: (editor: TextEditor) => Promise<unknown>) =>
      commands.registerCommand(`dossier.${name}`, () => this.#withEditor(run));
    this.#registered = Disposable.from(
      this.#preview,
      register('insertNote', (editor) => this.#edit(editor, 'insert')),
      register('deleteNote', (editor) => this.#edit(editor, 'delete')),
      register('renumberNotes', (editor) => this.#edit(editor, 'renumber')),
      register('convertNotes', (editor) => this.#convert(editor)),
      register('nextMark', (editor) => this.#goTo(editor, 'nextMark')),
      register('previousMark', (editor) => this.#goTo(editor, 'previousMark')),
      register('goBetweenMarkAndNote', (editor) => this.#goTo(editor, 'otherEnd')),
    );
  }

  dispose(): void {
    this.#registered.dispose();
  }

  /** Inserts a note with a citation as its text where the cursor of the active editor stands, and goes on behind it. */
  async insertCiting(citation: string): Promise<Reasons | undefined> {
    const editor = window.activeTextEditor;
    if (!editor) return this.#nothingHere();
    return await this.#withEditor((active) => this.#edit(active, 'insert', citation));
  }

  /** A fault is logged, and said in the words of the server: most often that the text has changed meanwhile. */
  async #withEditor<T>(run: (editor: TextEditor) => Promise<T>): Promise<T | undefined> {
    const editor = window.activeTextEditor;
    if (!editor || !this.#server.client?.isRunning()) return undefined;
    try {
      return await run(editor);
    } catch (error) {
      this.#output.error('A command for notes failed.', error);
      void window.showWarningMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** Does all of it in one step that can be undone; numbers that are given anew are shown first. */
  async #edit(
    editor: TextEditor,
    what: 'insert' | 'delete' | 'renumber',
    citation?: string,
  ): Promise<Reasons | undefined> {
    const { document } = editor;
    const client = this.#server.client!;
    const params = { ...this.#place(client, editor), what, ...(citation !== undefined && { citation }) };
    const answer = await client.sendRequest<EditedNotes | null>('dossier/editNotes', params);
    if (!answer) return this.#nothingHere();
    if ('refused' in answer) return this.#refuse(answer, titles[what]);
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
    if (edit.size === 0) {
      void window.showInformationMessage(l10n.t('The notes are in order: no number was changed.'));
      return [];
    }
    if (what === 'renumber' && !(await this.#agreesToNumbers(document, edit.get(document.uri)))) return [];
    if (document.version !== params.textDocument.version)
      throw new Error(l10n.t('The text has changed meanwhile, so nothing was done.'));
    const from = editor.selection.active;
    const isDone = await workspace.applyEdit(edit, { isRefactoring: what === 'renumber' });
    if (!isDone) throw new Error(l10n.t('The editor did not change the text: perhaps it is open for reading only.'));
    if (answer.caret) {
      // Who was in the side bar goes on in the text.
      await window.showTextDocument(document, editor.viewColumn);
      this.#cameFrom = { text: document.uri.toString(), position: from };
      this.#putCursor(editor, answer.caret);
    }
    return [];
  }

  #agreesToNumbers(document: TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const title = l10n.t('Notes of {0}: old and new numbers', name);
    const answers = { yes: l10n.t('Renumber the notes'), no: l10n.t('Leave the numbers as they are') };
    return this.#preview.agrees(document, edits, { title, ...answers });
  }

  async #goTo(editor: TextEditor, to: 'nextMark' | 'previousMark' | 'otherEnd'): Promise<void> {
    const client = this.#server.client!;
    const text = editor.document.uri.toString();
    const place = this.#place(client, editor);
    const from = this.#cameFrom?.text === text ? { from: this.#cameFrom.position } : {};
    const found = await client.sendRequest<ToldRange | null>('dossier/goToNote', { ...place, to, ...from });
    if (!found) return;
    if (to === 'otherEnd') this.#cameFrom = { text, position: place.position };
    this.#putCursor(editor, found.start);
  }

  /** The text with its notes written in the other way, in a new editor; the old one stays as it is. */
  async #convert(editor: TextEditor): Promise<Reasons | undefined> {
    const client = this.#server.client!;
    const { textDocument } = this.#place(client, editor);
    const answer = await client.sendRequest<ConvertedNotes | null>('dossier/convertNotes', { textDocument });
    if (!answer) return this.#nothingHere();
    if ('refused' in answer) return this.#refuse(answer, titles.convert);
    const made = await workspace.openTextDocument({ content: answer.text, language: answer.language });
    await window.showTextDocument(made);
    return [];
  }

  #place(client: BaseLanguageClient, { document, selection }: TextEditor) {
    const converter = client.code2ProtocolConverter;
    return {
      textDocument: converter.asVersionedTextDocumentIdentifier(document),
      position: converter.asPosition(selection.active),
    };
  }

  #putCursor(editor: TextEditor, { line, character }: Position): void {
    editor.selection = new Selection(line, character, line, character);
    editor.revealRange(new Range(line, character, line, character));
  }

  #refuse({ refused }: Refusal, title: string): Reasons {
    const converter = this.#server.client!.protocol2CodeConverter;
    const reasons = refused.map(({ message, location }) => ({ message, range: converter.asRange(location.range) }));
    void showReasons(title, reasons);
    return refused.map(({ message }) => message);
  }

  #nothingHere(): undefined {
    void window.showInformationMessage(l10n.t('Open a text with notes to edit them.'));
    return undefined;
  }
}

const titles = {
  insert: l10n.t('No note was inserted'),
  delete: l10n.t('The note was not deleted'),
  renumber: l10n.t('The notes keep their numbers'),
  convert: l10n.t('The notes cannot be written in the other way'),
};
