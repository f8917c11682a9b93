// The tree in the side bar. What stands in it the server says, list by list.
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import type { LanguageServer } from '../languageServer';
import { idOf, itemOf } from './items';
import type { Path, Requests, Tree, TreeEntry, TreeParams } from './protocol';

/** The dossier of the text that is edited; of another text the tree stays as it is. */
export class DossierTree implements TreeDataProvider<TreeEntry> {
  readonly #server: LanguageServer;
  readonly #changed = new EventEmitter<TreeEntry | undefined>();
  readonly #entries = new Map<string, TreeEntry>();
  readonly #registered: Disposable;
  readonly view: TreeView<TreeEntry>;
  readonly onDidChangeTreeData = this.#changed.event;
  /** The text of which the dossier is shown; null for the first dossier of the workspace. */
  #text: string | null = null;
  #filter = '';

  constructor(server: LanguageServer) {
    this.#server = server;
    this.view = window.createTreeView('dossier.view', { treeDataProvider: this, showCollapseAll: true });
    this.#registered = Disposable.from(
      this.#changed,
      this.view,
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.refresh();
        else void server.client?.sendNotification('dossier/tree/hidden', {});
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (this.view.visible && editor && editor.document.uri.toString() !== this.#text) this.refresh();
      }),
      server.onDidStart(() => this.refresh()),
      server.onDidGiveUp(() => this.refresh()),
      server.onDidChangeTree((paths) => this.#follow(paths)),
    );
  }

  /** What is sought; empty where all is shown. */
  get filter(): string {
    return this.#filter;
  }

  set filter(typed: string) {
    this.#filter = typed.trim();
    this.refresh();
  }

  /** Which tree is shown. */
  get params(): TreeParams {
    return { textDocument: this.#text === null ? null : { uri: this.#text }, filter: this.#filter };
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  getTreeItem(entry: TreeEntry): TreeItem {
    return itemOf(entry, this.#filter);
  }

  getParent({ path }: TreeEntry): TreeEntry | undefined {
    return path.length > 1 ? this.#entry(path.slice(0, -1)) : undefined;
  }

  async getChildren(parent?: TreeEntry): Promise<TreeEntry[]> {
    const entries = parent ? await this.#list(parent.path) : await this.#sections();
    for (const entry of entries) this.#entries.set(idOf(entry.path, this.#filter), entry);
    return entries;
  }

  async resolveTreeItem(item: TreeItem, entry: TreeEntry): Promise<TreeItem> {
    const facts = await this.ask('dossier/tree/facts', { ...this.params, path: entry.path });
    // Without a text the editor would show the name once more.
    item.tooltip = new MarkdownString(facts ?? '');
    if (!facts) item.tooltip = entry.spoken;
    return item;
  }

  /** Shows an entry and all that it stands in. */
  async reveal(path: Path, focus = false): Promise<void> {
    await this.view.reveal(this.#entry(path), { select: true, focus, expand: false });
  }

  async ask<M extends keyof Requests>(method: M, params: Requests[M][0]): Promise<Requests[M][1] | null> {
    const { client } = this.#server;
    if (!client?.isRunning()) return null;
    try {
      return (await client.sendRequest<Requests[M][1] | null>(method, params)) ?? null;
    } catch (error) {
      // A server that ends meanwhile says so itself; a tree that cannot be had would be one message more.
      if (await isEnding(error)) return null;
      throw error;
    }
  }

  dispose(): void {
    this.#registered.dispose();
  }

  async #list(path: Path): Promise<TreeEntry[]> {
    return (await this.ask('dossier/tree', { ...this.params, path }))?.entries ?? [];
  }

  /** The sections of the dossier that is edited, else of the one that was, else of the first of the workspace. */
  async #sections(): Promise<TreeEntry[]> {
    this.#entries.clear();
    const edited = window.activeTextEditor?.document.uri.toString();
    for (const text of new Set([edited ?? null, this.#text, null])) {
      const params = { textDocument: text === null ? null : { uri: text }, filter: this.#filter, path: [] };
      const tree = await this.ask('dossier/tree', params);
      if (!tree) continue;
      this.#text = text;
      this.#tell(tree);
      return tree.entries;
    }
    this.#tell(null);
    return [];
  }

  /** Says which dossier this is, and that not all of it is shown; and of an empty tree, why it is empty. */
  #tell(tree: Tree | null): void {
    const why = this.#server.isStopped ? 'stopped' : tree ? 'text' : 'nothing';
    void commands.executeCommand('setContext', 'dossier.view.empty', why);
    this.view.description = tree ? nameOf(Uri.parse(tree.extent).path) : undefined;
    this.view.message =
      this.#filter === ''
        ? undefined
        : tree?.entries.length === 0
          ? l10n.t('Nothing fits “{0}”.', this.#filter)
          : l10n.t('Only what fits “{0}” is shown.', this.#filter);
  }

  #follow(paths: readonly Path[]): void {
    for (const path of paths) {
      const entry = path.length === 0 ? undefined : this.#entries.get(idOf(path, this.#filter));
      if (path.length === 0 || entry) this.#changed.fire(entry);
    }
  }

  /** An entry as it is shown, or enough of it to find it. */
  #entry(path: Path): TreeEntry {
    const known = this.#entries.get(idOf(path, this.#filter));
    return known ?? { path, kind: '', state: '', label: '', description: '', spoken: '', hasChildren: true, can: [] };
  }
}

function nameOf(path: string): string {
  return path.replace(/\/$/, '').split('/').pop() ?? '';
}

/** Whether this is what is answered in place of a server that is no more. */
async function isEnding(error: unknown): Promise<boolean> {
  const { ErrorCodes, ResponseError } = await import('vscode-languageclient');
  const endings: readonly number[] = [ErrorCodes.PendingResponseRejected, ErrorCodes.ConnectionInactive];
  return error instanceof ResponseError && endings.includes(error.code);
}
