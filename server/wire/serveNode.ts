import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from './disk';
import { registry } from './registry';
import { startServer } from './server';

/** Serves an editor from this process, on stdio or IPC as the process's arguments say, until the editor ends it. */
export function serveNode(): void {
  const connection = createConnection(ProposedFeatures.all);

  // A fault of ours costs one answer, never the server.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (fault) => connection.console.error(`Something went wrong in Dossier: ${fault?.stack ?? fault}`));
  }
  startServer(connection, disk, registry);
}
