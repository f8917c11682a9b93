/** What a client asks that draws a dossier. The client keeps a copy of these types: client/picture/protocol.ts. */
import { NotificationType, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import type * as facts from '../../features/picture/model';

export interface PictureParams {
  /** Null for the first dossier of the workspace. */
  readonly textDocument: TextDocumentIdentifier | null;
}

/** A place: its file by the index in `files`, then line and character, both from 0. */
export type Spot = readonly [file: number, line: number, character: number];

/** The facts with their places as the protocol has them. */
export type Placed<T> = T extends facts.Spot
  ? Spot
  : T extends readonly (infer E)[]
    ? readonly Placed<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Placed<T[K]> }
      : T;

export interface PictureAnswer extends Omit<Placed<facts.Picture>, 'texts'> {
  /** The file of the dossier, or its folder (ending in a slash). */
  readonly extent: string;
  /** The title that the manifest states. */
  readonly title: string | null;
  /** The addresses of all files in which places stand. */
  readonly files: readonly string[];
  readonly texts: readonly { readonly file: number; readonly from: number; readonly to: number }[];
}

/** Answers null for a text about which Dossier has nothing to say. From then on the client is told of every change. */
export const PictureRequest = new RequestType<PictureParams, PictureAnswer | null, void>('dossier/picture');
/** The picture that was asked for last is another by now: this one. */
export const PictureChangedNotification = new NotificationType<{ readonly picture: PictureAnswer | null }>(
  'dossier/picture/changed',
);
/** Nobody looks at it any more. */
export const PictureHiddenNotification = new NotificationType<Record<string, never>>('dossier/picture/hidden');
