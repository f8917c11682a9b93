/** The essays that are measured: made once by the generator, and then taken from where they are. */
import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { OUT, SHARED } from './places';

/** As the generator calls them: Markdown, and numbers in brackets. */
export type Notation = 'md' | 'txt';
export const NOTATIONS: readonly Notation[] = ['md', 'txt'];
export const NOTATION_NAMES: Readonly<Record<Notation, string>> = { md: 'Markdown', txt: 'bracketed' };

/** S: one essay with 32 notes. M: 100 with 100 each. L: 2,000 with 100 each. XL: one of 6 MB with 20,000 notes. */
export type Size = 'S' | 'M' | 'L' | 'XL';

const BYTES_PER_NOTE = 300;

/** The folder with the essays of a size. */
export function essaysOf(size: Size, notation: Notation): Promise<string> {
  return made(`${size}/${notation}`, { size, dialect: notation });
}

/** A folder with one essay of so many notes. */
export function essayOf(notes: number, notation: Notation): Promise<string> {
  return made(`essay-${notes}/${notation}`, { dialect: notation, files: 1, notes, bytesPerNote: BYTES_PER_NOTE });
}

/** A folder with some of the essays of L and a manifest, which makes them one dossier. */
export async function dossierOf(files: number, notation: Notation): Promise<string> {
  const folder = `${OUT}/dossier-${files}/${notation}`;
  if (existsSync(`${folder}/dossier.yaml`)) return folder;
  const essays = await essaysOf('L', notation);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(essays).sort().slice(0, files)) linkSync(`${essays}/${name}`, `${folder}/${name}`);
  writeFileSync(`${folder}/dossier.yaml`, `title: ${files} essays\n`);
  return folder;
}

async function made(path: string, options: object): Promise<string> {
  const folder = `${OUT}/${path}`;
  if (existsSync(folder)) return folder;
  const { generate } = await import(pathToFileURL(`${SHARED}/corpus.mjs`).href);
  // Made aside, so that half a corpus is never taken for a whole one.
  const aside = `${OUT}/making`;
  rmSync(aside, { recursive: true, force: true });
  generate({ ...options, out: aside });
  mkdirSync(`${folder}/..`, { recursive: true });
  renameSync(`${aside}/${path.slice(path.lastIndexOf('/') + 1)}`, folder);
  return folder;
}
