import {
  type ClientCapabilities,
  CodeActionKind,
  type InitializeResult,
  SemanticTokenModifiers,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TOKEN_KINDS } from '../features/tokens/kinds';

export const CHECK_WORKSPACE = 'dossier.checkWorkspace';
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.dossier`;
export const RENUMBER = `${CodeActionKind.Source}.renumber.dossier`;

/**
 * Behind a space a value or a label may come, behind a slash the piece of a series, behind a bracket a note. At nearly
 * every space of an essay nothing is offered; letters and digits ask by themselves where the editor has it so. The sign
 * opens a citation key.
 */
const TRIGGERS = [' ', '/', '[', '^', '@'];

/** How tokens are numbered. */
const LEGEND = { tokenTypes: [...TOKEN_KINDS], tokenModifiers: [SemanticTokenModifiers.definition] };

const CAPABILITIES: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true },
  documentLinkProvider: { resolveProvider: true },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  codeLensProvider: { resolveProvider: true },
  inlayHintProvider: { resolveProvider: true },
  semanticTokensProvider: { legend: LEGEND, range: true, full: { delta: true } },
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL, RENUMBER],
    resolveProvider: true,
  },
  workspaceSymbolProvider: { resolveProvider: true },
  renameProvider: { prepareProvider: true },
  executeCommandProvider: { commands: [CHECK_WORKSPACE], workDoneProgress: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

const PULLED: ServerCapabilities = {
  diagnosticProvider: { identifier: 'dossier', interFileDependencies: true, workspaceDiagnostics: false },
};

/** How a client gets its findings. */
export interface ClientDiagnostics {
  /** It asks for those of the texts that it has open; otherwise they are pushed. */
  readonly pulls: boolean;
  /** It can be told to ask again. */
  readonly refreshes: boolean;
}

export function clientDiagnostics({ textDocument, workspace }: ClientCapabilities): ClientDiagnostics {
  const pulls = textDocument?.diagnostic !== undefined;
  return { pulls, refreshes: pulls && workspace?.diagnostics?.refreshSupport === true };
}

/** What a client can do with changes that it is offered. */
export interface ClientEdits {
  /** It asks for the edits of an action when somebody chooses it; otherwise they come with the action. */
  readonly resolves: boolean;
  /** It takes edits with the version of the text that they are for. */
  readonly versions: boolean;
  /** It takes the making of a file as a part of edits. */
  readonly creates: boolean;
  /** It has a command that opens a source beside the text that cites it. */
  readonly readsSources: boolean;
  /** It shows what an edit is for, and asks before those that say so. */
  readonly annotates: boolean;
  /** It asks for the place of a symbol when somebody chooses it. */
  readonly resolvesSymbols: boolean;
}

export function clientEdits({ textDocument, workspace, experimental }: ClientCapabilities): ClientEdits {
  const { resolveSupport, dataSupport } = textDocument?.codeAction ?? {};
  return {
    resolves: dataSupport === true && resolveSupport?.properties.includes('edit') === true,
    versions: workspace?.workspaceEdit?.documentChanges === true,
    creates: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    readsSources: experimental?.dossierReadSource === true,
    annotates:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    resolvesSymbols: workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true,
  };
}

/** Whether a client has the command that inserts a note, so that it may be offered where a mark is begun. */
export function insertsNotes({ experimental }: ClientCapabilities): boolean {
  return (experimental as { dossierInsertsNotes?: unknown } | undefined)?.dossierInsertsNotes === true;
}

/** What the server tells a client that it can do. */
export function initialized({ pulls }: ClientDiagnostics): InitializeResult {
  return { serverInfo: { name: 'dossier' }, capabilities: { ...CAPABILITIES, ...(pulls && PULLED) } };
}
