/** Has the client ask again for what it shows of a text, when it may be another through what stands elsewhere. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Dossier } from '../../dossier/dossier';

/** Somebody who types does not look at counts. */
const PAUSE_MS = 400;

/** By the names of the capabilities to be told so. */
const METHODS = {
  codeLens: 'workspace/codeLens/refresh',
  inlayHint: 'workspace/inlayHint/refresh',
  semanticTokens: 'workspace/semanticTokens/refresh',
  foldingRange: 'workspace/foldingRange/refresh',
} as const;

type Shown = keyof typeof METHODS;

export class Refreshing {
  readonly #connection: Connection;
  readonly #seen = new WeakMap<Dossier, number>();
  readonly #due = new Set<Shown>();
  #can: readonly Shown[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  initialize({ workspace }: ClientCapabilities): void {
    const all = Object.keys(METHODS) as Shown[];
    this.#can = all.filter((one) => workspace?.[one]?.refreshSupport === true);
  }

  /** Follows an edit. What stands in the text itself the client asks for anyway. */
  edited(dossier: Dossier | undefined): void {
    if (dossier?.folder === undefined) return;
    const isNews = this.#seen.get(dossier) !== dossier.revision;
    this.#seen.set(dossier, dossier.revision);
    this.#add(isNews ? ['codeLens', 'inlayHint', 'semanticTokens'] : ['codeLens']);
  }

  /** Follows a change of settings, of a manifest or of many files. */
  everything(): void {
    this.#add(this.#can);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #add(shown: readonly Shown[]): void {
    for (const one of shown) if (this.#can.includes(one)) this.#due.add(one);
    if (this.#due.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), PAUSE_MS);
  }

  #send(): void {
    const due = [...this.#due];
    this.#due.clear();
    // A client that refuses asks again by itself sooner or later.
    for (const one of due) this.#connection.sendRequest(METHODS[one]).catch(() => {});
  }
}
