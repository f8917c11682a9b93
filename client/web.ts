// The entry of the extension where VS Code is a web page.
import type { ExtensionContext } from 'vscode';
import { activateWith, type DossierApi } from './extension';

export { deactivate } from './extension';

/** Called by VS Code once, when the first text opens that may be ours. */
export function activate(context: ExtensionContext): Promise<DossierApi> {
  return activateWith(async () => (await import('./workerClient')).inWorker(context), context);
}
