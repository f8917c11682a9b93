import { type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';

export const CHECK_WORKSPACE = 'dossier.checkWorkspace';

/** What the server tells a client that it can do. */
export const INITIALIZED: InitializeResult = {
  serverInfo: { name: 'dossier' },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    executeCommandProvider: { commands: [CHECK_WORKSPACE], workDoneProgress: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
};
