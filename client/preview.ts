// Shows what an edit makes of a text beside the text, and asks whether to make it: all of it or nothing.
import {
  commands,
  Disposable,
  TabInputTextDiff,
  type TextDocument,
  type TextDocumentContentProvider,
  type TextEdit,
  Uri,
  window,
  workspace,
} from 'vscode';

const scheme = 'dossier-preview';

/** What is asked, and the two answers. */
export interface Question {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
}

/**
 * The editor has a preview of its own, in which every change can be left out by itself. Numbers that are given in part
 * are wrong, so these changes are shown as the difference between two texts.
 */
export class Preview implements TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  readonly #registered: Disposable;
  #count = 0;

  constructor() {
    this.#registered = Disposable.from(workspace.registerTextDocumentContentProvider(scheme, this));
  }

  /** Called by the editor when it opens one of these texts. */
  provideTextDocumentContent(address: Uri): string {
    return this.#texts.get(address.toString()) ?? '';
  }

  /** @returns whether the edits are to be made. */
  async agrees(document: TextDocument, edits: readonly TextEdit[], { title, yes, no }: Question): Promise<boolean> {
    const address = Uri.from({ scheme, path: document.uri.path, query: String(this.#count++) });
    this.#texts.set(address.toString(), applied(document, edits));
    try {
      await commands.executeCommand('vscode.diff', document.uri, address, title, { preview: true });
      // Who looks about in the difference must still be asked: a notification would go away meanwhile.
      return (await window.showQuickPick([yes, no], { title, ignoreFocusOut: true })) === yes;
    } finally {
      await close(address);
      this.#texts.delete(address.toString());
    }
  }

  dispose(): void {
    this.#registered.dispose();
  }
}

async function close(address: Uri): Promise<void> {
  const shown = window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === address.toString());
  await window.tabGroups.close(shown);
}

/** The text after edits, none of which lies over another. */
function applied(document: TextDocument, edits: readonly TextEdit[]): string {
  const text = document.getText();
  const ordered = edits.toSorted((one, other) => one.range.start.compareTo(other.range.start));
  let result = '';
  let at = 0;
  for (const { range, newText } of ordered) {
    result += text.slice(at, document.offsetAt(range.start)) + newText;
    at = document.offsetAt(range.end);
  }
  return result + text.slice(at);
}
