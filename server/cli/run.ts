import { type Command, readArguments } from './arguments';
import type { Terminal } from './terminal';
import { WrongUse } from './wrongUse';

/**
 * Runs one command. What a command needs is loaded only for it, so that `--version` and a mistyped option answer at
 * once.
 *
 * @param args the arguments after the program's name.
 * @returns the exit code: 0 clean, 1 findings, 2 wrong use. For `server`, never: the editor ends it.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await carryOut(readArguments(args), terminal);
  } catch (error) {
    if (error instanceof WrongUse) terminal.say(error.message);
    else terminal.say(`Something went wrong in Dossier: ${error instanceof Error ? error.stack : error}`);
    return 2;
  }
}

async function carryOut(command: Command, terminal: Terminal): Promise<number> {
  switch (command.name) {
    case 'check':
      return (await import('./commands')).check(command, terminal);
    case 'list':
      return (await import('./commands')).list(command, terminal);
    case 'export':
      return (await import('./commands')).exportCited(command, terminal);
    case 'explain':
      return (await import('./commands')).explain(command, terminal);
    case 'server':
      await import('../node');
      return new Promise(() => {});
    case 'help':
      await terminal.write((await import('./help')).helpOn(command.topic));
      return 0;
    case 'version':
      await terminal.write(`${(await import('./version')).version}\n`);
      return 0;
  }
}
