import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
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
});
