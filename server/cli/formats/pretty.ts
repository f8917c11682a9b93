/** Findings for a person at a terminal, by file, each with the text that it is about. */
import type { FileId } from '../../dossier/place';
import type { Severity } from '../../rules/rule';
import { SEVERITIES } from '../arguments';
import type { FileFindings, ShownFinding } from '../findings';
import { type Colours, coloursFor } from './colours';
import { excerptOf } from './excerpt';
import { harmless } from './width';

/** What the report needs to know besides the findings. */
export interface PrettyOptions {
  readonly colours: boolean;
  isShown(severity: Severity): boolean;
  /** A line of a file, from 1, without its line break. */
  line(file: FileId, line: number): string;
}

/** Columns count from 1. */
export function* prettyFindings(found: readonly FileFindings[], options: PrettyOptions): Iterable<string> {
  const colours = coloursFor(options.colours);
  for (const { file, name, findings } of found) {
    const shown = findings.filter(({ severity }) => options.isShown(severity));
    if (shown.length === 0) continue;
    yield `${colours.file(harmless(name))}\n`;
    for (const finding of shown) yield* prettyFinding(finding, options.line(file, finding.line), colours);
    yield '\n';
  }
  yield `${summary(found, options)}\n`;
}

function* prettyFinding(finding: ShownFinding, line: string, colours: Colours): Iterable<string> {
  const { severity, message, rule, related } = finding;
  const place = `${finding.line}:${finding.col + 1}`;
  yield `  ${place} ${colours.severity(severity)} ${harmless(message)} ${colours.faint(rule)}\n`;
  const { text, carets } = excerptOf(line, finding);
  if (text.trim() !== '') yield `      ${text}\n      ${colours.faint(carets)}\n`;
  for (const other of related) {
    const where = `${other.file === finding.file ? '' : `${harmless(other.file)}:`}${other.line}:${other.col + 1}`;
    yield `    ${colours.faint(`see ${where}:`)} ${harmless(other.message)}\n`;
  }
}

function summary(found: readonly FileFindings[], { isShown }: PrettyOptions): string {
  if (found.length === 0)
    return 'Nothing was checked: no text here has notes, and no manifest names one. A file that is named is always checked.';
  const all = found.flatMap(({ findings }) => findings);
  const counted = (which: (severity: Severity) => boolean) =>
    SEVERITIES.filter(which).flatMap((severity) => {
      const number = all.filter((finding) => finding.severity === severity).length;
      return number > 0 ? [countOf(number, severity)] : [];
    });
  const shown = counted(isShown);
  const hidden = counted((severity) => !isShown(severity));
  const files = countOf(found.length, 'file');
  const left = hidden.length > 0 ? ` Not shown: ${hidden.join(', ')} (--all shows them).` : '';
  const nothing = isShown('hint') ? 'No findings' : 'No errors or warnings';
  return `${shown.length > 0 ? shown.join(', ') : nothing} in ${files}.${left}`;
}

function countOf(number: number, what: string): string {
  return `${number} ${what}${number === 1 || what === 'information' ? '' : 's'}`;
}
