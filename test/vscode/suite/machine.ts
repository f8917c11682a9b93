// The machine beside the editor. In a browser there is none: ../web/machine.ts stands in for this file.
import { writeFile } from 'node:fs/promises';
import type { Uri } from 'vscode';

/** Writes a file of the workspace without the editor's doing. */
export function writeByOtherProgram(file: Uri, text: string): Promise<void> {
  return writeFile(file.fsPath, text);
}
