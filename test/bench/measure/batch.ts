/** The check of L from the command line, as one process from its start to its end. */
import { spawn } from 'node:child_process';
import { essaysOf } from './corpora';
import { median } from './figures';
import type { Part } from './part';
import { checksOf } from './servers';

const ROUNDS = 5;

export const batch: Part = {
  name: 'batch',
  async measure() {
    const checks = checksOf(await essaysOf('L', 'md'));
    const took: Record<'rumdl' | 'dossier', number[]> = { rumdl: [], dossier: [] };
    for (let round = 0; round < ROUNDS; round++) {
      if (checks.rumdl) took.rumdl.push(await wallOf(checks.rumdl));
      took.dossier.push(await wallOf(checks.dossier));
    }
    return {
      rows: [
        {
          what: 'L, Markdown: check of all from the command line',
          unit: 'ms',
          measured: {
            ...(took.rumdl.length > 0 && { rumdl: [median(took.rumdl)] }),
            dossier: [median(took.dossier)],
          },
          goal: { times: 1, of: 'rumdl' },
        },
      ],
      raw: took,
    };
  },
};

/** How long a program runs, in milliseconds. Both end with 1 where they have found something. */
function wallOf(command: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const running = spawn(command, { shell: true, stdio: 'ignore' });
    running.once('error', reject);
    running.once('exit', (code) => {
      if (code === 0 || code === 1) resolve(performance.now() - start);
      else reject(new Error(`It ended with ${code}: ${command}`));
    });
  });
}
