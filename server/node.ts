/**
 * The server under Node, as an editor starts it. It tells the editor what it can do at once, and loads the rest when that
 * answer has gone out: nothing else comes before the editor has it.
 */
import { Console } from 'node:console';
import { createConnection, type MessageWriter, ProposedFeatures } from 'vscode-languageserver/node';
import { clientDiagnostics, initialized } from './wire/capabilities';
import { StdioWriter } from './wire/stdio';

const onStdio = process.argv.includes('--stdio');
const connection = onStdio ? connectionOnStdio() : createConnection(ProposedFeatures.all);

connection.onInitialize((params) => {
  // On stdio nothing is read meanwhile. From an editor on another channel nothing may come before all is there.
  if (onStdio) process.stdin.pause();
  // When the answer has gone out.
  setImmediate(() => {
    // At once and not by `import()`, which would let requests come before there is anybody to answer them.
    const { resumeNode } = require('./core') as typeof import('./core');
    resumeNode(connection, params);
    if (onStdio) process.stdin.resume();
  });
  return initialized(clientDiagnostics(params.capabilities));
});
connection.listen();

function connectionOnStdio() {
  // The output is the editor's alone.
  globalThis.console = new Console(process.stderr);
  // The library takes a stream on the one side and a writer on the other; its types know only two of a kind.
  const writer: MessageWriter = new StdioWriter(process.stdout);
  return createConnection(ProposedFeatures.all, process.stdin, writer as unknown as NodeJS.WritableStream);
}
