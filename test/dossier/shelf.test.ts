/** A dossier of which only cards are kept says of every file what one says that has all texts at hand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Library } from '../../server/dossier/library';
import { DEFAULT_BOUNDS } from '../../server/dossier/workspace';
import { type PlacedFinding, placedFindings } from '../../server/rules/checked';
import { RULE_CODES } from '../../server/rules/index';
import { checkerInThisThread } from '../../server/wire/checking/inThisThread';
import { type Surveyed, survey, surveyAgain } from '../../server/wire/checking/survey';
import { registry } from '../../server/wire/registry';
import { FOLDER, MemoryWorkspace } from '../protocol/memory';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);
const WEIGHTS = { settings: {}, demanded: {} };

const SHELFMARKS = [
  'RGAE, f. 635, op. 1, d. 392',
  'RGAE, f. 635, op. 1, d. 392, ll. 1-12',
  'RGAE, f. 635, op. 1, d. 392, l. 5',
  'RGAE, f. 635, op. 1, d. 392, ll. 10-20',
  'RGAE, f. 635, op. 1, d. 392, ll. 30-31',
  'RGAE, f. 635, op. 1, d. 329',
  'RGAE, f. 0635, op. 1, d. 392',
  'RGAE, f. 635',
  'GARF, f. 1, op. 2, d. 3, l. 1',
  'RGAE. F. 4. Op. 1. D. 2. L. 1-2',
  'RGAE, fond 4, opis 1, delo 2, l. 1-2',
  'RGAA, f. 4, op. 1, d. 2',
  'XYZA, f. 4, op. 1, d. 2',
  'GAPK, f. 9, op. 1, d. 1',
];
const shelfmark = fc.constantFrom(...SHELFMARKS);
const number = fc.integer({ min: 1, max: 4 });

const listed = fc
  .tuple(number, fc.constantFrom('Report', 'Excerpt from a letter'), shelfmark, fc.boolean())
  .map(([n, title, source, isSourced]) => `Document ${n} – ${title}, 1959\n${isSourced ? `Source: ${source}.\n` : ''}`);

const paragraph = fc.oneof(
  listed,
  number.map((n) => `As Document ${n} shows.\n`),
  fc.tuple(number, shelfmark).map(([n, source]) => `Aid.[${n}]\n\n[${n}] ${source}.\n`),
  shelfmark.map((source) => `See ${source}, for aid.\n`),
  fc
    .tuple(fc.constantFrom(', ', '. '), fc.integer({ min: 2, max: 6 }))
    .map(([separator, count]) => `See ${`RGAE, f. 8${separator}op. 1${separator}d. 2; `.repeat(count)}and so on.\n`),
  fc.constantFrom(
    'Documents\n',
    'The State Archive of Perm (GAPK) was closed.\n',
    'The XYZ Archive (XYZA) was closed.\n',
    'In RGAE’s and RAE’s archives.\n',
    'In the RGAA archives.\n',
    'In the GARG archives.\n',
    'Trade followed.\n',
  ),
);

const file = fc.array(paragraph, { maxLength: 7 }).map((parts) => parts.join('\n'));
const files = fc.dictionary(fc.constantFrom('a.dossier', 'b.txt', 'c.md', 'z.dossier'), file, { minKeys: 2 });
const manifest = fc.constantFrom(
  '',
  'closed: true\n',
  'include: ["*"]\n',
  'style: gost\n',
  'documents:\n  - number: 3\n    title: Cable\n    source: RGAE, f. 635, op. 1, d. 329.\n',
);

type Found = Record<string, readonly PlacedFinding[]>;

function library(text: string): Library {
  const all = new Library(registry, RULE_CODES);
  all.setManifest(`${FOLDER}/dossier.yaml`, text);
  return all;
}

function withAllTexts(text: string, texts: Record<string, string>): Found {
  const all = library(text);
  for (const name in texts) all.read(`${FOLDER}/${name}`, texts[name]!);
  return Object.fromEntries(
    Object.keys(texts).map((name) => [name, placedFindings(all, `${FOLDER}/${name}`, WEIGHTS)]),
  );
}

interface Twice {
  readonly first: Found;
  readonly again: Found;
}

/**
 * What is found at first, and again when nothing has changed, which is no news to anybody.
 *
 * @param open those of the files that an editor has open, of which the survey says nothing.
 */
async function surveyed(text: string, texts: Record<string, string>, open: readonly string[]): Promise<Twice> {
  const workspace = new MemoryWorkspace();
  for (const name in texts) workspace.texts.set(name, texts[name]!);
  const shelved = library(text);
  for (const name of open) shelved.read(`${FOLDER}/${name}`, texts[name]!);
  const isOpen = (id: string) => open.includes(nameOf(id));
  const run = {
    library: shelved,
    workspace,
    checker: checkerInThisThread(workspace, registry),
    weights: WEIGHTS,
    bounds: DEFAULT_BOUNDS,
    isOpen,
    isCancelled: () => false,
    report: () => {},
  };
  const closed = Object.keys(texts).filter((name) => !open.includes(name));
  const { findings, unread } = await survey(
    run,
    closed.map((name) => `${FOLDER}/${name}`),
  );
  expect(unread).toEqual([]);
  const [dossier] = shelved.folders;
  const { revision } = dossier!;
  const again = await surveyAgain(run, dossier!, true);
  expect(dossier!.revision).toBe(revision);
  return { first: byName(findings), again: byName(again) };
}

const nameOf = (id: string) => id.slice(FOLDER.length + 1);
const byName = (found: Surveyed['findings']): Found =>
  Object.fromEntries([...found].map(([id, findings]) => [nameOf(id), findings]));

test('a survey that keeps cards finds in every file what one finds with all texts at hand', async () => {
  await fc.assert(
    fc.asyncProperty(manifest, files, fc.boolean(), async (text, texts, isFirstOpen) => {
      const open = isFirstOpen ? Object.keys(texts).slice(0, 1) : [];
      const expected = withAllTexts(text, texts);
      for (const name of open) delete expected[name];
      expect(await surveyed(text, texts, open)).toEqual({ first: expected, again: expected });
    }),
    { numRuns: RUNS },
  );
});
