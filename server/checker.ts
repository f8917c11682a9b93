/** The thread that checks files under Node. */
import { parentPort } from 'node:worker_threads';
import { Desk } from './wire/checking/desk';
import type { Delivery, Order } from './wire/checking/messages';
import { disk } from './wire/disk';
import { registry } from './wire/registry';

let desk: Desk | undefined;

parentPort?.on('message', async (order: Order) => {
  if ('context' in order) desk = new Desk(disk, registry, order.context);
  else
    parentPort!.postMessage({
      looked: await Promise.all(order.files.map((file) => desk!.check(file))),
    } satisfies Delivery);
});
