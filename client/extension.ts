// The VS Code half of Dossier: it starts the language server and stays out of its way. Where VS Code is a program of its own
// it is loaded by desktop.ts, in a browser by web.ts.
import { type ExtensionContext, window } from 'vscode';
import { ArchivalSources } from './archivalSources';
import { registerCommands } from './commands';
import { ExportCommand } from './export';
import { Finder } from './finder';
import { registerFindings } from './findings';
import { LanguageServer, type LoadClient } from './languageServer';
import { languages } from './languages';
import { NoteEdits } from './noteEdits';
import { PictureCommand } from './picture';
import { StatusItem } from './statusItem';
import { createView } from './view';
import type { DossierTree } from './view/tree';

/** What `activate` hands to other extensions and to the tests. */
export interface DossierApi {
  /** The connection to the language server; a restart makes a new one. */
  readonly server: LanguageServer;
  readonly status: StatusItem;
  readonly tree: DossierTree;
  /** The dossier at a glance. */
  readonly picture: PictureCommand;
}

let server: LanguageServer | undefined;

/**
 * Called once, when the first text opens that may be ours. Ends when the server answers or has failed to.
 *
 * @param loadClient knows where the server runs.
 */
export async function activateWith(loadClient: LoadClient, context: ExtensionContext): Promise<DossierApi> {
  const output = window.createOutputChannel('Dossier', { log: true });
  const status = new StatusItem(languages);
  server = new LanguageServer(loadClient, output, status);
  const notes = new NoteEdits(server, output);
  const { tree, ending } = createView(server, notes, output);
  const picture = new PictureCommand(server, context, output);
  context.subscriptions.push(
    output,
    status,
    ...registerCommands(context, server, output),
    new ArchivalSources(server, output),
    ending,
    picture,
    server,
    new ExportCommand(server, output),
    notes,
    registerFindings(),
    new Finder(server, output),
  );
  await server.start();
  return { server, status, tree, picture };
}

/** Called by VS Code when the extension is switched off or the window closes. */
export async function deactivate(): Promise<void> {
  await server?.stop();
  server = undefined;
}
