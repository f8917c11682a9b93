/** Holds what the README says of settings, commands and scripts against the manifest of the extension. */
import { expect, test } from 'vitest';
import { DEFAULT_BOUNDS } from '../../server/dossier/workspace';
import { readPage, section } from './page';

const { contributes, scripts } = JSON.parse(readPage('package.json'));
const words: Record<string, string> = JSON.parse(readPage('package.nls.json'));
const settings: Record<string, { default: unknown }> = contributes.configuration.properties;
const readme = readPage('README.md');

/** The cells of a section's table, without its head. */
function rows(heading: string): string[][] {
  const lines = section(readme, heading)!.split('\n');
  const table = lines.filter((line) => line.startsWith('|')).slice(2);
  return table.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('the README has every setting with its default', () => {
  const told = rows('Settings').map(([name, value]) => [name, value]);
  const shown = (value: unknown) => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
  expect(told).toEqual(Object.entries(settings).map(([name, setting]) => [`\`${name}\``, shown(setting.default)]));
});

test('the defaults of the settings are those of the server', () => {
  expect(settings['dossier.index.maxFiles']!.default).toBe(DEFAULT_BOUNDS.maxFiles);
  expect(settings['dossier.index.maxFileSize']!.default).toBe(DEFAULT_BOUNDS.maxFileSize);
});

test('the README has every command by its title', () => {
  const titles = contributes.commands.map(
    ({ title, category }: Record<string, string>) => `*${inWords(category!)}: ${inWords(title!)}*`,
  );
  expect(
    rows('Commands')
      .map(([title]) => title)
      .sort(),
  ).toEqual(titles.sort());
});

test('the scripts that the README names are there', () => {
  const named = [...readme.matchAll(/npm (?:run )?([a-z]+)/g)].map((found) => found[1]!);
  const own = new Set(['ci', 'cit']);
  expect(named.length).toBeGreaterThan(3);
  for (const name of named) if (!own.has(name)) expect(scripts).toHaveProperty(name);
});

test('every word that the manifest asks for is there, and no other', () => {
  const asked = [...readPage('package.json').matchAll(/"%([\w.]+)%"/g)].map((found) => found[1]!);
  expect(Object.keys(words).sort()).toEqual([...new Set(asked)].sort());
});

function inWords(key: string): string {
  return words[key.slice(1, -1)] ?? key;
}
