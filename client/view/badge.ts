// The number of errors in all dossiers, on the icon of the side bar.
import { type Diagnostic, DiagnosticSeverity, Disposable, l10n, languages, type TreeView } from 'vscode';

export class ErrorBadge {
  readonly #view: TreeView<unknown>;
  readonly #registered: Disposable;

  constructor(view: TreeView<unknown>) {
    this.#view = view;
    this.#registered = Disposable.from(languages.onDidChangeDiagnostics(() => this.#count()));
    this.#count();
  }

  dispose(): void {
    this.#registered.dispose();
  }

  #count(): void {
    let value = 0;
    for (const [, found] of languages.getDiagnostics()) value += found.filter(isError).length;
    const tooltip = value === 1 ? l10n.t('1 error in your dossiers') : l10n.t('{0} errors in your dossiers', value);
    this.#view.badge = value > 0 ? { value, tooltip } : undefined;
  }
}

function isError({ source, severity }: Diagnostic): boolean {
  return source === 'dossier' && severity === DiagnosticSeverity.Error;
}
