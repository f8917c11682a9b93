/** What a key costs in reading: blocks that are read again, and characters that are looked at. */
import { Directory } from '../../../server/reading/directory';
import { Essay } from '../../../server/reading/essay';
import type { Dialect } from '../../../server/text/dialects/dialect';
import { registry } from '../../../server/wire/registry';
import { countSteps } from '../../property/steps';
import { BUDGET } from './budget';
import type { Count } from './count';
import { DIALECTS, makeEssay, type Places, placesOf } from './essays';

const directory = new Directory(registry);

/** Essays of 60 kB, and of 6 MB. */
const FEW_NOTES = 200;
const MANY_NOTES = 20_000;

interface Keys {
  readonly name: keyof typeof BUDGET.keys;
  readonly where: keyof Places;
  readonly typed: string;
}

const KEYS: readonly Keys[] = [
  { name: 'a letter in the text', where: 'text', typed: 'x' },
  { name: 'a letter in a note', where: 'notes', typed: 'x' },
  { name: 'a line break in the text', where: 'text', typed: '\n' },
  { name: 'a line break in a note', where: 'notes', typed: '\n' },
  { name: 'a digit in a mark', where: 'marks', typed: '9' },
  { name: 'a digit in the label of a note', where: 'labels', typed: '9' },
  { name: 'a letter in the label of a note', where: 'labels', typed: 'x' },
  { name: 'a new paragraph in the text', where: 'text', typed: '\n\n' },
];

/** The most that any of several keys cost. */
interface Cost {
  readonly blocks: number;
  readonly characters: number;
}

export function countKeys(): Count[] {
  return DIALECTS.flatMap((dialect) => {
    const few = Essay.read(makeEssay(dialect, FEW_NOTES), dialect, directory);
    const many = Essay.read(makeEssay(dialect, MANY_NOTES), dialect, directory);
    return KEYS.flatMap((keys) => countsOf(dialect, keys, costOf(few, keys), costOf(many, keys)));
  });
}

function countsOf(dialect: Dialect, { name }: Keys, few: Cost, many: Cost): Count[] {
  const limits = BUDGET.keys[name];
  const what = `${dialect.name}, ${name}`;
  return [
    { what: `${what}: blocks read again`, counted: Math.max(few.blocks, many.blocks), limit: limits.blocks },
    { what: `${what}: characters looked at`, counted: many.characters, limit: limits.characters },
    {
      what: `${what}: characters looked at in 6 MB, as a multiple of those in 60 kB`,
      counted: many.characters / few.characters,
      limit: BUDGET.growth,
    },
  ];
}

/** Types at every place and takes it back, so that the text between two keys is the same. */
function costOf(essay: Essay, { where, typed }: Keys): Cost {
  let blocks = 0;
  let characters = 0;
  for (const start of placesOf(essay.text())[where]) {
    let typedIn = essay;
    characters = Math.max(
      characters,
      countSteps(() => {
        typedIn = essay.edited({ start, end: start }, typed);
      }),
    );
    let takenBack = essay;
    characters = Math.max(
      characters,
      countSteps(() => {
        takenBack = typedIn.edited({ start, end: start + typed.length }, '');
      }),
    );
    blocks = Math.max(blocks, typedIn.reread, takenBack.reread);
  }
  return { blocks, characters };
}
