/**
 * What every part of reading costs: how many characters it goes over for each character of a text, which is limited,
 * and how long it takes here, which is told.
 */
import { Dossier } from '../../../server/dossier/dossier';
import { readArchivePhrases, readExpansions } from '../../../server/reading/archiveNames';
import { Directory } from '../../../server/reading/directory';
import { readDocumentLines } from '../../../server/reading/documents';
import { Essay } from '../../../server/reading/essay';
import { readMentions } from '../../../server/reading/mentions';
import { fond } from '../../../server/reading/shelfmarks/fond';
import { judge } from '../../../server/rules/index';
import type { Block, Dialect } from '../../../server/text/dialects/dialect';
import { type Passage, texts } from '../../../server/text/passage';
import { registry } from '../../../server/wire/registry';
import { countSteps } from '../../property/steps';
import { BUDGET } from './budget';
import type { Count } from './count';
import { DIALECTS, makeEssay } from './essays';

const NOTES = 1000;
const RUNS = 5;

type PartName = keyof typeof BUDGET.parts;
type Parts = Record<PartName, () => void>;

const directory = new Directory(registry);

/**
 * Times the parts, and counts later.
 *
 * @returns what counts: patterns run slower for good once their steps have been counted, so that all that is timed must
 *   be timed before.
 */
export function timeParts(): () => Count[] {
  const timed = DIALECTS.map((dialect) => {
    const text = makeEssay(dialect, NOTES);
    const parts = partsOf(dialect, text);
    return { dialect, text, parts, nanoseconds: new Map(entries(parts).map(([name, part]) => [name, fastest(part)])) };
  });
  return () =>
    timed.flatMap(({ dialect, text, parts, nanoseconds }) =>
      entries(parts).map(([name, part]) => ({
        what: `${dialect.name}, ${name}: characters looked at for each of the text`,
        counted: countSteps(part) / text.length,
        limit: BUDGET.parts[name][dialect.name],
        remark: `${(nanoseconds.get(name)! / text.length).toFixed(1)} ns for each here`,
      })),
    );
}

function partsOf(dialect: Dialect, text: string): Parts {
  const blocks = dialect.read(text, dialect.start);
  const archives = new Map(blocks.map((block) => [block, archivesIn(block)]));
  const essay = Essay.read(text, dialect, directory);
  const inEach = (read: (block: Block, text: string, passages: readonly Passage[]) => void) => () => {
    for (const block of blocks) read(block, block.text, block.layout.passages);
  };
  return {
    dialect: () => dialect.read(text, dialect.start),
    archives: inEach(archivesIn),
    'list of documents': inEach((_, text, passages) => readDocumentLines(text, passages)),
    shelfmarks: inEach((block, text, passages) =>
      fond.read({ text, passages, repositories: archives.get(block)!, directory }),
    ),
    mentions: inEach((_, text, passages) => readMentions(text, passages, () => false)),
    'phrases with “archives”': inEach((_, text, passages) => readArchivePhrases(text, passages)),
    'expanded abbreviations': inEach((_, text, passages) => readExpansions(text, passages)),
    'all of reading': () => Essay.read(text, dialect, directory),
    'resolving and rules': () => {
      const dossier = new Dossier(undefined);
      dossier.set('essay', essay);
      judge(dossier, 'essay');
    },
  };
}

function archivesIn({ text, layout }: Block) {
  return directory.find(text, texts(layout.passages));
}

/** The shortest of several runs, in nanoseconds. */
function fastest(work: () => void): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    work();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest * 1e6;
}

function entries(parts: Parts): [PartName, () => void][] {
  return Object.entries(parts) as [PartName, () => void][];
}
