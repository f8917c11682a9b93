// Reads files for a server that cannot: one in a browser, or of a workspace that is on no disk.
import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The same as `Entry` in server/wire/walk.ts. */
interface Entry {
  name: string;
  kind: 'file' | 'folder';
}

/** Answers `dossier/readFolder` and `dossier/readFile`: see server/wire/editorFiles.ts. What cannot be read is left out. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest('dossier/readFolder', ({ uri }: { uri: string }) => readFolder(Uri.parse(uri)));
  client.onRequest('dossier/readFile', ({ uri, maxSize }: { uri: string; maxSize: number }) =>
    readFile(Uri.parse(uri), maxSize),
  );
}

async function readFolder(folder: Uri): Promise<Entry[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).flatMap(entryOf);
  } catch {
    return [];
  }
}

function entryOf([name, type]: [string, FileType]): Entry | [] {
  if (type & FileType.SymbolicLink || type === FileType.File) return { name, kind: 'file' };
  return type === FileType.Directory ? { name, kind: 'folder' } : [];
}

async function readFile(file: Uri, maxSize: number): Promise<string | null> {
  try {
    const { size } = await workspace.fs.stat(file);
    return size > maxSize ? null : base64Of(await workspace.fs.readFile(file));
  } catch {
    return null;
  }
}

/** More characters than this are too many arguments for one call. */
const most = 8192;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += most) text += String.fromCharCode(...bytes.subarray(at, at + most));
  return btoa(text);
}
