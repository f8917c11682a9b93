/** What shows the apparatus of a text at a glance: folds, selections, lenses, hints and tokens. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Around } from './around';
import { answerFolding, mostFolds } from './folding';
import { answerHints } from './hints';
import { answerLenses } from './lenses';
import { Refreshing } from './refreshing';
import { answerSelection } from './selection';
import { answerTokens } from './tokens';

export class Glance {
  readonly refreshing: Refreshing;
  /** Follows a text that is closed, by its address. */
  readonly closed: (uri: string) => void;
  #most = Number.POSITIVE_INFINITY;

  constructor(connection: Connection, around: Around) {
    this.refreshing = new Refreshing(connection);
    answerFolding(connection, around, () => this.#most);
    answerSelection(connection, around);
    answerLenses(connection, around);
    answerHints(connection, around);
    this.closed = answerTokens(connection, around);
  }

  initialize(capabilities: ClientCapabilities): void {
    this.#most = mostFolds(capabilities);
    this.refreshing.initialize(capabilities);
  }
}
