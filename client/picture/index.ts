// Show at a Glance: one panel, for the dossier of the text that was edited when somebody asked for it last.
import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { LanguageServer } from '../languageServer';
import { languages } from '../languages';
import type { Remembered } from './messages';
import { PicturePanel } from './panel';
import type { Picture } from './protocol';

const viewType = 'dossier.picture';

export class PictureCommand implements Disposable {
  readonly #server: LanguageServer;
  readonly #context: ExtensionContext;
  readonly #output: LogOutputChannel;
  readonly #registered: Disposable;
  #panel: PicturePanel | undefined;
  /** The text of which the dossier is shown; null for the first dossier of the workspace. */
  #text: string | null = null;

  constructor(server: LanguageServer, context: ExtensionContext, output: LogOutputChannel) {
    this.#server = server;
    this.#context = context;
    this.#output = output;
    this.#registered = Disposable.from(
      commands.registerCommand('dossier.showAtAGlance', (text?: unknown) => this.#show(text)),
      // After the window was loaded anew the panel is still there, and the page has kept what it showed.
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state?: Remembered) => {
          this.#text = state?.text ?? null;
          this.#take(panel);
        },
      }),
      server.onDidStart(() => {
        if (this.#panel?.isVisible) void this.#panel.refresh();
      }),
      server.onDidChangePicture((picture) => {
        if (this.#panel?.isVisible) this.#panel.show(picture);
      }),
    );
  }

  /** The panel that is open. */
  get panel(): PicturePanel | undefined {
    return this.#panel;
  }

  dispose(): void {
    this.#registered.dispose();
    this.#panel?.dispose();
  }

  /** @param text the text whose dossier is meant; that of the active editor where none is given. */
  async #show(text: unknown): Promise<PicturePanel> {
    const edited = window.activeTextEditor?.document;
    const meant = text instanceof Uri ? text : edited && languages.includes(edited.languageId) ? edited.uri : undefined;
    if (meant) this.#text = meant.toString();
    if (this.#panel) {
      this.#panel.reveal();
      await this.#panel.refresh();
      return this.#panel;
    }
    const column = edited ? ViewColumn.Beside : ViewColumn.Active;
    return this.#take(window.createWebviewPanel(viewType, 'Dossier', column));
  }

  #take(panel: WebviewPanel): PicturePanel {
    const icon = (theme: string) => Uri.joinPath(this.#context.extensionUri, `data/media/glance-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const taken = new PicturePanel(panel, {
      page: Uri.joinPath(this.#context.extensionUri, 'dist/picture'),
      output: this.#output,
      ask: () => this.#ask(),
      remembered: () => ({ text: this.#text }),
      hidden: () => void this.#server.client?.sendNotification('dossier/picture/hidden', {}),
    });
    taken.onDidDispose(() => {
      if (this.#panel === taken) this.#panel = undefined;
    });
    this.#panel = taken;
    return taken;
  }

  /** The dossier of the text; where that is gone, the first of the workspace. */
  async #ask(): Promise<Picture | null> {
    const { client } = this.#server;
    if (!client?.isRunning()) return null;
    for (const text of new Set([this.#text, null])) {
      const params = { textDocument: text === null ? null : { uri: text } };
      const picture = await client.sendRequest<Picture | null>('dossier/picture', params);
      if (picture) return picture;
    }
    return null;
  }
}
