/** The thread that checks files under Node. */
import { parentPort } from 'node:worker_threads';
import { Desk } from './wire/checking/desk';
import type { Delivery, Order } from './wire/checking/messages';
import { disk, readAtOnce } from './wire/disk';
import { registry } from './wire/registry';

let desk: Desk | undefined;

/** Nobody waits for anything else here, and a file is read much sooner without leaving the thread. */
const workspace = { ...disk, read: async (...asked: Parameters<typeof readAtOnce>) => readAtOnce(...asked) };

parentPort?.on('message', async (order: Order) => {
  if ('context' in order) desk = new Desk(workspace, registry, order.context);
  else
    parentPort!.postMessage({
      looked: await Promise.all(order.files.map((file) => desk!.check(file))),
    } satisfies Delivery);
});
