/** The server under Node, on stdio or IPC as its arguments say. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from './wire/disk';
import { registry } from './wire/registry';
import { startServer } from './wire/server';

const connection = createConnection(ProposedFeatures.all);

// A fault of ours costs one answer, never the server.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (fault) => connection.console.error(`Something went wrong in Dossier: ${fault?.stack ?? fault}`));
}
startServer(connection, disk, registry);
