// The language client where VS Code is a program of its own: the server runs in a process.
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { asOurs, type MakeClient } from './languageClient';

class ProcessClient extends asOurs(LanguageClient) {}

export function inProcess(context: ExtensionContext): MakeClient {
  const run: ServerOptions = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug: ServerOptions = { ...run, options: { execArgv: ['--nolazy', '--inspect=6065'] } };
  return (options) => new ProcessClient('dossier', 'Dossier', { run, debug }, options);
}
