// A folder for one test, with the sample dossier in it and `dossier` on the path.
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export class Desk {
  constructor() {
    this.folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-programs-'));
    for (const folder of this.path('bin', 'papers', 'home')) mkdirSync(folder);
    const [program] = this.path('bin/dossier');
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, 'dist/cli.js')}' "$@"\n`);
    chmodSync(program, 0o755);
    cpSync(path.join(root, 'data/e-dossier-65'), path.join(this.folder, 'papers/e-dossier-65'), { recursive: true });
  }

  path(...files) {
    return files.map((file) => path.join(this.folder, file));
  }

  write(file, text) {
    writeFileSync(path.join(this.folder, file), text);
    return path.join(this.folder, file);
  }

  read(file) {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** Runs a program, as a person would who has no settings of their own. @returns what it wrote. */
  run(program, args, { folder = 'papers', secondsToRun = 60 } = {}) {
    const env = {
      ...process.env,
      HOME: path.join(this.folder, 'home'),
      XDG_CONFIG_HOME: path.join(this.folder, 'home'),
      PATH: `${path.join(this.folder, 'bin')}${path.delimiter}${process.env.PATH}`,
    };
    const running = spawn(program, args, { cwd: path.join(this.folder, folder), env, timeout: secondsToRun * 1000 });
    const said = [];
    running.stdout.on('data', (part) => said.push(part));
    running.stderr.on('data', (part) => said.push(part));
    return new Promise((resolve, reject) => {
      running.once('error', reject);
      running.once('close', (code, signal) => {
        const text = Buffer.concat(said).toString();
        if (signal) reject(new Error(`${program} was ended after ${secondsToRun} seconds:\n${text}`));
        else resolve({ code, text });
      });
    });
  }

  clear() {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
