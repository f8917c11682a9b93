/**
 * The server under Node, as an editor starts it. It tells the editor what it can do at once, and loads the rest while
 * that answer is on its way: nothing else comes before the editor has it.
 */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientDiagnostics, initialized } from './wire/capabilities';

const connection = createConnection(ProposedFeatures.all);

connection.onInitialize((params) => {
  setImmediate(() => {
    // At once and not by `import()`, which would let requests come before there is anybody to answer them.
    const { resumeNode } = require('./core') as typeof import('./core');
    resumeNode(connection, params);
  });
  return initialized(clientDiagnostics(params.capabilities));
});
connection.listen();
