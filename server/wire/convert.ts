/** From spans and findings to what LSP has for them. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type Location,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import type { FileId, Place } from '../dossier/place';
import type { OutlineEntry } from '../features/symbols';
import type { PlacedFinding } from '../rules/checked';
import type { Judged } from '../rules/index';
import type { Severity } from '../rules/rule';
import type { Positions } from '../text/lines';
import type { Span } from '../text/span';
import { say } from './language';
import { inWords } from './words';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toRange(text: Positions, span: Span): Range {
  return { start: text.positionAt(span.start), end: text.positionAt(span.end) };
}

/** What a diagnostic needs besides its finding. */
export interface Surroundings {
  /** The LSP location of a place, or undefined for a file that is gone. */
  locate(place: Place): Location | undefined;
  uriOf(file: FileId): string;
  /** The address of the folder with a page for every rule, ending in a slash; undefined where there is none. */
  readonly documentation: string | undefined;
}

export function toDiagnostic(finding: Judged, text: Positions, around: Surroundings): Diagnostic {
  const related = (finding.related ?? []).flatMap(({ place, says }) => {
    const location = around.locate(place);
    return location ? [{ location, message: inWords(says) }] : [];
  });
  return diagnosticOf(finding, toRange(text, finding.at), related, around);
}

/** The diagnostic for a finding in a file whose text is not at hand. */
export function placedDiagnostic(finding: PlacedFinding, around: Surroundings): Diagnostic {
  const related = finding.related.map(({ file, range, says }) => ({
    location: { uri: around.uriOf(file), range },
    message: inWords(says),
  }));
  return diagnosticOf(finding, finding.range, related, around);
}

function diagnosticOf(
  { code, severity, says, unnecessary, data }: Pick<Judged, 'code' | 'severity' | 'says' | 'unnecessary' | 'data'>,
  range: Range,
  related: DiagnosticRelatedInformation[],
  { documentation }: Surroundings,
): Diagnostic {
  return {
    range,
    severity: SEVERITIES[severity],
    code,
    ...(documentation && { codeDescription: { href: `${documentation}${code}.md` } }),
    source: 'dossier',
    message: inWords(says),
    ...(unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && { relatedInformation: related }),
    ...(data && { data }),
  };
}

const KINDS = {
  work: SymbolKind.Key,
  heading: SymbolKind.String,
  document: SymbolKind.File,
  notes: SymbolKind.Namespace,
  note: SymbolKind.Key,
} as const;

/** What the outline calls an entry. */
export function outlineName({ kind, name }: OutlineEntry): string {
  if (kind === 'document') return say('Document {number}', { number: name });
  return kind === 'notes' && name === '' ? say('Notes') : name;
}

export function toSymbols(entries: readonly OutlineEntry[], text: Positions): DocumentSymbol[] {
  return entries.map((entry) => ({
    name: outlineName(entry),
    detail: entry.detail,
    kind: KINDS[entry.kind],
    range: toRange(text, entry.full),
    selectionRange: toRange(text, entry.at),
    children: toSymbols(entry.children, text),
  }));
}
