import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { activateExtension, essay, expectAnswers, open } from './editor';
import { eventually } from './eventually';

suite('The process of the server', () => {
  test('a server that crashes is started again', async () => {
    const api = await activateExtension();
    const document = await open(essay);
    await expectAnswers(document);
    const processId = () => (api.server.client as LanguageClient | undefined)?.serverProcess?.pid;
    const before = processId();
    assert.ok(before);
    process.kill(before, 'SIGKILL');
    await eventually(processId, (now) => assert.ok(now && now !== before));
    await expectAnswers(document);
  });

  test('one that crashes again and again is given up, the view is empty, and a restart brings all back', async () => {
    const { server, status, tree } = await activateExtension();
    const document = await open(essay);
    const processId = () => (server.client as LanguageClient | undefined)?.serverProcess?.pid;
    for (let crashes = 0; !server.isStopped; crashes++) {
      assert.ok(crashes < 10, 'it is never given up');
      const before = processId();
      if (before) process.kill(before, 'SIGKILL');
      await eventually(processId, (now) => assert.ok(server.isStopped || (now && now !== before)));
    }
    assert.equal(status.shown.text, 'Dossier is not running');
    assert.deepEqual(await tree.getChildren(), []);
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('dossier.restartServer');
    assert.equal(server.isStopped, false);
    await expectAnswers(document);
    assert.ok((await tree.getChildren()).length > 0);
  });
});
