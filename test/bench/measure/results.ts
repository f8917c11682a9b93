/** What was measured, kept between runs: a run of some parts replaces those and leaves the others. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import type { Measured } from './part';
import { OUT } from './places';

export interface Machine {
  readonly cores: number;
  readonly memoryGB: number;
  readonly system: string;
  readonly node: string;
}

export interface Result extends Measured {
  /** The day, as 2026-07-28. */
  readonly date: string;
  /** What tells one run of the bench from another. */
  readonly run: string;
  readonly machine: Machine;
}

export type Results = Record<string, Result>;

const RUN = new Date().toISOString();
const FILE = `${OUT}/results.json`;

export function readResults(): Results {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

export function keep(name: string, measured: Measured): Results {
  const results = {
    ...readResults(),
    [name]: { date: RUN.slice(0, 10), run: RUN, machine: thisMachine(), ...measured },
  };
  mkdirSync(OUT, { recursive: true });
  writeFileSync(FILE, JSON.stringify(results, null, 1));
  return results;
}

function thisMachine(): Machine {
  const memoryGB = Math.round(totalmem() / 2 ** 30);
  return { cores: cpus().length, memoryGB, system: platform(), node: process.version };
}
