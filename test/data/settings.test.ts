/** What package.json says of settings and commands: to who looks for them in the settings, the palette and the menus. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_SEVERITIES } from '../../server/rules/index';

interface Setting {
  readonly type: string;
  readonly scope?: string;
  readonly order?: number;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownDescription?: string;
  readonly properties?: Readonly<Record<string, Setting>>;
}

const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const settings: Record<string, Setting> = contributes.configuration.properties;
const severities = settings['dossier.rules']!.properties!;
const isTranslated = (text: string | undefined) => /^%[\w.]+%$/.test(text ?? '');

test('every setting has a default, a scope, an order of its own and a description in every language', () => {
  for (const [name, { scope, default: initial, markdownDescription }] of Object.entries(settings)) {
    expect([name, scope !== undefined, initial !== undefined, isTranslated(markdownDescription)]).toEqual([
      name,
      true,
      true,
      true,
    ]);
  }
  const order = Object.values(settings).map((setting) => setting.order);
  expect(order).toEqual(order.map((_, index) => index + 1));
});

test('every word that a setting can have is described', () => {
  for (const [name, { enum: words, enumDescriptions = [] }] of Object.entries({ ...settings, ...severities })) {
    if (!words) continue;
    expect(`${name} ${enumDescriptions.filter(isTranslated).length}`).toBe(`${name} ${words.length}`);
  }
});

test('the severity of every rule can be set, and is described with the default that it has', () => {
  expect(Object.keys(severities).sort()).toEqual([...DEFAULT_SEVERITIES.keys()].sort());
  const words = JSON.parse(readFileSync(new URL('../../package.nls.json', import.meta.url), 'utf8'));
  for (const [code, severity] of DEFAULT_SEVERITIES) {
    expect(severities[code]!.enum).toEqual(['error', 'warning', 'information', 'hint', 'off']);
    expect(severities[code]!.default).toBe(severity);
    expect(words[`settings.rules.${code}`]).toContain(`Default: \`${severity}\``);
  }
});

test('a command that stands as a button has an icon', () => {
  const icons = new Map(contributes.commands.map((one: { command: string; icon?: string }) => [one.command, one.icon]));
  const buttons = ['view/title', 'view/item/context', 'editor/title'].flatMap((menu) =>
    (contributes.menus[menu] ?? []).filter(({ group = '' }) => /^(navigation|inline)/.test(group)),
  );
  expect(buttons.length).toBeGreaterThan(3);
  expect(buttons.filter(({ command }) => !icons.get(command))).toEqual([]);
});
