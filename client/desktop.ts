// The entry of the extension where VS Code is a program of its own: the server runs in a process.
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type DossierApi } from './extension';
import { asOurs } from './languageClient';

export { deactivate } from './extension';

class ProcessClient extends asOurs(LanguageClient) {}

/** Called by VS Code once, when the first text opens that may be ours. */
export function activate(context: ExtensionContext): Promise<DossierApi> {
  const run: ServerOptions = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug: ServerOptions = { ...run, options: { execArgv: ['--nolazy', '--inspect=6065'] } };
  return activateWith((options) => new ProcessClient('dossier', 'Dossier', { run, debug }, options), context);
}
