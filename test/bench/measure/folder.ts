/** L: a dossier of 2,000 essays is read; meanwhile somebody hovers, and afterwards somebody types. */
import { dossierOf, essaysOf, NOTATION_NAMES, NOTATIONS, type Notation } from './corpora';
import { afterKeys, drive } from './driver';
import { median, type Row, type Values, values } from './figures';
import { type Indexed, index } from './indexing';
import type { Measured, Part } from './part';
import type { Servers } from './servers';

const FILES = 2000;
const ROUNDS = 3;
/** After this time there is no further round. */
const LONG_MS = 60_000;

export const folder: Part = {
  name: 'L',
  async measure(servers) {
    const measured: Measured[] = [];
    for (const notation of NOTATIONS) measured.push(await indexing(servers, notation), await typing(servers, notation));
    return { rows: measured.flatMap(({ rows }) => rows), raw: measured.map(({ raw }) => raw) };
  },
};

async function indexing(servers: Servers, notation: Notation): Promise<Measured> {
  const dossier = await dossierOf(FILES, notation);
  const essays = await essaysOf('L', notation);
  const ours: Indexed[] = [];
  const theirs: Indexed[] = [];
  const start = performance.now();
  for (let round = 0; round < ROUNDS && performance.now() - start < LONG_MS; round++) {
    if (servers.rumdl && notation === 'md') theirs.push(await index(servers.rumdl, essays));
    ours.push(await index(servers.dossier, dossier));
  }
  const hovering = await index(servers.dossier, dossier, true);
  const name = `L, ${NOTATION_NAMES[notation]}`;
  return {
    rows: [
      {
        what: `${name}: index of 2,000 essays`,
        unit: 'ms',
        measured: { rumdl: middle(theirs, 'ms'), dossier: middle(ours, 'ms') },
        goal: { times: 0.65, of: 'rumdl' },
      },
      {
        what: `${name}: peak memory of the index`,
        unit: 'MB',
        measured: { rumdl: middle(theirs, 'peakMB'), dossier: middle(ours, 'peakMB') },
        goal: { atMost: [200] },
      },
      {
        what: `${name}: hover while it is indexed, p95`,
        unit: 'ms',
        measured: { dossier: values(hovering.hover?.[1]) },
        goal: { atMost: [5] },
      },
    ],
    raw: { notation, ours, theirs, hovering },
  };
}

async function typing(servers: Servers, notation: Notation): Promise<Measured> {
  const raw: Record<string, unknown> = {};
  const type = async (name: string, cmd: string, workspace: string) => {
    const driven = await drive({ cmd, workspace, dialect: notation, tests: ['e'] });
    raw[name] = driven;
    return values(afterKeys(driven, 'diagnostics')?.p95);
  };
  const essays = await essaysOf('L', notation);
  const floor = await type('floor', servers.floor, essays);
  const rumdl = servers.rumdl && notation === 'md' ? await type('rumdl', servers.rumdl, essays) : undefined;
  const dossier = await type('dossier', servers.dossier, await dossierOf(FILES, notation));
  const row: Row = {
    what: `L, ${NOTATION_NAMES[notation]}: key to findings, p95`,
    unit: 'ms',
    measured: { floor, rumdl, dossier },
    goal: { atMost: [4] },
  };
  return { rows: [row], raw };
}

function middle(all: readonly Indexed[], key: 'ms' | 'peakMB'): Values | undefined {
  const known = all.flatMap((one) => one[key] ?? []);
  return known.length > 0 ? [median(known)] : undefined;
}
