// Export Works and Documents: what a dossier cites, in a format for reference managers, as a new text or a file.
import {
  commands,
  type Disposable,
  type LogOutputChannel,
  l10n,
  type QuickPickItem,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageServer } from './languageServer';

type Format = 'csl-json' | 'biblatex' | 'csv';

/** What the server answers to `dossier/export`. */
interface Answer {
  text: string;
  entries: number;
}

interface FormatItem extends QuickPickItem {
  readonly format: Format;
}

const EXTENSIONS: Readonly<Record<Format, string>> = { 'csl-json': 'json', biblatex: 'bib', csv: 'csv' };

/** The command. Other extensions and tests may say the text, the format and where to save it, and are asked nothing. */
export class ExportCommand implements Disposable {
  readonly #server: LanguageServer;
  readonly #output: LogOutputChannel;
  readonly #registered: Disposable;

  constructor(server: LanguageServer, output: LogOutputChannel) {
    this.#server = server;
    this.#output = output;
    this.#registered = commands.registerCommand('dossier.export', (text?: Uri, format?: Format, target?: Uri) =>
      this.#export(text, format, target),
    );
  }

  dispose(): void {
    this.#registered.dispose();
  }

  async #export(text?: Uri, format?: Format, target?: Uri): Promise<TextEditor | undefined> {
    const of = text ?? window.activeTextEditor?.document.uri;
    if (!of) return this.#tellNothing();
    const chosen = format ?? (await askForFormat());
    if (!chosen) return undefined;
    const answer = await this.#ask(of, chosen);
    if (answer === undefined) return undefined;
    if (answer === null) return this.#tellNothing();
    if (answer.entries === 0) {
      void window.showInformationMessage(
        l10n.t('Dossier has read no work and no document here, so nothing is exported.'),
      );
      return undefined;
    }
    const place = target ?? (format ? undefined : await askForPlace(of, chosen));
    if (place === null) return undefined;
    if (place === undefined) return await showNew(answer.text, chosen);
    await workspace.fs.writeFile(place, new TextEncoder().encode(answer.text));
    return await window.showTextDocument(await workspace.openTextDocument(place));
  }

  #tellNothing(): undefined {
    void window.showInformationMessage(
      l10n.t('Open a text with notes, or the manifest of a dossier, to export what it cites.'),
    );
    return undefined;
  }

  /** @returns null for a text that Dossier does not read; undefined where the server failed, which was told. */
  async #ask(text: Uri, format: Format): Promise<Answer | null | undefined> {
    try {
      const params = { textDocument: { uri: text.toString() }, format };
      return (await this.#server.client?.sendRequest<Answer | null>('dossier/export', params)) ?? null;
    } catch (error) {
      this.#output.error('Export Works and Documents failed.', error);
      void window.showErrorMessage(l10n.t('Dossier could not export what is cited here.'));
      return undefined;
    }
  }
}

async function askForFormat(): Promise<Format | undefined> {
  const items: FormatItem[] = [
    { format: 'csl-json', label: 'CSL JSON', description: l10n.t('Zotero, Pandoc, Citavi') },
    { format: 'biblatex', label: 'BibLaTeX', description: l10n.t('Zotero, JabRef, LaTeX') },
    { format: 'csv', label: 'CSV', description: l10n.t('a table for a spreadsheet') },
  ];
  const title = l10n.t('Export Works and Documents');
  return (await window.showQuickPick(items, { title, placeHolder: l10n.t('The format') }))?.format;
}

/** @returns undefined for a new text; null where nothing is wanted any more. */
async function askForPlace(text: Uri, format: Format): Promise<Uri | undefined | null> {
  const open = { label: l10n.t('Open as a new text'), isFile: false };
  const save = { label: l10n.t('Save as a file…'), isFile: true };
  const chosen = await window.showQuickPick([open, save], { title: l10n.t('Export Works and Documents') });
  if (!chosen) return null;
  if (!chosen.isFile) return undefined;
  const name = (text.path.split('/').pop() ?? '').replace(/(?:\.dossier)?\.[^.]{1,12}$/, '') || 'dossier';
  const defaultUri = Uri.joinPath(text, '..', `${name}-sources.${EXTENSIONS[format]}`);
  return (await window.showSaveDialog({ defaultUri, filters: { [format]: [EXTENSIONS[format]] } })) ?? null;
}

async function showNew(content: string, format: Format): Promise<TextEditor> {
  const language = format === 'csl-json' ? 'json' : format === 'biblatex' ? 'bibtex' : 'plaintext';
  return await window.showTextDocument(await workspace.openTextDocument({ content, language }));
}
