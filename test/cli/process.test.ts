/** What only a process of its own shows: pipes, exit codes and the server, on the bundle as it is shipped. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderWith } from './fixture';

const place = mkdtempSync(join(tmpdir(), 'dossier-bundle-'));
const program = join(place, 'dist/cli.js');

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, '../../server/cli.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

function start(folder: string, ...args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { cwd: folder });
}

async function ended(child: ChildProcessWithoutNullStreams) {
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise<{ code: number | null; signal: string | null; said: string }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, said })),
  );
}

/** A text with so many findings that no pipe holds the report. */
function longEssay(marks: number): string {
  return `${Array.from({ length: marks }, (_, index) => `Word ${index} stands here.[^${index + 2}]`).join('\n\n')}\n\n[^1]: End.\n`;
}

describe('a long report', () => {
  test('arrives whole, however slowly it is read', async () => {
    const child = start(folderWith({ 'essay.md': longEssay(8000) }), 'check', '--format', 'json');
    const end = ended(child);
    let out = '';
    child.stdout.setEncoding('utf8');
    for await (const chunk of child.stdout) {
      if (out.length < 300_000) await new Promise((resolve) => setTimeout(resolve, 5));
      out += chunk;
    }
    expect(await end).toEqual({ code: 1, signal: null, said: '' });
    expect(out.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(out).findings.length).toBeGreaterThan(7999);
  });

  test('that nobody reads to its end is no fault', async () => {
    const child = start(folderWith({ 'essay.md': longEssay(8000) }), 'check', '--format', 'json');
    const end = ended(child);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdout.destroy();
    expect(await end).toEqual({ code: 1, signal: null, said: '' });
  });
});

describe('the process', () => {
  test('has the exit code of the command, and no colours in a pipe', async () => {
    const folder = folderWith({ 'essay.md': 'One.[^2]\n\n[^1]: Two.\n' });
    const child = start(folder, 'check');
    const end = ended(child);
    let out = '';
    for await (const chunk of child.stdout) out += chunk;
    expect((await end).code).toBe(1);
    expect(out).toContain('1:5 error ');
    expect(out).not.toContain('\u001b');
    expect(await ended(start(folder, 'check', 'absent.md'))).toEqual({
      code: 2,
      signal: null,
      said: '“absent.md” is not there.\n',
    });
  });

  test('serves an editor over stdio until it is told to end', async () => {
    const child = start(folderWith({}), 'server', '--stdio');
    const end = ended(child);
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    let out = '';
    const answered = (id: number) =>
      new Promise<void>((resolve) => {
        child.stdout.on('data', (chunk) => {
          out += chunk;
          if (out.includes(`"id":${id}`)) resolve();
        });
      });
    const initialized = answered(1);
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await initialized;
    expect(out).toContain('"hoverProvider":true');
    const closed = answered(2);
    send({ id: 2, method: 'shutdown' });
    await closed;
    send({ method: 'exit' });
    expect(await end).toMatchObject({ code: 0, said: '' });
  });
});
