/** The rooms of the server and who may enter whom: the lint rules that hold it, held themselves. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const ROOMS = ['text', 'reading', 'dossier', 'rules', 'features', 'wire'] as const;
/** Who may be entered from a room, besides itself. */
const BELOW: Readonly<Record<(typeof ROOMS)[number], readonly string[]>> = {
  text: [],
  reading: ['text'],
  dossier: ['reading', 'text'],
  rules: ['dossier', 'reading', 'text'],
  features: ['dossier', 'reading', 'text'],
  wire: ['features', 'rules', 'dossier', 'reading', 'text'],
};

// A folder with the same rooms and the same lint rules, so that no trial stands among the sources.
const house = mkdtempSync(join(tmpdir(), 'dossier-arrows-'));
copyFileSync(join(root, 'biome.json'), join(house, 'biome.json'));
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** The lint rules that a text would break if it stood in a room. */
function broken(room: string, code: string): string[] {
  const file = join(house, 'server', room, 'trial', 'trial.ts');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
  const biome = join(root, 'node_modules/.bin/biome');
  const { stdout } = spawnSync(biome, ['lint', '--reporter=json', file], { cwd: house, encoding: 'utf8' });
  return JSON.parse(stdout).diagnostics.map(({ category }: { category: string }) => category);
}

describe('the arrows', () => {
  test.each(ROOMS)('from %s lead only where the design draws them', (room) => {
    for (const other of ROOMS) {
      if (other === room) continue;
      const found = broken(room, `import * as other from '../../${other}/any';\nexport const it = other;\n`);
      const isAllowed = BELOW[room].includes(other);
      expect(found, `${room} -> ${other}`).toEqual(isAllowed ? [] : ['lint/style/noRestrictedImports']);
    }
  });

  test('keep Node, the clock and the console out of the core', () => {
    for (const room of ['text', 'reading', 'dossier', 'rules', 'features']) {
      const found = broken(
        room,
        "import { join } from 'node:path';\nexport const it = [join, Date.now(), console, process];\n",
      );
      expect(found, room).toEqual([
        'lint/correctness/noNodejsModules',
        ...Array.from({ length: 3 }, () => 'lint/style/noRestrictedGlobals'),
      ]);
    }
  });
});

test('the core and the server bundle for a browser, where there is no Node', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "export * from './server/wire/server'; export * from './server/wire/registry'; export * from './server/features/hover';",
      resolveDir: root,
    },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    conditions: ['browser'],
    write: false,
    logLevel: 'silent',
  });
  expect(outputFiles[0]!.text).not.toMatch(/require\(["']node:/);
});
