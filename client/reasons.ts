// Why something was not done: a list of the reasons, each of which leads to its place.
import { l10n, type QuickPickItem, type Range, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';

export interface Reason {
  readonly message: string;
  readonly range: Range;
}

interface Item extends QuickPickItem {
  readonly range: Range;
}

/** Shows the reasons beside the text; the place of the one that is looked at is in view, and the one that is chosen is selected. */
export async function showReasons(title: string, reasons: readonly Reason[]): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || reasons.length === 0) return;
  const items = reasons.map(({ message, range }): Item => {
    const line = editor.document.lineAt(range.start.line);
    return {
      label: message,
      description: l10n.t('line {0}', range.start.line + 1),
      detail: line.text.trim().slice(0, longest),
      range,
    };
  });
  const chosen = await window.showQuickPick<Item>(items, {
    title,
    placeHolder: l10n.t('Choose a reason to go to its place'),
    onDidSelectItem: (item) => reveal(editor, (item as Item).range),
  });
  if (!chosen) return;
  const { document, selection } = await window.showTextDocument(editor.document, editor.viewColumn);
  const shown = window.activeTextEditor;
  if (shown?.document === document && !selection.isEqual(chosen.range))
    shown.selection = new Selection(chosen.range.start, chosen.range.end);
}

/** A line of the text in the list is no longer than this. */
const longest = 120;

function reveal(editor: TextEditor, range: Range): void {
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
