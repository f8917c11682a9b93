// Bundles the entry points into dist/: client.js (VS Code), server.js, core.js and protocol.js (language server), checker.js (its threads), cli.js (command line).
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

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

function parts(entry) {
  return { entryPoints: [entry], plugins: [dataAsText, inParts] };
}

await Promise.all([
  build({ ...shared, entryPoints: ['client/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] }),
  build({
    ...shared,
    stdin: { contents: "export * from 'vscode-languageserver/node';", resolveDir: import.meta.dirname },
    outfile: 'dist/protocol.js',
  }),
  build({ ...shared, ...parts('server/node.ts'), outfile: 'dist/server.js' }),
  build({ ...shared, ...parts('server/core.ts'), outfile: 'dist/core.js' }),
  build({ ...shared, ...parts('server/checker.ts'), outfile: 'dist/checker.js' }),
  build({ ...shared, ...parts('server/cli.ts'), outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } }),
]);
