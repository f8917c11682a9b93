import type { Dossier } from '../dossier/dossier';
import { wholeLines } from '../dossier/editing/lines';
import { matches } from '../dossier/globs';
import type { FileId } from '../dossier/place';
import { scopesOf } from '../dossier/suppressions';
import type { ManifestIgnored } from '../reading/manifest/model';
import type { Span } from '../text/span';
import { nearLabel } from './nearLabel';
import type { Finding, Rule, View } from './rule';
import type { Idle } from './silence';

/** A comment, or an item of the manifest, that silences a rule which says nothing there, or none that there is. */
export const suppressionUnused: Pick<Rule, 'code' | 'severity' | 'fixes'> = {
  code: 'suppression.unused',
  severity: 'hint',
  *fixes(view, { at, data }) {
    const { file } = view;
    if (data?.near !== undefined) {
      const near = String(data.near);
      yield { says: ['suppression.unused/near', { near }], isPreferred: true, edits: () => [{ file, at, text: near }] };
    }
    yield { says: ['suppression.unused', {}], edits: () => [{ file, at: withoutCode(view, at), text: '' }] };
  },
};

/** @param codes of the rules that there are. @param isOff whether a rule is not asked for. */
export function* unusedComments(
  idle: readonly Idle[],
  codes: readonly string[],
  isOff: (code: string) => boolean,
): Iterable<Finding> {
  for (const { at, code } of idle) {
    if (code === undefined) yield { at, says: ['suppression.unused/none', {}] };
    else if (!codes.includes(code)) {
      const near = nearLabel(code, codes);
      yield near === undefined
        ? { at, says: ['suppression.unused/unknown', { code }] }
        : { at, says: ['suppression.unused/near', { code, near }], data: { near } };
    } else if (!isOff(code)) yield { at, says: ['suppression.unused', { code }] };
  }
}

/** The items of a manifest that can silence nothing, as the manifest and the names of the files tell. */
export function* unusedItems(dossier: Dossier): Iterable<Finding> {
  const { ignore, rules } = dossier.manifest!.reading.manifest;
  const files = ignore.some(({ file }) => file) ? filesOf(dossier) : [];
  for (const [index, item] of ignore.entries()) {
    const { rule, file } = item;
    if (rules.get(rule.value)?.value === 'off')
      yield { at: rule.at, says: ['suppression.unused/off', { code: rule.value }] };
    else if (ignore.slice(0, index).some((other) => takesIn(other, item)))
      yield { at: rule.at, says: ['suppression.unused/again', { code: rule.value }] };
    else if (file && !files.some((one) => matches(dossier, one, [file.value])))
      yield { at: file.at, says: ['suppression.unused/file', { file: file.value }] };
  }
}

/** Whether an item silences all that another does. */
function takesIn(one: ManifestIgnored, other: ManifestIgnored): boolean {
  const isAsWide = (wide: { value: string } | undefined, narrow: { value: string } | undefined) =>
    wide === undefined || wide.value === narrow?.value;
  return one.rule.value === other.rule.value && isAsWide(one.file, other.file) && isAsWide(one.text, other.text);
}

function filesOf({ files, shelf, manifest }: Dossier): FileId[] {
  return [...files, ...shelf.files, ...(manifest ? [manifest.file] : [])];
}

/** What is taken away of a comment: a code with the space around it, or with the last code all of it and its line. */
function withoutCode({ essay }: View, at: Span): Span {
  const scope = scopesOf(essay).find((one) => one.at.start <= at.start && at.end <= one.at.end);
  if (!scope) return { start: at.start, end: at.start };
  const text = essay.text();
  if (scope.codes.length > 1) {
    const isLast = scope.codes[scope.codes.length - 1]!.start === at.start;
    let { start, end } = at;
    if (isLast) while (/[\s,]/.test(text[start - 1]!)) start--;
    else while (/[\s,]/.test(text[end]!)) end++;
    return { start, end };
  }
  return wholeLines(text, scope.at);
}
