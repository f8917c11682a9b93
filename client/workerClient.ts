// The language client where VS Code is a web page: the server runs in a worker.
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { asOurs, type MakeClient } from './languageClient';

class WorkerClient extends asOurs(LanguageClient) {}

interface Ending {
  terminate(): void;
}

/** That of the browser, as the editor gives it to extensions. */
declare const Worker: new (address: string) => ConstructorParameters<typeof LanguageClient>[2] & Ending;

export function inWorker(context: ExtensionContext): MakeClient {
  const module = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  // A worker does not know where it comes from.
  const extension = `${context.extensionUri.toString(true)}/`;
  return (options) => {
    const worker = new Worker(module);
    const initializationOptions = { ...options.initializationOptions, extension };
    const client = new WorkerClient('dossier', 'Dossier', worker, { ...options, initializationOptions });
    client.holds.push({ dispose: () => worker.terminate() });
    return client;
  };
}
