/**
 * The server as a worker of a browser, where VS Code is a web page, and the worker that checks files for it. As under Node,
 * what all programs share is loaded by the first request; the editor says there where the extension is, since a worker
 * does not know.
 */
import * as protocol from 'vscode-languageserver/browser';
import { clientDiagnostics, initialized } from './wire/capabilities';
import { CHECKER_NAME, type WorkerData } from './wire/checking/messages';

type Listened = Parameters<typeof import('./wire/serveBrowser').serveWebChecker>[0];

/** The scope of the worker, which is a channel to who has started it, too. */
const worker = globalThis as unknown as ConstructorParameters<typeof protocol.BrowserMessageReader>[0] &
  Listened & {
    name: string;
    addEventListener(type: 'message', hear: (event: { data: WorkerData }) => void, options: { once: true }): void;
    importScripts(address: string): void;
    module: { exports: Record<string, unknown> };
    require(name: string): unknown;
  };

if (worker.name === CHECKER_NAME) check();
else answer();

function check(): void {
  const begin = ({ data }: { data: WorkerData }) => load(data.extension).serveWebChecker(worker);
  worker.addEventListener('message', begin, { once: true });
}

function answer(): void {
  const { BrowserMessageReader, BrowserMessageWriter, createConnection } = protocol;
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  connection.onInitialize((params) => {
    const extension = String(params.initializationOptions?.extension);
    load(extension).resumeBrowser(connection, params, extension);
    return initialized(clientDiagnostics(params.capabilities));
  });
  connection.listen();
}

/** Loads the bundle of what is shared as Node would; all that it requires is the protocol. */
function load(extension: string) {
  worker.module = { exports: {} };
  worker.require = () => protocol;
  worker.importScripts(`${extension}dist/shared.js`);
  return worker.module.exports.browser as typeof import('./wire/serveBrowser');
}
