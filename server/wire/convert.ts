/** From spans and findings to what LSP has for them. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type Location,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import type { Place } from '../dossier/place';
import type { OutlineEntry } from '../features/symbols';
import type { Judged } from '../rules/index';
import type { Severity } from '../rules/rule';
import type { Position } from '../text/lines';
import type { Span } from '../text/span';
import { inWords } from './words';

/** A text that knows where its offsets stand. */
export interface Positions {
  positionAt(offset: number): Position;
}

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
  /** The address of the folder with a page for every rule, ending in a slash; undefined where there is none. */
  readonly documentation: string | undefined;
}

export function toDiagnostic(finding: Judged, text: Positions, { locate, documentation }: Surroundings): Diagnostic {
  const related = (finding.related ?? []).flatMap(({ place, says }) => {
    const location = locate(place);
    return location ? [{ location, message: inWords(says) }] : [];
  });
  return {
    range: toRange(text, finding.at),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    ...(documentation && { codeDescription: { href: `${documentation}${finding.code}.md` } }),
    source: 'dossier',
    message: inWords(finding.says),
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && { relatedInformation: related }),
    ...(finding.data && { data: finding.data }),
  };
}

const KINDS = {
  heading: SymbolKind.String,
  document: SymbolKind.File,
  notes: SymbolKind.Namespace,
  note: SymbolKind.Key,
} as const;

export function toSymbols(entries: readonly OutlineEntry[], text: Positions): DocumentSymbol[] {
  return entries.map((entry) => ({
    name: entry.name,
    detail: entry.detail,
    kind: KINDS[entry.kind],
    range: toRange(text, entry.full),
    selectionRange: toRange(text, entry.at),
    children: toSymbols(entry.children, text),
  }));
}
