import type { Connection, InitializeParams } from 'vscode-languageserver';
import { checkerInThisThread } from './checking/inThisThread';
import { checkerInWebWorker, type WorkerScope } from './checking/inWebWorker';
import { editorFiles } from './editorFiles';
import { registry } from './registry';
import { resumeServer } from './server';

export { serveWebChecker } from './checking/serveWebChecker';

/**
 * Goes on, in a worker of a browser, with an editor that has had its first answer. There is no disk: files are read
 * through the editor.
 *
 * @param extension the address of the extension, ending in a slash; the pages on rules are there.
 */
export function resumeBrowser(connection: Connection, params: InitializeParams, extension: string): void {
  const workspace = editorFiles(connection);
  const small = checkerInThisThread(workspace, registry);
  let isTold = false;
  const second = {
    scope: globalThis as unknown as WorkerScope,
    extension,
    workspace,
    onChecked: (files: number) => connection.console.debug(`A second worker has looked at ${files} files.`),
    onFault: (fault: unknown) => {
      // Where there can be no second worker there is none the next time either.
      if (!isTold) connection.console.warn(`Files that are not open are read without a second worker. ${fault}`);
      isTold = true;
    },
  };
  const checker = checkerInWebWorker(second, small);
  const documentation = `${extension}docs/rules/`;
  resumeServer(connection, { workspace, registry, checker, documentation }, params);
}
