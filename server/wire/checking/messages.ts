import type { FileId } from '../../dossier/place';
import type { CheckContext, Looked } from './checker';

/** What goes to a thread that checks: first on what the checks depend, then files. */
export type Order = { readonly context: CheckContext } | { readonly files: readonly FileId[] };

/** What comes back for the files of one order. */
export interface Delivery {
  readonly looked: readonly Looked[];
}
