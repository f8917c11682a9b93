/** What a client asks that shows a dossier as a tree. The client keeps a copy of these types: client/view/protocol.ts. */
import {
  type Location,
  NotificationType,
  type Position,
  RequestType,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Shown } from '../../features/view/model';

/** Which tree: that of the dossier of a text, narrowed to what somebody seeks. */
export interface TreeParams {
  /** Null for the first dossier of the workspace. */
  readonly textDocument: TextDocumentIdentifier | null;
  readonly filter?: string;
}

/** Which entry of it: the names from the section down. Empty for the tree itself. */
export interface TreeEntryParams extends TreeParams {
  readonly path: readonly string[];
}

export interface TreeEntry {
  readonly path: readonly string[];
  readonly kind: Shown['kind'];
  /** Of a section which it is, of a note how it is with it; else empty. */
  readonly state: string;
  readonly label: string;
  readonly description: string;
  /** The whole entry for who listens. */
  readonly spoken: string;
  readonly hasChildren: boolean;
  /** What can be done with it. */
  readonly can: readonly TreeAct[];
}

export type TreeAct = 'open' | 'copy' | 'insert' | 'references' | 'transcript';

export interface Tree {
  /** Where the findings of the dossier stand: in one file, or in all of a folder (ending in a slash). */
  readonly extent: string;
  readonly entries: TreeEntry[];
}

export interface TreeAtParams extends TreeParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  /** Whether the entry is wanted, which the tree is to show. */
  readonly isFollowed: boolean;
}

export interface TreeAt {
  /** The entry under the cursor; null where the tree shows none, or nobody wants it. */
  readonly path: readonly string[] | null;
  /** Whether the source that is cited there can be read. */
  readonly hasTranscript: boolean;
}

/** Answers null for a text about which Dossier has nothing to say. */
export const TreeRequest = new RequestType<TreeEntryParams, Tree | null, void>('dossier/tree');
/** What is known of an entry, as Markdown. */
export const TreeFactsRequest = new RequestType<TreeEntryParams, string | null, void>('dossier/tree/facts');
export const TreePlaceRequest = new RequestType<TreeEntryParams, Location | null, void>('dossier/tree/place');
/** A citation to be pasted, in the house style. */
export const TreeCitationRequest = new RequestType<TreeEntryParams, string | null, void>('dossier/tree/citation');
/** Where the source can be read that an entry stands for. */
export const TreeTranscriptRequest = new RequestType<TreeEntryParams, Location | null, void>('dossier/tree/transcript');
export const TreeAtRequest = new RequestType<TreeAtParams, TreeAt | null, void>('dossier/tree/at');
/** The entries of which others stand in them than when they were asked for; the empty path is the tree itself. */
export const TreeChangedNotification = new NotificationType<{ readonly paths: (readonly string[])[] }>(
  'dossier/tree/changed',
);
/** Nobody looks at the tree any more. */
export const TreeHiddenNotification = new NotificationType<Record<string, never>>('dossier/tree/hidden');
