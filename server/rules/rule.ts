import type { Apparatus } from '../dossier/apparatus';
import type { Dossier } from '../dossier/dossier';
import type { Fix, Says } from '../dossier/fix';
import type { FileId, Place } from '../dossier/place';
import type { Essay } from '../reading/essay';
import type { Span } from '../text/span';

export type { Fix, Says } from '../dossier/fix';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

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
  /**
   * What can be done about a finding, the best first. Asked when somebody looks at the finding, so that a finding itself
   * stays plain data and costs nothing at a key.
   *
   * @param finding one of this rule's, with its place in the text as it is now.
   */
  fixes?(view: View, finding: Finding): Iterable<Fix>;
}
