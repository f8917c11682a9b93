/**
 * The server as a worker of a browser, where VS Code is a web page. As under Node, what all programs share is loaded by
 * the first request; the editor says there where the extension is, since a worker does not know.
 */
import * as protocol from 'vscode-languageserver/browser';
import { clientDiagnostics, initialized } from './wire/capabilities';

/** The scope of the worker, which is a channel to the editor too. */
const worker = globalThis as unknown as ConstructorParameters<typeof protocol.BrowserMessageReader>[0] & {
  importScripts(address: string): void;
  module: { exports: Record<string, unknown> };
  require(name: string): unknown;
};

const { BrowserMessageReader, BrowserMessageWriter, createConnection } = protocol;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

connection.onInitialize((params) => {
  const extension = String(params.initializationOptions?.extension);
  const { resumeBrowser } = load(`${extension}dist/shared.js`);
  resumeBrowser(connection, params, extension);
  return initialized(clientDiagnostics(params.capabilities));
});
connection.listen();

/** Loads a bundle as Node would; all that it requires is the protocol. */
function load(address: string) {
  worker.module = { exports: {} };
  worker.require = () => protocol;
  worker.importScripts(address);
  return worker.module.exports.browser as typeof import('./wire/serveBrowser');
}
