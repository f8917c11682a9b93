import type { Workspace } from '../../dossier/workspace';
import type { Repository } from '../../reading/directory';
import { nextTurn } from '../turn';
import type { Checker } from './checker';
import { Desk } from './desk';

/** Checks in the thread that answers requests, and lets them pass after every file. */
export function checkerInThisThread(workspace: Workspace, registry: readonly Repository[]): Checker {
  return {
    async check(files, context, take, isCancelled) {
      const desk = new Desk(registry, context);
      for (const file of files) {
        if (isCancelled()) return;
        take([desk.check(file, await workspace.read(file, context.bounds))]);
        await nextTurn();
      }
    },
    rest: () => {},
  };
}
