// What a lens does: it lists the references of the thing that it stands over, in the editor's own view.
import { commands } from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import type { LanguageServer } from './languageServer';

/** A command that takes what the server put in a lens: the address of a text, and a place in it. */
export function showReferencesOn(server: LanguageServer): (uri: string, position: Position) => Promise<void> {
  return async (uri, position) => {
    const client = server.client;
    if (!client?.isRunning()) return;
    const params = { textDocument: { uri }, position, context: { includeDeclaration: false } };
    const found = await client.sendRequest<Location[] | null>('textDocument/references', params);
    const { protocol2CodeConverter: toCode } = client;
    const locations = (await toCode.asReferences(found)) ?? [];
    await commands.executeCommand(
      'editor.action.showReferences',
      toCode.asUri(uri),
      toCode.asPosition(position),
      locations,
    );
  };
}
