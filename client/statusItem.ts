// The entry of Dossier in the language status, beside the name of the language: whether the server runs, and whether it
// has read all texts of the workspace.
import { type Command, type Disposable, env, LanguageStatusSeverity, l10n, languages } from 'vscode';

/** What the server tells of its reading; the same as `Status` in server/wire/status.ts. */
export interface Status {
  /** How many texts of the workspace were read. */
  files: number;
  /** The number that was not exceeded, where the workspace has more texts than that; else null. */
  reachedBound: number | null;
}

/** How far the server is with its reading; the same as `Reading` in server/wire/status.ts. */
export interface Reading {
  done: number;
  of: number;
  stage: 'read' | 'checked';
}

export type ServerState = 'starting' | 'running' | 'stopped';

export class StatusItem implements Disposable {
  readonly #item;
  #state: ServerState = 'stopped';
  #status: Status | undefined;
  #reading: Reading | null = null;

  /** @param selector the languages beside whose names the entry stands. */
  constructor(selector: readonly string[]) {
    this.#item = languages.createLanguageStatusItem(
      'dossier.status',
      selector.map((language) => ({ language })),
    );
    this.#item.name = 'Dossier';
    this.#show();
  }

  /** What the entry says now. */
  get shown(): { text: string; detail: string | undefined; severity: LanguageStatusSeverity; busy: boolean } {
    const { text, detail, severity, busy } = this.#item;
    return { text, detail, severity, busy };
  }

  /** A server that starts has read nothing yet. */
  setState(state: ServerState): void {
    this.#state = state;
    if (state !== 'running') this.#status = undefined;
    this.#reading = null;
    this.#show();
  }

  setStatus(status: Status): void {
    this.#status = status;
    this.#show();
  }

  /** @param reading null when it is over. */
  setReading(reading: Reading | null): void {
    this.#reading = reading;
    this.#show();
  }

  dispose(): void {
    this.#item.dispose();
  }

  #show(): void {
    const { text, detail, severity, command } = this.#words();
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.severity = severity;
    this.#item.command = command;
    this.#item.busy = this.#state === 'starting' || this.#reading !== null;
  }

  #words(): { text: string; detail?: string; severity: LanguageStatusSeverity; command: Command } {
    const output = { title: l10n.t('Show Output'), command: 'dossier.showOutput' };
    if (this.#state === 'stopped')
      return {
        text: l10n.t('Dossier is not running'),
        severity: LanguageStatusSeverity.Error,
        command: { title: l10n.t('Restart'), command: 'dossier.restartServer' },
      };
    if (this.#state === 'starting')
      return { text: l10n.t('Dossier is starting'), severity: LanguageStatusSeverity.Information, command: output };
    if (this.#reading)
      return {
        text: 'Dossier',
        detail: told(this.#reading),
        severity: LanguageStatusSeverity.Information,
        command: output,
      };
    const { files, reachedBound } = this.#status ?? { files: 0, reachedBound: null };
    if (reachedBound !== null)
      return {
        text: l10n.t('Dossier has not read all texts'),
        detail: l10n.t('There are more than {0}. The others are read when they are opened.', counted(reachedBound)),
        severity: LanguageStatusSeverity.Warning,
        command: {
          title: l10n.t('Settings'),
          command: 'workbench.action.openSettings',
          arguments: ['dossier.index.maxFiles'],
        },
      };
    const read =
      files === 0
        ? l10n.t('Open texts are read')
        : files === 1
          ? l10n.t('1 text of the workspace is read')
          : l10n.t('{0} texts of the workspace are read', counted(files));
    return { text: 'Dossier', detail: read, severity: LanguageStatusSeverity.Information, command: output };
  }
}

function told({ done, of, stage }: Reading): string {
  return stage === 'read'
    ? l10n.t('{0} of {1} texts are read', counted(done), counted(of))
    : l10n.t('{0} of {1} texts are checked', counted(done), counted(of));
}

/** A number as the language of the editor writes it: 2,000. */
function counted(count: number): string {
  return count.toLocaleString(env.language);
}
