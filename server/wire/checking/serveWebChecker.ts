import { followOrders } from './followOrders';
import type { Delivery, Order } from './messages';

/** What is used of the scope of a worker that checks. */
interface CheckerScope {
  postMessage(delivery: Delivery): void;
  addEventListener(type: 'message', hear: (event: { readonly data: Order }) => void): void;
}

/** Checks files for the worker of the browser that started this one, until it ends it. */
export function serveWebChecker(scope: CheckerScope): void {
  const follow = followOrders(
    (file, { texts }) => texts?.get(file),
    (delivery) => scope.postMessage(delivery),
  );
  scope.addEventListener('message', ({ data }) => follow(data));
}
