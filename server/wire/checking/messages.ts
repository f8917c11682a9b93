import type { FileId } from '../../dossier/place';
import type { CheckContext, Looked } from './checker';
import type { Parcel } from './parcels';

/** What a thread is told when it starts. */
export interface ThreadData {
  /** Whether it lets the thread that started it go first, where it can. */
  readonly yields: boolean;
}

/** The name of a worker of a browser by which the script of the server knows that it is to check. */
export const CHECKER_NAME = 'Dossier checks files';

/** What a worker of a browser is told when it starts. */
export interface WorkerData {
  /** The address of the extension, ending in a slash. */
  readonly extension: string;
}

/** Files that are to be checked. */
export interface FilesOrder {
  readonly files: readonly FileId[];
  /** The texts of those that the worker cannot read itself, as far as anybody can. */
  readonly texts?: ReadonlyMap<FileId, string>;
}

/** What goes to a worker that checks: first on what the checks depend, the entries of bibliographies ahead; then files. */
export type Order = { readonly parcel: Parcel } | { readonly context: CheckContext } | FilesOrder;

/** What comes back for the files of one order. */
export interface Delivery {
  readonly looked: readonly Looked[];
}
