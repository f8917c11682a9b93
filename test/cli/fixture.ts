/** Folders made for one test, and the command line run in them. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../server/cli/run';

/** A folder with these files, which goes away after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export interface Answer {
  readonly code: number;
  readonly out: string;
  /** What stands on the error output. */
  readonly said: string;
}

/** Runs `dossier` with these arguments in a folder. */
export async function dossier(folder: string, ...args: string[]): Promise<Answer> {
  const out: string[] = [];
  const said: string[] = [];
  const code = await run(args, {
    folder,
    colours: false,
    isClosed: false,
    write: async (text) => {
      out.push(text);
    },
    say: (text) => said.push(text),
  });
  return { code, out: out.join(''), said: said.join('\n') };
}

/** Does something without the rights of root, who may read everything: as nobody, where this is root. */
export async function withoutRights<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  chmodSync(folder, 0o755);
  process.seteuid?.('nobody');
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

export interface JsonFinding {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly endLine: number;
  readonly endCol: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly related: readonly Record<string, unknown>[];
}

/** The findings of `dossier check --format json`. */
export async function findings(folder: string, ...args: string[]): Promise<JsonFinding[]> {
  const { out, said } = await dossier(folder, 'check', '--format', 'json', ...args);
  if (out === '') throw new Error(said);
  const log = JSON.parse(out);
  if (log.version !== 1 || Object.keys(log).length !== 2) throw new Error('The frame is another one.');
  return log.findings;
}

// biome-ignore lint/suspicious/noExplicitAny: each kind has fields of its own.
export type JsonEntity = any;

/** The entities of `dossier list KIND --format json`. */
export async function entities(folder: string, ...args: string[]): Promise<JsonEntity[]> {
  const { out, said } = await dossier(folder, 'list', ...args, '--format', 'json');
  if (out === '') throw new Error(said);
  const log = JSON.parse(out);
  if (log.version !== 1 || Object.keys(log).length !== 2) throw new Error('The frame is another one.');
  return log.entities;
}

/** Findings in short: where, which, how severe. */
export function inShort(found: readonly JsonFinding[]): string[] {
  return found.map(({ file, line, col, rule, severity }) => `${file}:${line}:${col} ${rule} ${severity}`);
}
