// Packs the bundles and the documentation into dist/dossier.vsix, which `code --install-extension` takes, and holds the
// package to its size and its links.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { root } from './run.mjs';

const packagePath = path.join(root, 'dist/dossier.vsix');
const largest = 1024 * 1024;
const staged = path.join(root, 'dist/package');

/** What vsce calls these files in the package. */
const renamed = new Map([
  ['README.md', 'readme.md'],
  ['CHANGELOG.md', 'changelog.md'],
  ['LICENSE', 'LICENSE.txt'],
]);

rmSync(staged, { recursive: true, force: true });
const files = await listFiles({ cwd: root, dependencies: false });
for (const file of files) {
  const target = path.join(staged, file);
  mkdirSync(path.dirname(target), { recursive: true });
  if (file.endsWith('.md')) writeFileSync(target, packed(file));
  else cpSync(path.join(root, file), target);
}
// Without it vsce warns that everything is packed, which is what is wanted here.
writeFileSync(path.join(staged, '.vscodeignore'), '');
const broken = files.filter((file) => file.endsWith('.md')).flatMap(brokenLinks);
if (broken.length > 0) fail(`Links that lead nowhere in the package:\n${broken.join('\n')}`);

// The bundles hold what they need of node_modules; links stay as they are written.
await createVSIX({
  cwd: staged,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
rmSync(staged, { recursive: true });
const { size } = statSync(packagePath);
if (size >= largest) fail(`The package has ${size} bytes; it must stay under 1 MB.`);

/**
 * A page as it stands in the package: its links follow the files that are renamed. The README is shown by VS Code on the
 * page of the extension, where no picture is shown but from the web, and no link to a file leads anywhere.
 */
function packed(file) {
  const page = readFileSync(path.join(root, file), 'utf8');
  const folder = path.dirname(path.join(root, file));
  if (file === 'README.md')
    return replaceLinks(page, (isPicture, text) => (isPicture ? '' : text)).replace(/\n{3,}/g, '\n\n');
  return replaceLinks(page, (isPicture, text, address) => {
    const [place, anchor] = address.split('#');
    const name = renamed.get(path.relative(root, path.resolve(folder, place)));
    const target = name ? path.relative(folder, path.join(root, name)) : place;
    return `${isPicture ? '!' : ''}[${text}](${[target, anchor].filter(Boolean).join('#')})`;
  });
}

function brokenLinks(file) {
  const broken = [];
  const page = path.join(staged, file);
  replaceLinks(readFileSync(page, 'utf8'), (_, text, address) => {
    const target = path.relative(staged, path.resolve(path.dirname(page), address.split('#')[0]));
    const original = [...renamed].find(([, name]) => name === target)?.[0] ?? target;
    if (renamed.has(target) || !existsSync(path.join(staged, original))) broken.push(`${file}: [${text}](${address})`);
    return '';
  });
  return broken;
}

/** Replaces every link and picture that leads to another file; what stands in code is none. */
function replaceLinks(page, replace) {
  const code = /^```[\s\S]*?^```|(`+)[^`][\s\S]*?\1(?!`)/;
  const link = /(!?)\[([^\]]*)\]\((?!#|[a-z]+:)([^)\s]+)\)/;
  return page.replace(new RegExp(`${code.source}|${link.source}`, 'gm'), (all, _, mark, text, address) =>
    address === undefined ? all : replace(mark === '!', text, address),
  );
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
