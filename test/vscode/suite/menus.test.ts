import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, extensionId } from './editor';

interface Contributes {
  readonly commands: readonly { readonly command: string; readonly icon?: string }[];
  readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly group?: string }[]>>;
}

suite('The menus', () => {
  let contributes: Contributes;

  suiteSetup(async () => {
    await activateExtension();
    ({ contributes } = vscode.extensions.getExtension(extensionId)!.packageJSON);
  });

  test('what they have is a command with a title, and it can be run', async () => {
    const contributed = contributes.commands.map(({ command }) => command);
    const known = await vscode.commands.getCommands(true);
    const offered = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
    assert.deepEqual(
      [...new Set([...offered, ...contributed])].filter((one) => !contributed.includes(one) || !known.includes(one)),
      [],
    );
  });

  test('what stands on an entry as a button has an icon, and stands in its menu too', () => {
    const items = contributes.menus['view/item/context']!;
    const buttons = items.filter(({ group }) => group?.startsWith('inline'));
    assert.ok(buttons.length >= 4);
    for (const { command } of buttons) {
      assert.ok(contributes.commands.find((one) => one.command === command)?.icon, `${command} has no icon`);
      assert.ok(
        items.some((one) => one.command === command && one.group?.startsWith('dossier')),
        command,
      );
    }
  });

  test('what needs an entry of the view is not in the palette', () => {
    const ofEntries = contributes.menus['view/item/context']!.map(({ command }) => command);
    const inPalette = contributes.menus.commandPalette as { command: string; when?: string }[];
    for (const command of new Set(ofEntries))
      assert.match(
        inPalette.find((one) => one.command === command)?.when ?? '',
        /^(false|dossier\.canReadSource)$/,
        command,
      );
  });
});
