// Which texts the client asks findings for: every one that is open, whether or not a tab shows it.
import { EventEmitter, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { VisibleDocuments } from 'vscode-languageclient';

const never = new EventEmitter<Set<Uri>>().event;

/**
 * The texts that are open in the editor, in the place of those that have a tab. The server pushes nothing of a text
 * that is open to a client that asks; so one that is open without a tab (Ctrl and the mouse on a link open its target
 * for a moment, and another extension may hold a text after its tab is closed) would be without findings.
 *
 * Nothing is to be told of tabs that come and go: the client follows texts as they open and close.
 */
export const openTexts: VisibleDocuments = {
  onOpen: never,
  onClose: never,
  isActive: (text) => window.activeTextEditor?.document.uri.toString() === addressOf(text),
  isVisible: (text) => workspace.textDocuments.some(({ uri }) => uri.toString() === addressOf(text)),
  getResources: () => new Set(workspace.textDocuments.map(({ uri }) => uri)),
};

function addressOf(text: TextDocument | Uri): string {
  return ('uri' in text ? text.uri : text).toString();
}
