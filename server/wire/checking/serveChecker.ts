import { constants, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { disk, readAtOnce } from '../disk';
import { registry } from '../registry';
import { Desk } from './desk';
import type { Delivery, Order, ThreadData } from './messages';
import { type Parcel, withEntries } from './parcels';

/** Checks files for the thread that started this one, until it ends it. */
export function serveChecker(): void {
  if ((workerData as ThreadData).yields) yieldToOthers();
  let desk: Desk | undefined;
  let parcels: Parcel[] = [];
  // Nobody waits for anything else here, and a file is read much sooner without leaving the thread.
  const workspace = { ...disk, read: async (...asked: Parameters<typeof readAtOnce>) => readAtOnce(...asked) };
  parentPort?.on('message', async (order: Order) => {
    if ('parcel' in order) parcels.push(order.parcel);
    else if ('context' in order) {
      const bibliographies = withEntries(order.context.bibliographies, parcels);
      parcels = [];
      desk = new Desk(workspace, registry, { ...order.context, bibliographies });
    } else
      parentPort!.postMessage({
        looked: await Promise.all(order.files.map((file) => desk!.check(file))),
      } satisfies Delivery);
  });
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
