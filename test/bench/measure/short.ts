/** S: typing in an essay of an ordinary length. */
import { essaysOf, NOTATION_NAMES, NOTATIONS } from './corpora';
import { afterKeys, type Driven, drive } from './driver';
import { type Row, values } from './figures';
import type { Part } from './part';

export const short: Part = {
  name: 'S',
  async measure(servers) {
    const rows: Row[] = [];
    const raw: Record<string, Driven> = {};
    for (const dialect of NOTATIONS) {
      const workspace = await essaysOf('S', dialect);
      const type = async (name: string, cmd: string) => {
        const driven = await drive({ cmd, workspace, dialect, tests: ['e'] });
        raw[`${name}, ${dialect}`] = driven;
        const findings = afterKeys(driven, 'diagnostics');
        return values(findings?.p50, findings?.p95);
      };
      const floor = await type('floor', servers.floor);
      const rumdl = servers.rumdl && dialect === 'md' ? await type('rumdl', servers.rumdl) : undefined;
      const dossier = await type('dossier', servers.dossier);
      rows.push({
        what: `S, ${NOTATION_NAMES[dialect]}: key to findings, p50/p95`,
        unit: 'ms',
        measured: { floor, rumdl, dossier },
        goal: { atMost: [2, 4] },
      });
    }
    return { rows, raw };
  },
};
