/** What a key costs in resolving: notes and marks that are matched again, and whether the other files must be judged again. */
import { Library } from '../../../server/dossier/library';
import { judge, RULE_CODES } from '../../../server/rules/index';
import { registry } from '../../../server/wire/registry';
import { BUDGET } from './budget';
import type { Count } from './count';
import { DIALECTS, makeEssay, placesOf } from './essays';

const NOTES = 20_000;

export function countResolving(): Count[] {
  return DIALECTS.flatMap((dialect) => {
    const library = new Library(registry, RULE_CODES);
    const file = dialect.name === 'markdown' ? 'file:///essay.md' : 'file:///essay.txt';
    const text = makeEssay(dialect, NOTES);
    let essay = library.read(file, text)!;
    const dossier = library.dossierOf(file)!;
    judge(dossier, file);
    const before = dossier.revision;
    let most = 0;
    // From the last to the first, so that no key moves the places of those after it.
    for (const start of [...placesOf(text).text].reverse()) {
      essay = essay.edited({ start, end: start }, 'x');
      library.update(file, essay);
      most = Math.max(most, dossier.apparatus(file)!.resolved);
    }
    const what = `${dialect.name}, a letter in the text of an essay of 6 MB`;
    return [
      { what: `${what}: notes and marks matched again`, counted: most, limit: BUDGET.resolving.entities },
      { what: `${what}: news for other files`, counted: dossier.revision - before, limit: BUDGET.resolving.news },
    ];
  });
}
