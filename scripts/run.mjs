// Runs a program for one of the scripts, in the root of the project and in sight of the person who waits for it.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program to its end and answers with its exit code; a program that cannot be run has the code 127. */
export function run(program, args, options = {}) {
  // On Windows, npm and code are scripts that only a shell can run.
  const shell = process.platform === 'win32';
  const quoted = shell ? args.map((argument) => `"${argument}"`) : args;
  return new Promise((resolve) => {
    const running = spawn(program, quoted, { cwd: root, stdio: 'inherit', shell, ...options });
    running.once('error', () => resolve(127));
    running.once('exit', (code) => resolve(code ?? 1));
  });
}
