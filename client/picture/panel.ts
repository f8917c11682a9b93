// The panel that shows a dossier at a glance: it gives the page what the server says, and does what is clicked.
import {
  commands,
  Disposable,
  EventEmitter,
  env,
  type LogOutputChannel,
  l10n,
  Range,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Drawn, Format, FromPage, Remembered, ToPage } from './messages';
import type { Picture, Spot } from './protocol';
import { pageWords } from './words';

interface Surroundings {
  /** The folder of the page. */
  readonly page: Uri;
  readonly output: LogOutputChannel;
  ask(): Promise<Picture | null>;
  remembered(): Remembered;
  /** Tells the server that nobody looks any more. */
  hidden(): void;
}

export class PicturePanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #around: Surroundings;
  readonly #registered: Disposable;
  readonly #drawn = new EventEmitter<Drawn>();
  readonly #saved = new EventEmitter<Uri | undefined>();
  /** The page shows a picture. */
  readonly onDidDraw = this.#drawn.event;
  readonly onDidDispose: WebviewPanel['onDidDispose'];
  #picture: Picture | null = null;
  #target: Uri | undefined;

  constructor(panel: WebviewPanel, around: Surroundings) {
    this.#panel = panel;
    this.#around = around;
    this.onDidDispose = panel.onDidDispose;
    this.#registered = Disposable.from(
      this.#drawn,
      this.#saved,
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#hear(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) around.hidden();
      }),
      panel.onDidDispose(() => {
        around.hidden();
        this.#registered.dispose();
      }),
    );
    panel.webview.options = { enableScripts: true, localResourceRoots: [around.page] };
    panel.webview.html = this.#html();
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  reveal(): void {
    this.#panel.reveal();
  }

  /** Asks the server, and shows what it says. */
  async refresh(): Promise<void> {
    try {
      this.show(await this.#around.ask());
    } catch (error) {
      this.#around.output.error('Show at a Glance failed.', error);
      this.#say({ kind: 'waiting', words: l10n.t('Dossier could not do that. The output says why.') });
    }
  }

  show(picture: Picture | null): void {
    this.#picture = picture;
    const title = picture ? (picture.title ?? nameOf(Uri.parse(picture.extent).path)) : l10n.t('At a Glance');
    this.#panel.title = picture ? l10n.t('At a Glance: {0}', title) : title;
    this.#say({ kind: 'picture', picture, title, words: pageWords(), remembered: this.#around.remembered() });
  }

  /** Saves the picture. @param target asked for where it is not given. @returns where it is; undefined for nowhere. */
  save(format: Format, target?: Uri): Promise<Uri | undefined> {
    this.#target = target;
    return new Promise((done) => {
      const listening = this.#saved.event((place) => {
        listening.dispose();
        done(place);
      });
      this.#say({ kind: 'export', format });
    });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #say(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }

  async #hear(message: FromPage): Promise<void> {
    try {
      if (message.kind === 'ready') {
        // In a large folder it takes a while.
        this.#say({ kind: 'waiting', words: l10n.t('The dossier is being read…') });
        await this.refresh();
      } else if (message.kind === 'drawn') this.#drawn.fire(message);
      else if (message.kind === 'open') await this.#open(message.spot);
      else if (message.kind === 'save') this.#saved.fire(await this.#write(message.format, message.content));
      else throw new Error(message.message);
    } catch (error) {
      this.#saved.fire(undefined);
      this.#around.output.error('Show at a Glance failed.', error);
      void window.showErrorMessage(l10n.t('Dossier could not do that. The output says why.'));
    }
  }

  /** Where the text is shown already it is shown there, else beside the picture. */
  async #open([file, line, character]: Spot): Promise<TextEditor | undefined> {
    const address = this.#picture?.files[file];
    if (address === undefined) return undefined;
    const uri = Uri.parse(address);
    const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    const besides = window.tabGroups.all.find(({ viewColumn }) => viewColumn !== this.#panel.viewColumn);
    return await window.showTextDocument(uri, {
      viewColumn: shown?.viewColumn ?? besides?.viewColumn ?? ViewColumn.Beside,
      selection: new Range(line, character, line, character),
    });
  }

  async #write(format: Format, content: Uint8Array): Promise<Uri | undefined> {
    const target = this.#target ?? (await this.#askForPlace(format));
    this.#target = undefined;
    if (!target) return undefined;
    await workspace.fs.writeFile(target, content);
    const open = l10n.t('Open');
    void window.showInformationMessage(l10n.t('Saved as {0}.', nameOf(target.path)), open).then((answer) => {
      if (answer === open) void commands.executeCommand('vscode.open', target);
    });
    return target;
  }

  async #askForPlace(format: Format): Promise<Uri | undefined> {
    const extent = Uri.parse(this.#picture?.extent ?? '');
    const folder = extent.path.endsWith('/') ? extent : Uri.joinPath(extent, '..');
    const name = nameOf(extent.path).replace(/(?:\.dossier)?\.[^.]{1,12}$/, '') || 'dossier';
    const defaultUri = Uri.joinPath(folder, `${name}-at-a-glance.${format}`);
    return await window.showSaveDialog({ defaultUri, filters: { [format.toUpperCase()]: [format] } });
  }

  /** Nothing but our own script and style is loaded, and nothing from elsewhere. */
  #html(): string {
    const { webview } = this.#panel;
    const nonce = crypto.randomUUID().replaceAll('-', '');
    const addressOf = (name: string) => webview.asWebviewUri(Uri.joinPath(this.#around.page, name));
    const policy = [
      "default-src 'none'",
      // The picture as pixels is painted from its own text.
      'img-src data:',
      `style-src ${webview.cspSource}`,
      `script-src 'nonce-${nonce}'`,
    ].join('; ');
    return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${addressOf('page.css')}">
</head>
<body>
<p id="waiting" class="nothing" role="status" aria-live="polite"></p>
<div id="page"></div>
<script nonce="${nonce}" src="${addressOf('page.js')}"></script>
</body>
</html>`;
  }
}

/** The last part of a path; that of a folder ends in a slash. */
function nameOf(path: string): string {
  return path.replace(/\/$/, '').split('/').pop() ?? '';
}
