/**
 * The server under Node, as an editor starts it. It tells the editor what it can do at once, and loads the rest when that
 * answer has gone out: nothing else comes before the editor has it.
 */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientDiagnostics, initialized } from './wire/capabilities';

/** The answer is written in parts, each in a turn of its own; these turns are over long before an editor has read it. */
const TURNS = 8;

const connection = createConnection(ProposedFeatures.all);

connection.onInitialize((params) => {
  afterTurns(TURNS, () => {
    // At once and not by `import()`, which would let requests come before there is anybody to answer them.
    const { resumeNode } = require('./core') as typeof import('./core');
    resumeNode(connection, params);
  });
  return initialized(clientDiagnostics(params.capabilities));
});
connection.listen();

function afterTurns(turns: number, work: () => void): void {
  setImmediate(() => (turns > 1 ? afterTurns(turns - 1, work) : work()));
}
