// Go to Person or Source: a picker that shows what the server finds, and each place while somebody moves through the list.
import {
  commands,
  Disposable,
  type LogOutputChannel,
  l10n,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  ThemeIcon,
  Uri,
  window,
} from 'vscode';
import type { Location } from 'vscode-languageclient/node';
import type { LanguageServer } from './languageServer';

/** What the server answers to `dossier/find`. */
interface Found {
  kind: 'person' | 'document' | 'work' | 'repository' | 'shelfmark';
  label: string;
  description: string;
  isNear: boolean;
  data: unknown;
}

interface Item extends QuickPickItem {
  /** What leads to the place; the line between two groups has none. */
  data?: unknown;
}

const icons: Readonly<Record<Found['kind'], string>> = {
  person: 'person',
  document: 'file-text',
  work: 'book',
  repository: 'library',
  shelfmark: 'archive',
};

/** The command. */
export class Finder {
  readonly #server: LanguageServer;
  readonly #output: LogOutputChannel;
  readonly #shown = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
    isWholeLine: true,
  });
  readonly #registered: Disposable;

  constructor(server: LanguageServer, output: LogOutputChannel) {
    this.#server = server;
    this.#output = output;
    this.#registered = Disposable.from(
      this.#shown,
      commands.registerCommand('dossier.goToPersonOrSource', () => this.#pick()),
    );
  }

  dispose(): void {
    this.#registered.dispose();
  }

  #pick(): void {
    const before = window.activeTextEditor;
    const back = before && { document: before.document, selection: before.selection, top: before.visibleRanges[0] };
    const text = before?.document.uri.toString();
    const picker = window.createQuickPick<Item>();
    picker.placeholder = l10n.t('A person, a document, a work, an archive or a shelfmark');
    let isChosen = false;
    picker.onDidChangeValue(() => this.#fill(picker, text));
    picker.onDidChangeActive(([item]) => this.#preview(picker, item));
    picker.onDidAccept(async () => {
      const [item] = picker.activeItems;
      if (!item) return;
      isChosen = true;
      picker.hide();
      await this.#show(item, false);
    });
    picker.onDidHide(async () => {
      picker.dispose();
      for (const editor of window.visibleTextEditors) editor.setDecorations(this.#shown, []);
      if (isChosen || !back) return;
      const editor = await window.showTextDocument(back.document, { selection: back.selection });
      if (back.top) editor.revealRange(back.top, TextEditorRevealType.AtTop);
    });
    picker.show();
    void this.#fill(picker, text);
  }

  async #fill(picker: QuickPick<Item>, text: string | undefined): Promise<void> {
    const query = picker.value;
    picker.busy = true;
    const found = await this.#ask<Found[]>('dossier/find', { query, ...(text && { textDocument: { uri: text } }) });
    // Meanwhile somebody may have typed more; that answer is on its way.
    if (picker.value !== query) return;
    picker.busy = false;
    picker.items = itemsFor(found ?? []);
  }

  /** Shows the place of what is active, unless something else is by then. Moving through the list opens nothing for good. */
  async #preview(picker: QuickPick<Item>, item: Item | undefined): Promise<void> {
    // Nothing is opened before somebody has looked for something.
    if (!item?.data || picker.value === '') return;
    await this.#show(item, true, () => picker.activeItems[0] === item);
  }

  async #show({ data }: Item, isPreview: boolean, isWanted = () => true): Promise<TextEditor | undefined> {
    const place = await this.#ask<Location>('dossier/findPlace', data);
    if (!place || !isWanted()) return undefined;
    const { start, end } = place.range;
    const range = new Range(start.line, start.character, end.line, end.character);
    const options = isPreview ? { preserveFocus: true, preview: true } : { selection: range };
    try {
      const editor = await window.showTextDocument(Uri.parse(place.uri), options);
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
      editor.setDecorations(this.#shown, isPreview && isWanted() ? [range] : []);
      return editor;
    } catch (error) {
      this.#output.error('The place could not be shown.', error);
      return undefined;
    }
  }

  async #ask<T>(method: string, params: unknown): Promise<T | null> {
    try {
      return (await this.#server.client?.sendRequest<T | null>(method, params)) ?? null;
    } catch (error) {
      this.#output.error('Go to Person or Source failed.', error);
      return null;
    }
  }
}

/** The server has found and ranked them: the editor is not to leave any out. */
function itemsFor(found: readonly Found[]): Item[] {
  const items = found.map(({ kind, label, description, data }): Item => {
    return { label, description, iconPath: new ThemeIcon(icons[kind]), alwaysShow: true, data };
  });
  const firstNear = found.findIndex(({ isNear }) => isNear);
  if (firstNear >= 0) items.splice(firstNear, 0, { label: l10n.t('Did you mean'), kind: QuickPickItemKind.Separator });
  return items;
}
