import {
  type ClientCapabilities,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TRIGGERS } from './completion';

export const CHECK_WORKSPACE = 'dossier.checkWorkspace';

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

/** What the server tells a client that it can do. */
export function initialized({ pulls }: ClientDiagnostics): InitializeResult {
  return { serverInfo: { name: 'dossier' }, capabilities: { ...CAPABILITIES, ...(pulls && PULLED) } };
}
