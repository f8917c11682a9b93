// The tree follows the cursor: the entry of what stands under it is selected.
import { commands, Disposable, type TextEditor, type Uri, window, workspace } from 'vscode';
import { languages } from '../languages';
import type { Path } from './protocol';
import type { DossierTree } from './tree';

const pauseMs = 150;

export class CursorFollower {
  readonly #tree: DossierTree;
  readonly #registered: Disposable;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Where the cursor was put by a click in the tree: there the tree stays at what was clicked. */
  #placed = '';

  constructor(tree: DossierTree) {
    this.#tree = tree;
    this.#registered = Disposable.from(
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#soon(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => this.#soon(editor)),
      { dispose: () => clearTimeout(this.#pause) },
    );
  }

  /** Called before the tree puts the cursor somewhere. */
  placing(text: Uri, { line, character }: { readonly line: number; readonly character: number }): void {
    clearTimeout(this.#pause);
    this.#placed = `${text} ${line}:${character}`;
  }

  /** Shows the entry under the cursor. @returns whether there is one. */
  async follow(editor: TextEditor, focus = false): Promise<boolean> {
    const path = await this.#ask(editor, true);
    // To reveal something opens the view: who has left it meanwhile wants to be elsewhere.
    if (path && (focus || this.#tree.view.visible)) await this.#tree.reveal(path, focus);
    return path !== undefined;
  }

  /** Asks what stands under the cursor, and tells the menus whether a source can be read there. */
  async #ask({ document, selection }: TextEditor, isFollowed: boolean): Promise<Path | undefined> {
    const at = await this.#tree.ask('dossier/tree/at', {
      ...this.#tree.params,
      textDocument: { uri: document.uri.toString() },
      position: { line: selection.active.line, character: selection.active.character },
      isFollowed,
    });
    await commands.executeCommand('setContext', 'dossier.canReadSource', at?.hasTranscript === true);
    return at?.path ?? undefined;
  }

  dispose(): void {
    this.#registered.dispose();
  }

  #soon(editor: TextEditor | undefined): void {
    clearTimeout(this.#pause);
    if (!editor || editor !== window.activeTextEditor || !languages.includes(editor.document.languageId)) return;
    const isFollowed = this.#isWanted() && placeOf(editor) !== this.#placed;
    if (isFollowed) this.#placed = '';
    this.#pause = setTimeout(() => {
      // What is gone by now cannot be shown; the next move of the cursor tries again.
      (isFollowed ? this.follow(editor) : this.#ask(editor, false)).catch(() => {});
    }, pauseMs);
  }

  #isWanted(): boolean {
    return this.#tree.view.visible && workspace.getConfiguration('dossier').get('view.followCursor', true);
  }
}

function placeOf({ document, selection }: TextEditor): string {
  return `${document.uri} ${selection.active.line}:${selection.active.character}`;
}
