// What can be done in the tree and with it.
import {
  commands,
  Disposable,
  env,
  type LogOutputChannel,
  l10n,
  Range,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
} from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import type { NoteEdits } from '../noteEdits';
import type { CursorFollower } from './cursor';
import type { TreeEntry } from './protocol';
import type { DossierTree } from './tree';

/** Who types is not interrupted by every letter. */
const pauseMs = 200;
const shownMs = 4000;

export function registerViewCommands(
  tree: DossierTree,
  follower: CursorFollower,
  notes: NoteEdits,
  output: LogOutputChannel,
): Disposable {
  const register = <A extends unknown[]>(command: string, act: (...args: A) => unknown) =>
    commands.registerCommand(command, async (...args: unknown[]) => {
      try {
        return await act(...(args as A));
      } catch (error) {
        output.error(`${command} failed.`, error);
        return undefined;
      }
    });
  const meant = (entry: TreeEntry | undefined) => entry ?? tree.view.selection[0];

  const open = async (entry: TreeEntry | undefined): Promise<TextEditor | undefined> => {
    const place = entry && (await tree.ask('dossier/tree/place', { ...tree.params, path: entry.path }));
    return place ? await show(place, follower) : undefined;
  };

  const citation = async (entry: TreeEntry | undefined) =>
    entry && (await tree.ask('dossier/tree/citation', { ...tree.params, path: entry.path }));

  return Disposable.from(
    register('dossier.view.open', (entry?: TreeEntry) => open(meant(entry))),
    register('dossier.view.copyCitation', async (chosen?: TreeEntry) => {
      const text = await citation(meant(chosen));
      if (!text) return;
      await env.clipboard.writeText(text);
      window.setStatusBarMessage(l10n.t('Copied: {0}', text), shownMs);
    }),
    register('dossier.view.insertNote', async (chosen?: TreeEntry) => {
      const text = await citation(meant(chosen));
      return text ? await notes.insertCiting(text) : undefined;
    }),
    register('dossier.view.findReferences', async (chosen?: TreeEntry) => {
      if (await open(meant(chosen))) await commands.executeCommand('editor.action.referenceSearch.trigger');
    }),
    register('dossier.readSource', async (what?: TreeEntry | Uri | string, position?: Position) => {
      const place = await sourceOf(tree, what, position);
      if (place) return await showBeside(place);
      window.setStatusBarMessage(l10n.t('The manifest names no transcript of a source that is cited here.'), shownMs);
      return undefined;
    }),
    register('dossier.view.filter', (typed?: unknown) =>
      typeof typed === 'string' ? setFilter(tree, typed) : askFilter(tree),
    ),
    register('dossier.view.clearFilter', () => setFilter(tree, '')),
    register('dossier.view.showCursor', async () => {
      const editor = window.activeTextEditor;
      if (!editor) return;
      await commands.executeCommand('dossier.view.focus');
      if (!(await follower.follow(editor, true)))
        window.setStatusBarMessage(l10n.t('The dossier has no entry for what stands here.'), shownMs);
    }),
  );
}

async function show({ uri, range }: Location, follower: CursorFollower): Promise<TextEditor> {
  const { start, end } = range;
  const text = Uri.parse(uri);
  follower.placing(text, end);
  return await window.showTextDocument(text, {
    preview: true,
    selection: new Range(start.line, start.character, end.line, end.character),
  });
}

/**
 * @param what an entry of the tree, or the address of a text with a position in it; else the cursor is meant, also in the
 *   menu of a text, which gives its text alone.
 */
async function sourceOf(
  tree: DossierTree,
  what: TreeEntry | Uri | string | undefined,
  position: Position | undefined,
): Promise<Location | null> {
  if (typeof what === 'object' && !(what instanceof Uri))
    return await tree.ask('dossier/tree/transcript', { ...tree.params, path: what.path });
  const editor = window.activeTextEditor;
  const uri = typeof what === 'string' ? what : editor?.document.uri.toString();
  const at = (typeof what === 'string' ? position : undefined) ?? editor?.selection.active;
  if (!uri || !at) return null;
  const { line, character } = at;
  return await tree.ask('dossier/transcript', { textDocument: { uri }, position: { line, character } });
}

/** Who reads a source goes on writing: the cursor stays where it was. */
async function showBeside({ uri, range: { start } }: Location): Promise<TextEditor> {
  const at = new Range(start.line, start.character, start.line, start.character);
  const editor = await window.showTextDocument(Uri.parse(uri), {
    viewColumn: ViewColumn.Beside,
    preserveFocus: true,
    preview: true,
    selection: at,
  });
  editor.revealRange(at, TextEditorRevealType.AtTop);
  return editor;
}

function setFilter(tree: DossierTree, typed: string): void {
  tree.filter = typed;
  void commands.executeCommand('setContext', 'dossier.view.isFiltered', tree.filter !== '');
}

/** The tree follows what is typed; Escape leaves it as it was. */
function askFilter(tree: DossierTree): void {
  const before = tree.filter;
  const box = window.createInputBox();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isAccepted = false;
  const apply = (typed: string) => {
    clearTimeout(pause);
    if (typed.trim() !== tree.filter) setFilter(tree, typed);
  };
  box.title = l10n.t('Filter the Dossier View');
  box.placeholder = l10n.t('A name, a number, an archive, words of a note');
  box.value = before;
  box.onDidChangeValue((typed) => {
    clearTimeout(pause);
    pause = setTimeout(() => apply(typed), pauseMs);
  });
  box.onDidAccept(() => {
    isAccepted = true;
    apply(box.value);
    box.hide();
  });
  box.onDidHide(() => {
    if (!isAccepted) apply(before);
    box.dispose();
  });
  box.show();
}
