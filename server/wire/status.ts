/** What a client is told about the reading of the workspace, if it says that it wants to know. */
import { type ClientCapabilities, type Connection, NotificationType } from 'vscode-languageserver';
import type { Stage } from './indexing';
import type { Progress } from './progress';

export interface Status {
  /** How many texts of the workspace were read. */
  readonly files: number;
  /** The number that was not exceeded, where the workspace has more texts than that; else null. */
  readonly reachedBound: number | null;
}

/** How far a reading of the workspace is. */
export interface Reading {
  readonly done: number;
  readonly of: number;
  /** All texts are read first, and then checked. */
  readonly stage: Stage;
}

export const StatusNotification = new NotificationType<Status>('dossier/status');
/** Null when a reading is over. */
export const ReadingNotification = new NotificationType<{ readonly reading: Reading | null }>('dossier/reading');

/** Nobody reads numbers that change more often. What is over sooner is not told at all. */
const PAUSE_MS = 100;

/** Tells the status when it changes. */
export class StatusTeller {
  readonly #connection: Connection;
  #isWanted = false;
  #told: Status = { files: 0, reachedBound: null };

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Other editors may complain about a notification that they do not know: only who asks for it gets it. */
  initialize({ experimental }: ClientCapabilities): void {
    this.#isWanted = experimental?.dossierStatus === true;
  }

  async tell(status: Status): Promise<void> {
    const { files, reachedBound } = this.#told;
    this.#told = status;
    if (status.reachedBound !== null && status.reachedBound !== reachedBound)
      this.#connection.console.warn(
        `More than ${status.reachedBound} texts: the others are read when they are opened (dossier.index.maxFiles).`,
      );
    if (this.#isWanted && (status.files !== files || status.reachedBound !== reachedBound))
      await this.#connection.sendNotification(StatusNotification, status);
  }

  /** Tells how far a reading is while it lasts, beside what else is told of its progress. */
  async during<T>(progress: Progress, work: (progress: Progress) => Promise<T>): Promise<T> {
    if (!this.#isWanted) return await work(progress);
    let last = performance.now();
    let isTold = false;
    const tell = (reading: Reading | null) => this.#connection.sendNotification(ReadingNotification, { reading });
    const report: Progress['report'] = (done, of, stage) => {
      progress.report(done, of, stage);
      const now = performance.now();
      if (now - last < PAUSE_MS) return;
      last = now;
      isTold = true;
      void tell({ done, of, stage });
    };
    try {
      return await work({ isCancelled: progress.isCancelled, report });
    } finally {
      if (isTold) void tell(null);
    }
  }
}
