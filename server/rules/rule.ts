import type { Apparatus } from '../dossier/apparatus';
import type { Dossier } from '../dossier/dossier';
import type { FileId, Place } from '../dossier/place';
import type { Essay } from '../reading/essay';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A message key and what goes into the sentence. Words are made at the edge, where they can be translated. */
export type Says = readonly [key: string, args: Readonly<Record<string, string | number>>];

/** What a rule reports. */
export interface Finding {
  /** UTF-16 offsets in the file that was checked. */
  readonly at: Span;
  readonly says: Says;
  readonly related?: readonly { readonly place: Place; readonly says: Says }[];
  /** The text is not needed; an editor may fade it. */
  readonly unnecessary?: boolean;
  /** For fixes: what a machine needs to know. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** Where this one weighs otherwise than its rule. */
  readonly severity?: Severity;
}

/** One essay of a dossier, as a rule sees it. */
export interface View {
  readonly file: FileId;
  readonly essay: Essay;
  readonly apparatus: Apparatus;
  readonly dossier: Dossier;
}

export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  check(view: View): Iterable<Finding>;
}
