/** What a key costs in resolving, as far as the dossier tells. */
import { Library } from '../../../server/dossier/library';
import { judge, RULE_CODES } from '../../../server/rules/index';
import { registry } from '../../../server/wire/registry';
import { BUDGET } from './budget';
import type { Count } from './count';
import { DIALECTS, makeEssay, placesOf } from './essays';

/**
 * How much work a dossier has done since it was made. A dossier that counts it has it as `work`; of one that does not,
 * nothing is said here.
 */
export interface Work {
  /** Blocks whose notes, shelfmarks and findings were made. */
  readonly blocks: number;
  /** Notes and documents whose state was made: defined or not, cited or not, in order or not. */
  readonly entities: number;
}

const NOTES = 20_000;

export function countResolving(): Count[] {
  return DIALECTS.flatMap((dialect) => {
    const library = new Library(registry, RULE_CODES);
    const file = dialect.name === 'markdown' ? 'file:///essay.md' : 'file:///essay.txt';
    const text = makeEssay(dialect, NOTES);
    let essay = library.read(file, text)!;
    const dossier = library.dossierOf(file)! as { readonly work?: Work } & ReturnType<Library['dossierOf']>;
    if (!dossier.work) return [];
    judge(dossier, file);
    const most = { blocks: 0, entities: 0 };
    // From the last to the first, so that no key moves the places of those after it.
    for (const start of [...placesOf(text).text].reverse()) {
      const before = { ...dossier.work };
      essay = essay.edited({ start, end: start }, 'x');
      library.update(file, essay);
      judge(dossier, file);
      most.blocks = Math.max(most.blocks, dossier.work.blocks - before.blocks);
      most.entities = Math.max(most.entities, dossier.work.entities - before.entities);
    }
    const what = `${dialect.name}, a letter in an essay of 6 MB`;
    return [
      { what: `${what}: blocks resolved again`, counted: most.blocks, limit: BUDGET.resolving.blocks },
      { what: `${what}: entities resolved again`, counted: most.entities, limit: BUDGET.resolving.entities },
    ];
  });
}
