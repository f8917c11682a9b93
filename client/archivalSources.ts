// Show Archival Sources: the bibliography that the server makes of a dossier, as a text that cannot be changed.
import {
  commands,
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type TextDocumentContentProvider,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageServer } from './languageServer';

const scheme = 'dossier-sources';

/** What the server answers to `dossier/archivalSources`. */
interface Answer {
  markdown: string;
}

/** The command, and the texts that it opens: the address of each says of which text it holds the sources. */
export class ArchivalSources implements TextDocumentContentProvider {
  readonly #server: LanguageServer;
  readonly #output: LogOutputChannel;
  readonly #changed = new EventEmitter<Uri>();
  readonly #registered: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(server: LanguageServer, output: LogOutputChannel) {
    this.#server = server;
    this.#output = output;
    this.#registered = Disposable.from(
      this.#changed,
      workspace.registerTextDocumentContentProvider(scheme, this),
      commands.registerCommand('dossier.showArchivalSources', (text?: Uri) => this.#show(text)),
    );
  }

  /** Called by the editor when it opens one of these texts, or was told that it has changed. */
  async provideTextDocumentContent(address: Uri): Promise<string> {
    return (await this.#ask(Uri.parse(address.query)))?.markdown ?? '';
  }

  dispose(): void {
    this.#registered.dispose();
  }

  /** @param text the text whose dossier is meant; that of the active editor where none is given. */
  async #show(text: Uri | undefined): Promise<TextEditor | undefined> {
    const of = text ?? window.activeTextEditor?.document.uri;
    const answer = of && (await this.#ask(of));
    if (!answer) {
      void window.showInformationMessage(
        l10n.t('Open a text with notes, or the manifest of a dossier, to see its archival sources.'),
      );
      return undefined;
    }
    const address = addressFor(of);
    // What was shown before is brought up to date.
    this.#changed.fire(address);
    return await window.showTextDocument(await workspace.openTextDocument(address), { preview: true });
  }

  async #ask(text: Uri): Promise<Answer | null> {
    try {
      const params = { textDocument: { uri: text.toString() } };
      return (await this.#server.client?.sendRequest<Answer | null>('dossier/archivalSources', params)) ?? null;
    } catch (error) {
      this.#output.error('Show Archival Sources failed.', error);
      return null;
    }
  }
}

function addressFor(text: Uri): Uri {
  const name = text.path.slice(text.path.lastIndexOf('/') + 1);
  return Uri.from({ scheme, path: `/${l10n.t('Archival sources')} (${name}).md`, query: text.toString() });
}
