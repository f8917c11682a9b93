// The workspace of the suite in a browser, as a file system of its own: what vscode.dev does with a repository.
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { MemoryFiles } from './memoryFiles';

/** Registers the file system when it holds the files that the runner serves. */
export async function activate({ extensionUri, subscriptions }: ExtensionContext): Promise<void> {
  const files = new MemoryFiles();
  const served = (await (await fetch(new URL('/workspace.json', extensionUri.toString(true)))).json()) as Record<
    string,
    string
  >;
  for (const [path, base64] of Object.entries(served)) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    files.writeFile(Uri.from({ scheme: 'suite', path }), bytes);
  }
  subscriptions.push(workspace.registerFileSystemProvider('suite', files, { isCaseSensitive: true }));
}
