// What ../suite/machine.ts is under Node. In a browser a file changes without the editor's doing when the file system
// says so, which that of these tests does whenever it is written.
import { type Uri, workspace } from 'vscode';

export async function writeByOtherProgram(file: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
}
