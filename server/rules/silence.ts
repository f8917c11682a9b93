/** Leaves out the findings that somebody has silenced, in the text or in the manifest. */
import type { Dossier } from '../dossier/dossier';
import { ignoredIn, standsAt } from '../dossier/ignored';
import type { FileId } from '../dossier/place';
import { hasSuppressions, type Scope, scopesOf } from '../dossier/suppressions';
import type { Essay } from '../reading/essay';
import type { Span } from '../text/span';
import type { Finding } from './rule';

/** A finding of a rule. */
interface OfRule extends Finding {
  readonly code: string;
}

/** A code in a comment, where it stands; none in a comment that names no rule. */
export interface Idle {
  readonly at: Span;
  readonly code: string | undefined;
}

/**
 * The findings of an essay that are to be heard.
 *
 * @returns with them what the comments name in vain.
 */
export function heardIn<F extends OfRule>(
  dossier: Dossier,
  file: FileId,
  essay: Essay,
  findings: readonly F[],
): { readonly heard: readonly F[]; readonly idle: readonly Idle[] } {
  const scopes = scopesOf(essay);
  const used = new Set<Scope['codes'][number]>();
  const isCommented = ({ code, at: { start } }: F) => {
    let isSilenced = false;
    for (const { codes, holds } of scopes) {
      if (start < holds.start || start > holds.end) continue;
      for (const named of codes) {
        if (named.code !== code) continue;
        used.add(named);
        isSilenced = true;
      }
    }
    return isSilenced;
  };
  const left = scopes.length === 0 ? findings : findings.filter((finding) => !isCommented(finding));
  const idle = scopes.flatMap(({ at, codes }): Idle[] =>
    codes.length === 0
      ? [{ at, code: undefined }]
      : codes.filter((named) => !used.has(named)).map(({ start, end, code }) => ({ at: { start, end }, code })),
  );
  return { heard: notIgnored(dossier, file, left, (span) => essay.text(span)), idle };
}

/** The findings of a file that the manifest does not ignore. */
export function notIgnored<F extends OfRule>(
  dossier: Dossier,
  file: FileId,
  findings: readonly F[],
  textOf: (span: Span) => string,
): readonly F[] {
  if (findings.length === 0) return findings;
  const ignored = ignoredIn(dossier, file);
  if (ignored.length === 0) return findings;
  return findings.filter(
    ({ code, at }) =>
      !ignored.some(({ rule, text }) => rule.value === code && (!text || standsAt(text.value, at, textOf))),
  );
}

/** Whether what is silenced in a text hangs on words in which no rule takes an interest. */
export function silencesByWords(dossier: Dossier, file: FileId, essay: Essay): boolean {
  return hasSuppressions(essay) || ignoredIn(dossier, file).some(({ text }) => text !== undefined);
}
