// What the server answers about the tree of a dossier; the same as in server/wire/view/protocol.ts.
import type { Location, Position, TextDocumentIdentifier, TextDocumentPositionParams } from 'vscode-languageclient';

/** The names of an entry and of all that it stands in. Empty for the tree itself. */
export type Path = readonly string[];

export interface TreeEntry {
  readonly path: Path;
  readonly kind: string;
  /** Of a section which it is, of a note how it is with it; else empty. */
  readonly state: string;
  readonly label: string;
  readonly description: string;
  /** The whole entry for who listens. */
  readonly spoken: string;
  readonly hasChildren: boolean;
  /** What can be done with it: `open`, `copy`, `insert`, `references`, `transcript`. */
  readonly can: readonly string[];
}

export interface Tree {
  /** The file of the dossier, or its folder (ending in a slash). */
  readonly extent: string;
  readonly entries: TreeEntry[];
}

export interface TreeAt {
  readonly path: Path | null;
  readonly hasTranscript: boolean;
}

/** Which tree is meant. */
export interface TreeParams {
  readonly textDocument: TextDocumentIdentifier | null;
  readonly filter: string;
}

type OfEntry = TreeParams & { readonly path: Path };

/** What is asked, and what is answered; null for what there is not, or not any more. */
export interface Requests {
  'dossier/tree': [OfEntry, Tree];
  'dossier/tree/facts': [OfEntry, string];
  'dossier/tree/place': [OfEntry, Location];
  'dossier/tree/citation': [OfEntry, string];
  'dossier/tree/at': [TreeParams & { readonly position: Position; readonly isFollowed: boolean }, TreeAt];
  'dossier/tree/transcript': [OfEntry, Location];
  'dossier/transcript': [TextDocumentPositionParams, Location];
}
