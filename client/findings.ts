// Next Finding and Previous Finding: from one finding of Dossier to another, past those of other extensions.
import { commands, type Diagnostic, Disposable, languages, Range, Selection, window } from 'vscode';

/** Registers both commands. */
export function registerFindings(): Disposable {
  return Disposable.from(
    commands.registerCommand('dossier.nextFinding', () => goToFinding('next')),
    commands.registerCommand('dossier.previousFinding', () => goToFinding('previous')),
  );
}

/** Puts the cursor on a finding of the text and shows what it says; after the last comes the first. */
async function goToFinding(way: 'next' | 'previous'): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const here = editor.selection.active;
  const starts = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source }: Diagnostic) => source === 'dossier')
    .map(({ range }) => range.start)
    .toSorted((one, other) => one.compareTo(other));
  const to =
    way === 'next'
      ? (starts.find((start) => start.isAfter(here)) ?? starts[0])
      : (starts.findLast((start) => start.isBefore(here)) ?? starts.at(-1));
  if (!to) return;
  editor.selection = new Selection(to, to);
  editor.revealRange(new Range(to, to));
  await commands.executeCommand('editor.action.showHover');
}
