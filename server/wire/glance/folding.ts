import { type ClientCapabilities, type Connection, type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { findFolds } from '../../features/folding';
import { type Around, spoken } from './around';

/** @param most so many the client takes; the first are the large ones. */
export function answerFolding(connection: Connection, around: Around, most: () => number): void {
  connection.onFoldingRanges(async ({ textDocument }): Promise<FoldingRange[] | null> => {
    const { folds } = await around.shown();
    const here = folds ? spoken(around, textDocument) : undefined;
    if (!here) return null;
    const { dossier, file, essay } = here;
    const ranges: FoldingRange[] = [];
    for (const { start, end } of findFolds(dossier, file)) {
      if (ranges.length >= most()) break;
      const [startLine, endLine] = [essay.positionAt(start).line, essay.positionAt(end).line];
      if (endLine > startLine) ranges.push({ startLine, endLine, kind: FoldingRangeKind.Region });
    }
    return ranges;
  });
}

/** How many ranges a client takes. */
export function mostFolds({ textDocument }: ClientCapabilities): number {
  return textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY;
}
