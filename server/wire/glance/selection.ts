import type { Connection, SelectionRange } from 'vscode-languageserver';
import { findSelections } from '../../features/selection';
import type { Essay } from '../../reading/essay';
import type { Span } from '../../text/span';
import { toRange } from '../convert';
import { type Around, spoken } from './around';

export function answerSelection(connection: Connection, around: Around): void {
  connection.onSelectionRanges(({ textDocument, positions }): SelectionRange[] | null => {
    const here = spoken(around, textDocument);
    if (!here) return null;
    const { dossier, file, essay } = here;
    return positions.map((position) => chain(findSelections(dossier, file, essay.offsetAt(position)), essay));
  });
}

/** Each with the next one around it. An answer has one for every position, even where there is nothing. */
function chain(spans: readonly Span[], essay: Essay): SelectionRange {
  let outer: SelectionRange | undefined;
  for (const span of [...spans].reverse()) outer = { range: toRange(essay, span), ...(outer && { parent: outer }) };
  return outer ?? { range: toRange(essay, { start: 0, end: 0 }) };
}
