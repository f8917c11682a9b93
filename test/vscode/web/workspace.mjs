// The workspace of the suite as a browser gets it: the same files as under Node.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @returns {Record<string, string>} the files in base64, by their path in the file system of the suite. */
export function readWorkspace(root) {
  return {
    ...filesIn(path.join(root, 'data/e-dossier-65'), '/workspace/e-dossier-65'),
    ...filesIn(path.join(root, 'test/vscode/workspace'), '/workspace'),
  };
}

function filesIn(folder, under) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const inside = path.relative(folder, file).split(path.sep).join('/');
      return [`${under}/${inside}`, readFileSync(file, 'base64')];
    }),
  );
}
