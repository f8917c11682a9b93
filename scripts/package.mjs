// Packs the bundles into dist/dossier.vsix, which `code --install-extension` takes, and holds it to its size.
import { statSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';

const packagePath = 'dist/dossier.vsix';
const largest = 1024 * 1024;

// The bundles hold what they need of node_modules; links of the README stay as they are written.
await createVSIX({ packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
const { size } = statSync(packagePath);
if (size >= largest) {
  console.error(`${packagePath} has ${size} bytes; it must stay under 1 MB.`);
  process.exit(1);
}
