/** From the start of a server's process to its answer to `initialize`. */
import { essaysOf } from './corpora';
import { drive } from './driver';
import { median, type Row, type Values } from './figures';
import type { Part } from './part';
import type { Servers } from './servers';

const ROUNDS = 9;

export const start: Part = {
  name: 'start',
  async measure(servers) {
    const workspace = await essaysOf('S', 'md');
    const took: Record<keyof Servers, number[]> = { floor: [], rumdl: [], dossier: [], dossierByCli: [] };
    // In turns, so that whatever else the machine does meanwhile meets all alike.
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of Object.keys(took) as (keyof Servers)[]) {
        const cmd = servers[name];
        const started = cmd && (await drive({ cmd, workspace, dialect: 'md', tests: ['a'], starts: 1 })).a_start;
        if (started && started.n > 0) took[name].push(started.p50);
      }
    }
    const row = (what: string, dossier: Values): Row => ({
      what,
      unit: 'ms',
      measured: { ...others(took), dossier: [median(dossier)] },
      goal: { times: 1.1, of: 'floor' },
    });
    return {
      rows: [
        row('Start of the server of the extension', took.dossier),
        row('Start of `dossier server`', took.dossierByCli),
      ],
      raw: took,
    };
  },
};

function others({ floor, rumdl }: Readonly<Record<'floor' | 'rumdl', Values>>) {
  return { floor: [median(floor)], ...(rumdl.length > 0 && { rumdl: [median(rumdl)] }) };
}
