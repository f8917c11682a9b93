// The Dossier view in the side bar.
import { Disposable, type LogOutputChannel } from 'vscode';
import type { LanguageServer } from '../languageServer';
import type { NoteEdits } from '../noteEdits';
import { ErrorBadge } from './badge';
import { registerViewCommands } from './commands';
import { CursorFollower } from './cursor';
import { DossierTree } from './tree';

/** Shows the view. @returns the tree; all else ends with what `ending` holds. */
export function createView(
  server: LanguageServer,
  notes: NoteEdits,
  output: LogOutputChannel,
): { tree: DossierTree; ending: Disposable } {
  const tree = new DossierTree(server);
  const follower = new CursorFollower(tree);
  const ending = Disposable.from(
    tree,
    follower,
    new ErrorBadge(tree.view),
    registerViewCommands(tree, follower, notes, output),
  );
  return { tree, ending };
}
