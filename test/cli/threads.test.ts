/** Files are checked in threads as they are in this one, on the bundle as it is shipped. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Library } from '../../server/dossier/library';
import { DEFAULT_BOUNDS } from '../../server/dossier/workspace';
import { RULE_CODES } from '../../server/rules/index';
import type { Checker } from '../../server/wire/checking/checker';
import { checkerInThisThread } from '../../server/wire/checking/inThisThread';
import { checkerInThreads } from '../../server/wire/checking/inThreads';
import { survey } from '../../server/wire/checking/survey';
import { disk, idOf } from '../../server/wire/disk';
import { registry } from '../../server/wire/registry';
import { readAtOnce } from '../fixture/open';
import { folderWith } from './fixture';

const place = mkdtempSync(join(tmpdir(), 'dossier-threads-'));
const script = join(place, 'checker.js');
const FILES = 60;

beforeAll(() =>
  build({
    entryPoints: [join(import.meta.dirname, '../../server/checker.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  }),
);

afterAll(() => rmSync(place, { recursive: true, force: true }));

const here = checkerInThisThread(disk, registry);
/** A checker of which it would show if it were asked. */
const never: Checker = { check: () => Promise.reject(new Error('These are many files.')), rest: () => {} };
const faults: string[] = [];
const inThreads = (bundle: string, small = never) =>
  checkerInThreads({ script: bundle, most: 2 }, small, (fault) => faults.push(String(fault)));

/** Essays of which some mention documents that the last file lists, and some do not know what another explains. */
function essays(): Record<string, string> {
  const texts: Record<string, string> = {};
  for (let index = 0; index < FILES - 2; index++)
    texts[`essay-${index}.md`] =
      `As Document ${1 + (index % 4)} shows.[^1] Aid.[^${index % 3}]\n\n[^1]: GAPK, f. ${index}, op. 1, d. 1.\n`;
  texts['names.md'] = 'The State Archive of Perm (GAPK) was closed.\n';
  texts['z.dossier'] = [1, 2, 5]
    .map((number) => `Document ${number} – Report, 1959\nSource: RGAE, f. 635, op. 1, d. ${number}.\n`)
    .join('\n');
  return texts;
}

async function surveyed(
  folder: string,
  texts: Record<string, string>,
  checker: Checker,
  prepare: (library: Library) => void = () => {},
) {
  const library = new Library(registry, RULE_CODES);
  library.setManifest(idOf(join(folder, 'dossier.yaml')), 'title: Oil\n');
  prepare(library);
  const weights = { settings: {}, demanded: {} };
  const run = { library, workspace: disk, checker, weights, bounds: DEFAULT_BOUNDS, report: () => {} };
  const files = Object.keys(texts).map((name) => idOf(join(folder, name)));
  const { findings } = await survey({ ...run, isOpen: () => false, isCancelled: () => false }, files);
  return Object.fromEntries([...findings].sort(([a], [b]) => (a < b ? -1 : 1)));
}

test('threads find what this thread finds', async () => {
  const texts = essays();
  const folder = folderWith(texts);
  const found = await surveyed(folder, texts, inThreads(script));
  expect(found).toEqual(await surveyed(folder, texts, here));
  const codes = new Set(Object.values(found).flatMap((findings) => findings.map(({ code }) => code)));
  expect([...codes].sort()).toEqual(['document.unknown', 'document.unmentioned', 'note.order', 'note.undefined']);
});

test('threads know every entry of a bibliography, however many there are', async () => {
  const texts: Record<string, string> = {};
  for (let index = 0; index < FILES; index++) {
    const keys = Array.from({ length: 9 }, (_, at) => `@key${index * 9 + at}`).join('; ');
    texts[`essay-${index}.md`] = `Aid [${keys}].[^1]\n\n[^1]: A letter.\n`;
  }
  const bib = Array.from({ length: FILES * 9 }, (_, at) => `@book{key${at}, title={T}, year=1960}\n`).join('');
  const folder = folderWith(texts);
  const run = (checker: Checker, text: string) =>
    surveyed(folder, texts, checker, (library) => {
      const file = idOf(join(folder, 'library.bib'));
      library.bibliographies.set(file, readAtOnce(file, text));
    });
  const last = `essay-${FILES - 1}.md`;
  const found = (findings: object) => Object.entries(findings).filter(([, all]) => all.length > 0);
  expect(found(await run(inThreads(script), bib))).toEqual([]);
  const [only, ...others] = found(await run(inThreads(script), bib.slice(0, bib.lastIndexOf('@'))));
  expect([only?.[0], others]).toEqual([idOf(join(folder, last)), []]);
});

/** Has files checked until it is enough. @returns how many were. */
async function checked(checker: Checker, isEnough = (_taken: number) => false, count = FILES): Promise<number> {
  const texts = essays();
  const folder = folderWith(texts);
  const files = Object.keys(texts).slice(0, count);
  const context = {
    wanted: 'findings' as const,
    manifests: [],
    bibliographies: [],
    others: [],
    weights: { settings: {}, demanded: {} },
    bounds: DEFAULT_BOUNDS,
  };
  let taken = 0;
  const take = (looked: readonly unknown[]) => {
    taken += looked.length;
  };
  await checker.check(
    files.map((name) => idOf(join(folder, name))),
    context,
    take,
    () => isEnough(taken),
  );
  return taken;
}

test('a check that is cancelled ends before all files are checked', async () => {
  const checker = inThreads(script);
  expect(await checked(checker)).toBe(FILES);
  const taken = await checked(checker, (some) => some > 0);
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(FILES);
  checker.rest();
});

test('threads are kept for a further check until they are told to rest', async () => {
  const once = join(place, 'once.js');
  // A second thread would find the script broken.
  copyFileSync(script, once);
  const checker = inThreads(once);
  expect(await checked(checker)).toBe(FILES);
  writeFileSync(once, 'throw new Error("It fails.");');
  expect(await checked(checker)).toBe(FILES);
  checker.rest();
  faults.length = 0;
  await expect(checked(checker)).rejects.toThrow('These are many files.');
  expect(faults).toEqual(['Error: It fails.']);
});

test('few files are checked without a thread', async () => {
  expect(await checked(inThreads('absent.js', here), undefined, 10)).toBe(10);
});

test.each([
  ['ends', 'process.exit(0);', 'A thread that checks files ended before its time.'],
  ['fails', 'throw new Error("It fails.");', 'It fails.'],
  [
    'fails over a file',
    'require("node:worker_threads").parentPort.on("message", async () => { throw new Error("A file."); });',
    'A file.',
  ],
])('a check whose thread %s says so, and goes on without threads', async (_, source, fault) => {
  const broken = join(place, 'broken.js');
  writeFileSync(broken, source);
  faults.length = 0;
  expect(await checked(inThreads(broken, here))).toBe(FILES);
  expect(faults).toEqual([`Error: ${fault}`]);
});
