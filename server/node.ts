/**
 * The server under Node, as an editor starts it. It tells the editor what it can do at once, and loads the rest when that
 * answer has gone out: nothing else comes before the editor has it.
 */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientDiagnostics, initialized } from './wire/capabilities';

/** The answer is written in parts, each in a turn of its own; in as many it has gone out. */
const TURNS = 8;
/** Meanwhile nothing is read from an editor on stdio. From one on another channel nothing may come before all is there. */
const isPaused = process.argv.includes('--stdio');

const connection = createConnection(ProposedFeatures.all);

connection.onInitialize((params) => {
  if (isPaused) process.stdin.pause();
  afterTurns(isPaused ? TURNS : 1, () => {
    // At once and not by `import()`, which would let requests come before there is anybody to answer them.
    const { resumeNode } = require('./core') as typeof import('./core');
    resumeNode(connection, params);
    if (isPaused) process.stdin.resume();
  });
  return initialized(clientDiagnostics(params.capabilities));
});
connection.listen();

function afterTurns(turns: number, work: () => void): void {
  setImmediate(() => (turns > 1 ? afterTurns(turns - 1, work) : work()));
}
