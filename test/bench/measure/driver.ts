/** The shared driver, which measures any language server, and what it tells. */
import { pathToFileURL } from 'node:url';
import type { Notation } from './corpora';
import { SHARED } from './places';

/** Milliseconds. Without any, `n` is 0 and nothing else is there. */
export interface Stats {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

interface Phase {
  readonly error?: string;
  readonly process?: { readonly hwmMB: number };
  /** How many cores other programs used meanwhile. */
  readonly otherCores?: number;
}

/** What the driver tells, phase by phase, as far as the bench uses it. */
export interface Driven {
  readonly a_start?: Stats & { readonly error?: string };
  readonly b_firstDiagnostics?: Phase & { readonly cold?: { readonly settledMs?: number; readonly settledN?: number } };
  readonly d_latency?: Phase &
    Readonly<Record<'hover' | 'definition' | 'references', Stats & { readonly nonEmpty?: number }>>;
  readonly e_typing?: Phase & {
    readonly edits?: number;
    readonly hover?: Stats;
    readonly diagnostics?: Stats & { readonly missing: number };
  };
}

/** What is measured, in the words of the driver. */
export interface Drive {
  readonly cmd: string;
  readonly workspace: string;
  readonly dialect: Notation;
  /** a: start, b: first findings, d: answers, e: typing. */
  readonly tests: readonly ('a' | 'b' | 'd' | 'e')[];
  readonly starts?: number;
  readonly requests?: number;
  readonly edits?: number;
}

/** No answer takes longer, so that a server that hangs does not hang the bench. */
const TIMEOUT_MS = 60_000;
/** A series of requests ends after this time, with those that were answered. */
const BUDGET_MS = 15_000;

/** Drives a server; once more where it did not start, which is said: rumdl hangs now and then. */
export async function drive(options: Drive): Promise<Driven> {
  const driven = await driveOnce(options);
  if (!neverStarted(driven)) return driven;
  console.log(`It did not start, and is started once more: ${options.cmd}`);
  return await driveOnce(options);
}

function neverStarted(driven: Driven): boolean {
  const phases = [driven.b_firstDiagnostics, driven.d_latency, driven.e_typing];
  return phases.some((phase) => phase?.error?.endsWith('initialize'));
}

async function driveOnce(options: Drive): Promise<Driven> {
  const { bench } = await import(pathToFileURL(`${SHARED}/driver.mjs`).href);
  return await bench({
    name: options.cmd,
    requests: 200,
    warmup: 5,
    edits: 200,
    spacing: 20,
    starts: 3,
    timeout: TIMEOUT_MS,
    budget: BUDGET_MS,
    ...options,
  });
}

type Series = 'hover' | 'diagnostics';

/** Percentiles of the time after a key. Undefined where a key had no answer: the others alone would look too fast. */
export function afterKeys({ e_typing: typing }: Driven, series: Series): Stats | undefined {
  const stats = typing?.[series];
  return stats && stats.n > 0 && stats.n === typing.edits ? stats : undefined;
}

/** The most memory that any phase took, in MB. */
export function peakOf(driven: Driven): number | undefined {
  const phases = [driven.b_firstDiagnostics, driven.d_latency, driven.e_typing];
  const peaks = phases.flatMap((phase) => phase?.process?.hwmMB ?? []);
  return peaks.length > 0 ? Math.max(...peaks) : undefined;
}
