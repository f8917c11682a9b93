// The sample dossier, opened as a copy of one's own: what is tried on it changes nothing of the extension.
import { commands, type ExtensionContext, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode';

const FOLDER = 'e-dossier-65';
const ESSAY = 'mexico-and-the-soviet-union.dossier.txt';
const README = 'README.md';

/** Opens the essay of the sample, and beside it the page that says what to try. @returns the essay. */
export async function openSample(context: ExtensionContext): Promise<TextDocument> {
  const folder = Uri.joinPath(context.globalStorageUri, FOLDER);
  await copyOnce(Uri.joinPath(context.extensionUri, 'data', FOLDER), folder);
  const document = await workspace.openTextDocument(Uri.joinPath(folder, ESSAY));
  await window.showTextDocument(document);
  await showBeside(Uri.joinPath(folder, README));
  return document;
}

async function showBeside(page: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreviewToSide', page);
  } catch {
    // There is no preview where the Markdown of VS Code is switched off.
    await window.showTextDocument(page, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  }
}

/** Copies what is not there yet: what somebody has changed in the copy stays. */
async function copyOnce(from: Uri, to: Uri): Promise<void> {
  await workspace.fs.createDirectory(to);
  const known = new Set((await workspace.fs.readDirectory(to)).map(([name]) => name));
  for (const name of [ESSAY, README])
    if (!known.has(name))
      await workspace.fs.writeFile(Uri.joinPath(to, name), await workspace.fs.readFile(Uri.joinPath(from, name)));
}
