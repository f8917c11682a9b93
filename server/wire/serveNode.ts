import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  const documentation = documentationBeside(__dirname);
  startServer(connection, { workspace: disk, registry, ...(documentation && { documentation }) });
}

/** The pages on rules stand beside the bundle's folder, in the extension as in the repository. */
function documentationBeside(bundle: string): string | undefined {
  const pages = join(bundle, '../docs/rules');
  return existsSync(pages) ? `${pathToFileURL(pages).href}/` : undefined;
}
