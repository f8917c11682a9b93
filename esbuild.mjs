// Bundles the entry points into dist/. Under Node: client.js (VS Code), server.js, core.js and protocol.js (language
// server), checker.js (its threads), cli.js (command line). In a browser: web/client.js and web/server.js. In a panel of
// the editor: picture/page.js and picture/page.css. All programs of the server share shared.js, which knows neither Node
// nor a browser.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = import.meta.dirname;

/**
 * The list of archives as a string that is parsed: that starts sooner than the same list as code. Where the facts of an
 * entry can be checked is for who edits the list.
 */
const dataAsText = {
  name: 'data-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /repositories\.json$/ }, async ({ path }) => {
      const { repositories } = JSON.parse(await readFile(path, 'utf8'));
      const text = JSON.stringify({ repositories: repositories.map(({ source: _, ...entry }) => entry) });
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

/**
 * The first answer to an editor waits for no more code than it needs: the server is `server.js`, which loads `core.js`
 * behind its first answer, and both share the protocol; so do the threads that check files.
 */
const inParts = {
  name: 'in-parts',
  setup({ onResolve }) {
    onResolve({ filter: /^vscode-languageserver(?:\/node)?$/ }, () => ({ path: './protocol.js', external: true }));
    onResolve({ filter: /^\.\/core$/ }, () => ({ path: './core.js', external: true }));
    // The command line begins with the words that were typed, and loads what they ask for.
    onResolve({ filter: /^\.\/commands$/ }, () => ({ path: './core.js', external: true }));
    onResolve({ filter: /^\.\.\/node$/ }, () => ({ path: './server.js', external: true }));
  },
};

/** Modules that run in one place only. */
const ofOnePlace =
  /[\\/]server[\\/](?:\w+\.ts|cli[\\/].*|wire[\\/](?:disk|lasting|serveNode|stdio|checking[\\/](?:inThreads|serveChecker))\.ts)$/;
/** The modules that a program takes from `shared.js`: each by its path, and its name in there. */
const taken = new Map();

/** Programs take the modules of the server that run everywhere from `shared.js`, where each is an object by itself. */
const fromShared = {
  name: 'from-shared',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\.{1,2}\// }, async ({ path: asked, pluginData, ...from }) => {
      if (pluginData === 'resolved' || from.kind === 'entry-point') return undefined;
      const found = await resolve(asked, { ...from, pluginData: 'resolved' });
      const isShared = found.path.startsWith(path.join(root, 'server')) && !ofOnePlace.test(found.path);
      return isShared ? { path: found.path, namespace: 'shared' } : found;
    });
    onLoad({ filter: /.*/, namespace: 'shared' }, ({ path: module }) => {
      if (!taken.has(module)) taken.set(module, `module${taken.size}`);
      return { contents: `module.exports = require('./shared.js').${taken.get(module)};`, resolveDir: root };
    });
    onResolve({ filter: /^\.\/shared\.js$/ }, () => ({ path: './shared.js', external: true }));
  },
};

const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The `module` builds of our dependencies are the ones that bundle well.
  mainFields: ['module', 'main'],
  minify: !process.argv.includes('--dev'),
  sourcemap: process.argv.includes('--dev') ? 'inline' : false,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [dataAsText],
};

const inBrowser = {
  platform: 'browser',
  target: 'es2022',
  conditions: ['browser'],
  // VS Code and what it loads in a browser come as CommonJS, too.
  format: 'cjs',
};

function parts(entry, ...plugins) {
  return { entryPoints: [entry], plugins: [dataAsText, inParts, ...plugins] };
}

await Promise.all([
  build({ ...shared, entryPoints: ['client/desktop.ts'], outfile: 'dist/client.js', external: ['vscode'] }),
  build({
    ...shared,
    ...inBrowser,
    entryPoints: ['client/web.ts'],
    outfile: 'dist/web/client.js',
    external: ['vscode'],
  }),
  build({
    ...shared,
    ...inBrowser,
    format: 'iife',
    entryPoints: { page: 'client/picture/page/main.tsx' },
    outdir: 'dist/picture',
  }),
  build({
    ...shared,
    stdin: { contents: "export * from 'vscode-languageserver/node';", resolveDir: root },
    outfile: 'dist/protocol.js',
  }),
  build({ ...shared, ...parts('server/node.ts'), outfile: 'dist/server.js' }),
  build({ ...shared, ...parts('server/core.ts', fromShared), outfile: 'dist/core.js' }),
  build({ ...shared, ...parts('server/checker.ts'), outfile: 'dist/checker.js' }),
  build({ ...shared, ...parts('server/cli.ts'), outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } }),
  build({ ...shared, ...inBrowser, entryPoints: ['server/browser.ts'], outfile: 'dist/web/server.js' }),
]);

await build({
  ...shared,
  ...inBrowser,
  stdin: {
    contents: [...taken, [path.join(root, 'server/wire/serveBrowser.ts'), 'browser']]
      .map(([module, name]) => `export * as ${name} from ${JSON.stringify(module)};`)
      .join('\n'),
    resolveDir: root,
  },
  outfile: 'dist/shared.js',
  plugins: [dataAsText, inParts],
  // A script of a browser has no scope of its own.
  banner: { js: '((module, exports, require) => {' },
  footer: { js: '})(module, module.exports, require);' },
});
