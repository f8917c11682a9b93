/**
 * What every part of reading costs: how many characters it goes over for each character of a text, which is limited,
 * and how long it takes here, which is told.
 */
import { Dossier } from '../../../server/dossier/dossier';
import { readArchivePhrases, readExpansions } from '../../../server/reading/archiveNames';
import { readCitations } from '../../../server/reading/citations/readCitations';
import { readCrossReferences } from '../../../server/reading/crossReferences';
import { type Cues, readCues } from '../../../server/reading/cues';
import { readDates } from '../../../server/reading/dates/read';
import { Directory } from '../../../server/reading/directory';
import { readDocumentLines } from '../../../server/reading/documents';
import { Essay } from '../../../server/reading/essay';
import { readMentions } from '../../../server/reading/mentions';
import { readUnbalanced } from '../../../server/reading/quotations/read';
import { readAllShelfmarks } from '../../../server/reading/shelfmarks/families';
import { judge } from '../../../server/rules/index';
import type { Block, Dialect } from '../../../server/text/dialects/dialect';
import type { Passage } from '../../../server/text/passage';
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
  const cuesOf = new Map(blocks.map((block) => [block, readCues(block.text)]));
  const archives = new Map(blocks.map((block) => [block, archivesIn(block, cuesOf.get(block)!)]));
  const essay = Essay.read(text, dialect, directory);
  const shelfmarks = new Map(blocks.map((block, index) => [block, essay.blocks[index]!.facts.shelfmarks]));
  const inEach = (read: (text: string, passages: readonly Passage[], cues: Cues, block: Block) => void) => () => {
    for (const block of blocks) read(block.text, block.layout.passages, cuesOf.get(block)!, block);
  };
  return {
    dialect: () => dialect.read(text, dialect.start),
    'where to look': inEach((text) => readCues(text)),
    archives: inEach((_text, _passages, cues, block) => archivesIn(block, cues)),
    'list of documents': inEach((text, passages, cues) => readDocumentLines(text, passages, cues)),
    shelfmarks: inEach((text, passages, cues, block) =>
      readAllShelfmarks({ text, passages, cues, repositories: archives.get(block)!, directory }),
    ),
    mentions: inEach((text, passages, cues) => readMentions(text, passages, [], cues)),
    citations: inEach((text, passages, _cues, block) => readCitations(text, passages, shelfmarks.get(block)!)),
    'cross references': inEach((text, passages) => readCrossReferences(text, passages)),
    dates: inEach((text, passages, cues) => readDates(text, passages, [], cues)),
    'quotation marks': inEach((text, passages, cues) => readUnbalanced(text, passages, cues)),
    'phrases with “archives”': inEach((text, passages, cues) => readArchivePhrases(text, passages, cues)),
    'expanded abbreviations': inEach((text, passages, cues) => readExpansions(text, passages, cues)),
    'all of reading': () => Essay.read(text, dialect, directory),
    'resolving and rules': () => {
      const dossier = new Dossier(undefined);
      dossier.set('essay', essay);
      judge(dossier, 'essay');
    },
  };
}

function archivesIn({ text, layout }: Block, { capitals }: Cues) {
  return directory.find(text, layout.passages, capitals);
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
