/** Findings for a client that asks for them: `textDocument/diagnostic`. */
import {
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Publisher } from './publisher';
import { nextTurn } from './turn';
import type { Uris } from './uris';

/**
 * Answers with the findings of a text as it is now, whatever it was when they were asked for.
 *
 * @param ready what has to be waited for before anything is said.
 */
export function answerDiagnostics(
  connection: Connection,
  uris: Uris,
  publisher: Publisher,
  ready: () => Promise<void>,
): void {
  connection.languages.diagnostics.on(
    async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      await ready();
      // An answer to what was asked before is on its way, and somebody looks at it.
      await nextTurn();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Asked for no more.');
      const { id, diagnostics } = publisher.pull(uris.idOf(textDocument.uri));
      return id === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
        : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: diagnostics };
    },
  );
}
