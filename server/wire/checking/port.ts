import type { Delivery, Order } from './messages';

/** A worker that checks, a thread of Node or one of a browser, as the one sees it that has started it. */
export interface Port {
  post(order: Order): void;
  /** Tells what comes back, and that it fails or ends; whoever listened before hears no more. */
  hear(listener: Listener): void;
  end(): void;
}

export interface Listener {
  delivered(delivery: Delivery): void;
  /** After this it is of no use. */
  failed(fault: unknown): void;
}
