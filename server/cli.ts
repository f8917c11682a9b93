/** The command line under Node. Its exit code is set and not forced, so that all that was written arrives. */
import { run } from './cli/run';
import { processTerminal } from './cli/terminal';

const terminal = processTerminal();
void run(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = terminal.isBroken ? 2 : code;
});
