// The commands of the palette.
import {
  type CancellationToken,
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  type Progress,
  ProgressLocation,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LanguageServer } from './languageServer';
import { type Beginning, newDossier } from './newDossier';
import { openSample } from './openSample';
import { showReferencesOn } from './showReferences';

/** What the server answers to `dossier.checkWorkspace`; the findings themselves it publishes as diagnostics. */
export interface CheckedWorkspace {
  files: number;
  findings: number;
}

/** Registers the commands that package.json contributes. */
export function registerCommands(
  context: ExtensionContext,
  server: LanguageServer,
  output: LogOutputChannel,
): Disposable[] {
  return [
    commands.registerCommand('dossier.restartServer', () => server.restart()),
    commands.registerCommand('dossier.showOutput', () => output.show()),
    commands.registerCommand('dossier.checkWorkspace', () => checkWorkspace(server, output)),
    // Not in the palette: it is what a lens does.
    commands.registerCommand('dossier.showReferences', showReferencesOn(server)),
    commands.registerCommand('dossier.newDossier', (given?: Beginning) => newDossier(given)),
    commands.registerCommand('dossier.openSample', () => openSample(context)),
  ];
}

/**
 * Has the whole workspace read, under a notification that can be cancelled, and shows the Problems view.
 *
 * @returns what the server counted; undefined when the check was cancelled or failed.
 */
async function checkWorkspace(server: LanguageServer, output: LogOutputChannel): Promise<CheckedWorkspace | undefined> {
  const client = server.client;
  if (!client?.isRunning()) {
    output.error('Check Workspace: the language server is not running.');
    await offerOutput(l10n.t('The language server of Dossier is not running.'), output);
    return undefined;
  }
  const title = l10n.t('Dossier: checking the workspace');
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  const checked = await window.withProgress(options, async (progress, token) => {
    try {
      const told = await askToCheck(client, progress, token);
      return token.isCancellationRequested ? undefined : told;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      output.error('Check Workspace failed.', error);
      void offerOutput(l10n.t('Dossier could not check the workspace.'), output);
      return undefined;
    }
  });
  if (!checked) return undefined;
  output.info(`Check Workspace: ${checked.files} files read, ${checked.findings} findings.`);
  await commands.executeCommand('workbench.actions.view.problems');
  return checked;
}

type Notification = Progress<{ message?: string; increment?: number }>;

/** Sends the command, and shows in the notification what the server tells of its progress. */
async function askToCheck(client: BaseLanguageClient, notification: Notification, token: CancellationToken) {
  const { ExecuteCommandRequest, WorkDoneProgress } = await import('vscode-languageclient');
  const workDoneToken = crypto.randomUUID();
  let shown = 0;
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (told) => {
    if (told.kind === 'end') return;
    const percentage = told.percentage ?? shown;
    notification.report({ message: told.message, increment: percentage - shown });
    shown = percentage;
  });
  try {
    const command = { command: 'dossier.checkWorkspace', arguments: [], workDoneToken };
    return (await client.sendRequest(ExecuteCommandRequest.type, command, token)) as CheckedWorkspace;
  } finally {
    listening.dispose();
  }
}

async function offerOutput(message: string, output: LogOutputChannel): Promise<void> {
  const showOutput = l10n.t('Show Output');
  if ((await window.showErrorMessage(message, showOutput)) === showOutput) output.show();
}
