/** What work costs as it grows: the index over the number of notes, a key over the length of the essay. */
import { statSync } from 'node:fs';
import { dossierOf, essayOf, NOTATION_NAMES, NOTATIONS, type Notation } from './corpora';
import { afterKeys, drive } from './driver';
import { index } from './indexing';
import type { Part } from './part';
import type { Plot } from './plot';
import type { Servers } from './servers';

export interface Growth {
  readonly index: readonly { readonly notes: number; readonly ms?: number; readonly peakMB?: number }[];
  readonly keys: Readonly<Record<Notation, readonly Keys[]>>;
}

interface Keys {
  readonly megabytes: number;
  readonly p50: number;
  readonly p95: number;
}

const NOTES_OF_AN_ESSAY = 100;
const NOTES_READ = [1000, 5000, 20_000, 50_000, 100_000, 200_000];
/** Essays of 50 kB to 6 MB. */
const NOTES_TYPED_IN = [165, 650, 1650, 3300, 6600, 13_200, 20_000];
const EDITS = 60;

export const growth: Part = {
  name: 'growth',
  async measure(servers) {
    const raw: Growth = {
      index: await indexes(servers),
      keys: { md: await keys(servers, 'md'), txt: await keys(servers, 'txt') },
    };
    return { rows: [], raw };
  },
};

async function indexes({ dossier }: Servers): Promise<Growth['index']> {
  const all: Growth['index'][number][] = [];
  for (const notes of NOTES_READ) {
    all.push({ notes, ...(await index(dossier, await dossierOf(notes / NOTES_OF_AN_ESSAY, 'md'))) });
  }
  return all;
}

async function keys({ dossier }: Servers, notation: Notation): Promise<Keys[]> {
  const all: Keys[] = [];
  for (const notes of NOTES_TYPED_IN) {
    const workspace = await essayOf(notes, notation);
    const driven = await drive({ cmd: dossier, workspace, dialect: notation, tests: ['e'], edits: EDITS });
    const hover = afterKeys(driven, 'hover');
    // A length at which a key had no answer has no point in the plot.
    if (hover) all.push({ megabytes: megabytesOf(workspace, notation), p50: hover.p50, p95: hover.p95 });
  }
  return all;
}

function megabytesOf(workspace: string, notation: Notation): number {
  return statSync(`${workspace}/essay-0001.${notation}`).size / 1e6;
}

/** The pictures, by the name of their file. */
export function plotsOf({ index, keys }: Growth): Readonly<Record<string, Plot>> {
  const thousands = { label: 'thousands of notes', from: index.map(({ notes }) => notes / 1000) };
  return {
    'index-time': {
      title: 'Reading a dossier',
      x: thousands.label,
      y: 'milliseconds',
      lines: [{ name: 'until all is read', points: points(index, (one) => [one.notes / 1000, one.ms]) }],
    },
    'index-memory': {
      title: 'Memory when a dossier has been read',
      x: thousands.label,
      y: 'megabytes',
      lines: [{ name: 'peak of the process', points: points(index, (one) => [one.notes / 1000, one.peakMB]) }],
    },
    'key-to-hover': {
      title: 'From a key to the answer to a hover',
      x: 'megabytes of the essay',
      y: 'milliseconds',
      lines: NOTATIONS.flatMap((notation) => [
        { name: `${NOTATION_NAMES[notation]}, p50`, points: points(keys[notation], (one) => [one.megabytes, one.p50]) },
        { name: `${NOTATION_NAMES[notation]}, p95`, points: points(keys[notation], (one) => [one.megabytes, one.p95]) },
      ]),
    },
  };
}

/** The points of a line, without those that could not be measured. */
function points<T>(all: readonly T[], at: (one: T) => [number, number | undefined]): [number, number][] {
  return all.map(at).filter((point): point is [number, number] => point[1] !== undefined);
}
