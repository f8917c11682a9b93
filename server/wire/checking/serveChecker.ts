import { constants, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { readAtOnce } from '../disk';
import { followOrders } from './followOrders';
import type { ThreadData } from './messages';

/** Checks files for the thread that started this one, until it ends it. */
export function serveChecker(): void {
  if ((workerData as ThreadData).yields) yieldToOthers();
  const follow = followOrders(
    (file, { texts }, bounds) => texts?.get(file) ?? readAtOnce(file, bounds),
    (delivery) => parentPort!.postMessage(delivery),
  );
  parentPort?.on('message', follow);
}

/** Lets the thread that answers requests go first, when both want the same processor. */
function yieldToOthers(): void {
  // Elsewhere this would hold for the whole process.
  if (platform() !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_LOW);
  } catch {
    // Not allowed here; nothing hangs on it.
  }
}
