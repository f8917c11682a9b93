/** How long a server takes to read a workspace, what memory it needs for it, and how it answers meanwhile. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Notice, Watcher } from '../watcher';
import { percentile, type Values } from './figures';
import { peakOfTree } from './memory';

export interface Indexed {
  /** From the moment when the server may begin; undefined where it does not come to an end in time. */
  readonly ms: number | undefined;
  readonly peakMB: number | undefined;
  /** How long hovers took that were sent while the workspace was read: 50th and 95th percentile, and longest. */
  readonly hover?: Values;
}

const LONGEST_MS = 180_000;
/** A server that has not answered to `initialize` by then never does: rumdl hangs now and then, and is started again. */
const STARTED_MS = 10_000;
const STARTS = 5;
const BETWEEN_HOVERS_MS = 10;
const SAMPLE_MS = 50;

/**
 * Lets a server read a folder: Dossier says how many files it has read, others that their progress has come to its end.
 *
 * @param hovering whether to open a file and to hover a mark in it until the folder is read.
 */
export async function index(command: string, folder: string, hovering = false): Promise<Indexed> {
  for (let start = 1; start <= STARTS; start++) {
    const indexed = await tryToIndex(command, folder, hovering);
    if (indexed) return indexed;
    console.log(`It did not start: ${command}`);
  }
  return { ms: undefined, peakMB: undefined };
}

/** Gives undefined where the server does not start. */
async function tryToIndex(command: string, folder: string, hovering: boolean): Promise<Indexed | undefined> {
  const server = spawn(command, { shell: true, detached: true, stdio: ['pipe', 'pipe', 'ignore'] });
  const watcher = new Watcher(server.stdout, server.stdin);
  let peakMB: number | undefined;
  const sampler = setInterval(() => {
    peakMB = Math.max(peakMB ?? 0, peakOfTree(server.pid!) ?? 0) || undefined;
  }, SAMPLE_MS);
  try {
    const late = new Promise<false>((done) => setTimeout(() => done(false), STARTED_MS).unref());
    const started = initialize(watcher, folder).then(
      () => true,
      () => false,
    );
    if (!(await Promise.race([started, late]))) return undefined;
    const read = whenRead(watcher, essaysIn(folder).length);
    const start = performance.now();
    await watcher.notify('initialized', {});
    const hover = hovering ? await hoverUntil(read, watcher, folder) : undefined;
    const notice = await read;
    peakMB = Math.max(peakMB ?? 0, peakOfTree(server.pid!) ?? 0) || undefined;
    return { ms: notice && notice.at - start, peakMB, ...(hover && { hover }) };
  } finally {
    clearInterval(sampler);
    watcher.dispose();
    if (server.exitCode === null) process.kill(-server.pid!, 'SIGKILL');
  }
}

function initialize(watcher: Watcher, folder: string): Promise<unknown> {
  const uri = pathToFileURL(folder).href;
  return watcher.request('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: basename(folder) }],
    capabilities: {
      window: { workDoneProgress: true },
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { hover: { contentFormat: ['markdown'] }, publishDiagnostics: { versionSupport: true } },
      experimental: { dossierStatus: true },
    },
  });
}

/** Resolves with nothing where the server does not come to an end in time. */
function whenRead(watcher: Watcher, files: number): Promise<Notice | undefined> {
  const told = watcher.next('dossier/status', (status) => status.files >= files, LONGEST_MS);
  const ended = watcher.next('$/progress', ({ value }) => value.kind === 'end', LONGEST_MS);
  // Dossier shows a progress, too, which ends a moment before or after it says how many files it has read.
  const isDossier = () => watcher.notices.some(({ method }) => method === 'dossier/status');
  const either = Promise.race([told, ended.then((notice) => (isDossier() ? told : notice))]);
  return either.catch(() => undefined);
}

/** Hovers the first mark of the first file again and again. */
async function hoverUntil(read: Promise<unknown>, watcher: Watcher, folder: string): Promise<Values> {
  const path = `${folder}/${essaysIn(folder)[0]}`;
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  const languageId = path.endsWith('.md') ? 'markdown' : 'plaintext';
  await watcher.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  const lines = text.split('\n');
  const line = lines.findIndex((one) => /.\[\^?1\]/.test(one));
  const position = { line, character: lines[line]!.search(/\[\^?1\]/) + 1 };
  const took: number[] = [];
  const answers: Promise<void>[] = [];
  let isRead = false;
  read
    .finally(() => {
      isRead = true;
    })
    .catch(() => {});
  while (!isRead) {
    const sent = performance.now();
    const hover = watcher.request('textDocument/hover', { textDocument: { uri }, position });
    answers.push(
      hover.then(() => {
        took.push(performance.now() - sent);
      }),
    );
    await new Promise((done) => setTimeout(done, BETWEEN_HOVERS_MS));
  }
  // A server that did not come to an end may not answer either.
  if (await read) await Promise.all(answers);
  return [percentile(took, 0.5), percentile(took, 0.95), Math.max(...took)];
}

function essaysIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort();
}
