/** XL: an essay of 6 MB with 20,000 notes is opened, asked about and typed in. */
import { essaysOf, NOTATION_NAMES, NOTATIONS, type Notation } from './corpora';
import { afterKeys, type Driven, drive, peakOf } from './driver';
import { type Goal, type Row, type Values, values } from './figures';
import type { Part } from './part';
import { CONTESTANTS, type Contestant } from './servers';

/** A row, and where its values stand in what the driver tells. */
interface Sought extends Pick<Row, 'what' | 'unit'> {
  readonly goal: Goal;
  find(driven: Driven): Values | undefined;
}

const SOUGHT: readonly Sought[] = [
  {
    what: 'first findings',
    unit: 'ms',
    goal: { times: 0.7, of: 'rumdl' },
    find: ({ b_firstDiagnostics }) => values(b_firstDiagnostics?.cold?.settledMs),
  },
  {
    what: 'key to hover, p50/p95',
    unit: 'ms',
    goal: { atMost: [3, 5] },
    find: (driven) => values(afterKeys(driven, 'hover')?.p50, afterKeys(driven, 'hover')?.p95),
  },
  {
    what: 'key to findings, p50/p95',
    unit: 'ms',
    goal: { atMost: [2.5, 4] },
    find: (driven) => values(afterKeys(driven, 'diagnostics')?.p50, afterKeys(driven, 'diagnostics')?.p95),
  },
  {
    what: 'definition/references/hover, p99',
    unit: 'ms',
    goal: { atMost: [3, 3, 3] },
    find: ({ d_latency: asked }) => values(asked?.definition?.p99, asked?.references?.p99, asked?.hover?.p99),
  },
  {
    what: 'peak memory',
    unit: 'MB',
    goal: { atMost: [160] },
    find: (driven) => values(peakOf(driven)),
  },
];

export const long: Part = {
  name: 'XL',
  async measure(servers) {
    const rows: Row[] = [];
    const raw: Record<string, Driven> = {};
    for (const notation of NOTATIONS) {
      const workspace = await essaysOf('XL', notation);
      const driven: Partial<Record<Contestant, Driven>> = {};
      for (const contestant of CONTESTANTS) {
        const cmd = contestant === 'rumdl' && notation !== 'md' ? undefined : servers[contestant];
        if (cmd) driven[contestant] = await drive({ cmd, workspace, dialect: notation, tests: ['b', 'd', 'e'] });
      }
      for (const [contestant, one] of Object.entries(driven)) raw[`${contestant}, ${notation}`] = one;
      rows.push(...SOUGHT.map((sought) => rowOf(sought, notation, driven)));
    }
    return { rows, raw };
  },
};

function rowOf(
  { what, unit, goal, find }: Sought,
  notation: Notation,
  driven: Partial<Record<Contestant, Driven>>,
): Row {
  const of = (contestant: Contestant) => {
    const one = driven[contestant];
    return one && find(one);
  };
  return {
    what: `XL, ${NOTATION_NAMES[notation]}: ${what}`,
    unit,
    measured: { floor: of('floor'), rumdl: of('rumdl'), dossier: of('dossier') },
    goal,
  };
}
