import type { FileId } from '../../dossier/place';
import type { CheckContext, Looked } from './checker';
import type { Parcel } from './parcels';

/** What a thread is told when it starts. */
export interface ThreadData {
  /** Whether it lets the thread that started it go first, where it can. */
  readonly yields: boolean;
}

/** What goes to a thread that checks: first on what the checks depend, the entries of bibliographies ahead; then files. */
export type Order =
  | { readonly parcel: Parcel }
  | { readonly context: CheckContext }
  | { readonly files: readonly FileId[] };

/** What comes back for the files of one order. */
export interface Delivery {
  readonly looked: readonly Looked[];
}
