import type { Connection, InitializeParams } from 'vscode-languageserver';
import { editorFiles } from './editorFiles';
import { registry } from './registry';
import { resumeServer } from './server';

/**
 * Goes on, in a worker of a browser, with an editor that has had its first answer. There is no disk and there are no
 * threads: files are read through the editor.
 *
 * @param extension the address of the extension, ending in a slash; the pages on rules are there.
 */
export function resumeBrowser(connection: Connection, params: InitializeParams, extension: string): void {
  const documentation = `${extension}docs/rules/`;
  resumeServer(connection, { workspace: editorFiles(connection), registry, documentation }, params);
}
