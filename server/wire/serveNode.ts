import { existsSync } from 'node:fs';
import { availableParallelism, platform } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { checkerInThisThread } from './checking/inThisThread';
import { checkerInThreads } from './checking/inThreads';
import { disk } from './disk';
import { editorFiles } from './editorFiles';
import { nearest } from './nearest';
import { registry } from './registry';
import { type Host, resumeServer } from './server';

/** Goes on with an editor that has had its first answer. */
export function resumeNode(connection: Connection, params: InitializeParams): void {
  resumeServer(connection, hostOf(connection), params);
}

function hostOf(connection: Connection): Host {
  // A fault of ours costs one answer, never the server.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (fault) => connection.console.error(`Something went wrong in Dossier: ${fault?.stack ?? fault}`));
  }
  const documentation = documentationBeside(__dirname);
  // One processor stays free for who is typing, where threads cannot be told to let others go first.
  const threads = Math.max(1, availableParallelism() - (platform() === 'linux' ? 0 : 1));
  const workspace = nearest(disk, editorFiles(connection));
  const small = checkerInThisThread(workspace, registry);
  const checker = checkerInThreads(
    { script: join(__dirname, 'checker.js'), most: threads, yields: true, reader: workspace },
    small,
    (fault) => connection.console.warn(`Files that are not open are read without threads. ${fault}`),
  );
  return { workspace, registry, checker, ...(documentation && { documentation }) };
}

/** The pages on rules stand beside the bundle's folder, in the extension as in the repository. */
function documentationBeside(bundle: string): string | undefined {
  const pages = join(bundle, '../docs/rules');
  return existsSync(pages) ? `${pathToFileURL(pages).href}/` : undefined;
}
