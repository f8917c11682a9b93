/**
 * The files that only the editor can reach: all of them in a browser, and under Node those of a workspace that is on no
 * disk. The editor answers two requests of ours, which a client must know; one that does not has no such files.
 */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  RequestType,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { Utils } from 'vscode-uri';
import type { Workspace } from '../dossier/workspace';
import { decode } from './decode';
import { fileIdOf, uriOf } from './uris';
import { type Entry, walk } from './walk';

/** What stands in a folder; nothing where it cannot be opened. */
export const READ_FOLDER = new RequestType<TextDocumentIdentifier, Entry[], void>('dossier/readFolder');

export interface ReadFileParams extends TextDocumentIdentifier {
  /** In bytes. */
  maxSize: number;
}

/** The bytes of a file in base64; null where it cannot be read, or is larger than that. */
export const READ_FILE = new RequestType<ReadFileParams, string | null, void>('dossier/readFile');

/** The files of the workspace that a client has open. */
export function editorFiles(connection: Connection): Workspace {
  return {
    async *list(folder, bounds) {
      const root = uriOf(folder);
      const entriesOf = (path: string) =>
        connection.sendRequest(READ_FOLDER, { uri: Utils.joinPath(root, path).toString() }).catch(() => []);
      for await (const path of walk(entriesOf, bounds)) yield fileIdOf(Utils.joinPath(root, path).toString());
    },

    async read(file, { maxFileSize }) {
      const params = { uri: uriOf(file).toString(), maxSize: maxFileSize };
      const base64 = await connection.sendRequest(READ_FILE, params).catch(() => null);
      return base64 === null ? undefined : decode(bytesOf(base64));
    },

    async follow(file, folders) {
      if (folders.some((folder) => file.startsWith(folder))) return undefined;
      const uri = uriOf(file);
      const globPattern = { baseUri: Utils.dirname(uri).toString(), pattern: Utils.basename(uri) };
      // The editor then tells of this file as it does of its own.
      const following = await connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
        .catch(() => undefined);
      return following && (() => following.dispose());
    },
  };
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
