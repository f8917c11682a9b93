/** The page on the command line says exactly what the command line says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dossier, folderWith } from './fixture';

const page = readFileSync(join(import.meta.dirname, '../../docs/cli.md'), 'utf8');
const fences = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  text: text!,
}));

function fence(language: string, beginning = ''): string {
  const found = fences.find((one) => one.language === language && one.text.startsWith(beginning));
  if (!found) throw new Error(`The page has no ${language} that begins with ${beginning}.`);
  return found.text;
}

describe('the examples of docs/cli.md', () => {
  const run = async (...args: string[]) => (await dossier(folderWith({ 'aid.txt': fence('dossier') }), ...args)).out;

  test('the report', async () => {
    expect(await run('check', 'aid.txt')).toBe(fence('text'));
  });

  test('the JSON of check', async () => {
    expect(await run('check', 'aid.txt', '--format', 'json')).toBe(fence('json', '{"version":1,"findings"'));
  });

  test('the JSON of list', async () => {
    const out = await run('list', 'shelfmarks', 'aid.txt', '--format', 'json');
    expect(out).toBe(fence('json', '{"version":1,"entities"'));
  });

  test('a result of SARIF', async () => {
    const [first] = JSON.parse(await run('check', 'aid.txt', '--format', 'sarif')).runs[0].results;
    expect(`${JSON.stringify(first)}\n`).toBe(fence('json', '{"ruleId"'));
  });

  test.each(fences.filter(({ text }) => text.startsWith('$ ')).map(({ text }) => text))('%s', async (text) => {
    const [command, ...lines] = text.split('\n');
    expect(await run(...command!.split(' ').slice(2))).toBe(lines.join('\n'));
  });

  test('the overview is that of the help', async () => {
    const overview = fences[0]!.text.trimEnd().split('\n');
    const help = (await run('help')).split('\n').map((line) => line.trim());
    for (const line of overview) expect(help).toContain(line);
  });
});
