/** What is measured side by side: the floor, which does nothing; rumdl, for its rules on footnotes; and Dossier. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { OUT, SHARED } from './places';

export const CONTESTANTS = ['floor', 'rumdl', 'dossier'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

/** How programs are started, as command lines of a shell. */
export interface Servers {
  readonly floor: string;
  /** Undefined where it cannot be installed. */
  readonly rumdl: string | undefined;
  /** What the extension starts. */
  readonly dossier: string;
  /** What other editors start. */
  readonly dossierByCli: string;
}

const NODE = quoted(process.execPath);
const DOSSIER_CLI = `${NODE} ${quoted(`${process.cwd()}/dist/cli.js`)}`;

/** The version whose figures the goals were taken from. */
const RUMDL = 'rumdl@0.2.75';
/** Notes without a mark, marks without a note, notes out of order, empty notes: what Dossier has rules for, too. */
const RUMDL_CONFIG = '[global]\nenable = ["MD066", "MD067", "MD068"]\n';

export function servers(): Servers {
  const rumdl = rumdlProgram();
  return {
    floor: floor(),
    rumdl: rumdl && `${quoted(rumdl)} server --config ${quoted(rumdlConfig())}`,
    dossier: `${NODE} ${quoted(`${process.cwd()}/dist/server.js`)} --stdio`,
    dossierByCli: `${DOSSIER_CLI} server --stdio`,
  };
}

/** The command lines that check a folder. */
export function checksOf(folder: string): { readonly rumdl: string | undefined; readonly dossier: string } {
  const rumdl = rumdlProgram();
  return {
    rumdl: rumdl && `${quoted(rumdl)} check --no-cache --config ${quoted(rumdlConfig())} ${quoted(folder)}`,
    dossier: `${DOSSIER_CLI} check ${quoted(folder)}`,
  };
}

/** The empty server finds its library from where it stands: it is copied to a folder below that of the library. */
function floor(): string {
  mkdirSync(OUT, { recursive: true });
  copyFileSync(`${SHARED}/empty-server.cjs`, `${OUT}/empty-server.cjs`);
  return `${NODE} ${quoted(`${OUT}/empty-server.cjs`)}`;
}

let rumdl: string | false | undefined;

/** Installs rumdl the first time that somebody asks. Says so where it cannot be. */
function rumdlProgram(): string | undefined {
  const folder = `${OUT}/rumdl`;
  if (rumdl === undefined && !nativeProgram(folder)) {
    mkdirSync(folder, { recursive: true });
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, RUMDL];
    spawnSync('npm', args, { stdio: 'ignore', shell: process.platform === 'win32' });
  }
  rumdl ??= nativeProgram(folder) ?? false;
  if (rumdl) return rumdl;
  console.log('rumdl cannot be installed here, so it is left out, and with it the goals that are measured by it.');
  return undefined;
}

/** The program itself, without the script that looks for it and would cost it the start of a Node. */
function nativeProgram(folder: string): string | undefined {
  const packages = `${folder}/node_modules/@rumdl`;
  if (!existsSync(packages)) return undefined;
  for (const name of readdirSync(packages)) {
    for (const path of ['rumdl', 'bin/rumdl', 'rumdl.exe', 'bin/rumdl.exe'])
      if (existsSync(`${packages}/${name}/${path}`)) return `${packages}/${name}/${path}`;
  }
  return undefined;
}

function rumdlConfig(): string {
  const path = `${OUT}/rumdl.toml`;
  writeFileSync(path, RUMDL_CONFIG);
  return path;
}

function quoted(path: string): string {
  return `"${path}"`;
}
