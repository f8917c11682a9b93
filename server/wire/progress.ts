/** The progress of a reading, and its end before its time. */
import type { Connection, WorkDoneProgressReporter, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Stage } from './indexing';
import { say } from './language';

/** How a reading tells how far it is, and learns that nobody waits for it any more. */
export interface Progress {
  isCancelled(): boolean;
  report(done: number, of: number, stage: Stage): void;
}

/** What is over sooner than this needs no progress. */
const MOMENT_MS = 1000;

/**
 * Does something that may take long. When it takes longer than a moment, a client that can do so shows how far it is,
 * with a button that ends it.
 */
export async function withLateProgress<T>(
  connection: Connection,
  title: string,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  let shown: WorkDoneProgressServerReporter | undefined;
  let isOver = false;
  const show = async () => {
    const reporter = await connection.window.createWorkDoneProgress();
    if (isOver) return reporter.done();
    reporter.begin(title, 0, undefined, true);
    shown = reporter;
  };
  const timer = setTimeout(() => {
    show().catch((fault) => connection.console.warn(`Progress could not be shown. ${fault}`));
  }, MOMENT_MS);
  try {
    return await work({
      isCancelled: () => shown?.token.isCancellationRequested === true,
      report: (...far) => shown && tell(shown, ...far),
    });
  } finally {
    isOver = true;
    clearTimeout(timer);
    shown?.done();
  }
}

/** Tells how many files of how many are read, which is the first half of the work, or checked. */
export function tell(reporter: WorkDoneProgressReporter, done: number, of: number, stage: Stage): void {
  const half = of > 0 ? (50 * done) / of : 50;
  const far = { done, of };
  if (stage === 'read') reporter.report(half, say('{done} of {of} read', far));
  else reporter.report(50 + half, say('{done} of {of} checked', far));
}
