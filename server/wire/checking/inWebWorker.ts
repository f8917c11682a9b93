/** Checks in a second worker of a browser, beside the one that answers requests. */
import type { Workspace } from '../../dossier/workspace';
import type { Checker } from './checker';
import { checkerInWorkers } from './inWorkers';
import { CHECKER_NAME, type Delivery, type WorkerData } from './messages';
import type { Listener, Port } from './port';

/** What is used of a worker of a browser. */
export interface WebWorker {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', hear: (event: { readonly data: Delivery }) => void): void;
  addEventListener(type: 'error' | 'messageerror', hear: (event: WorkerFault) => void): void;
  terminate(): void;
}

interface WorkerFault {
  /** Missing when the script could not be loaded. */
  readonly message?: string;
  preventDefault(): void;
}

/** What is used of the scope of a worker that starts another. */
export interface WorkerScope {
  readonly Worker: new (address: string, options: { readonly name: string }) => WebWorker;
  readonly location: { readonly href: string };
}

export interface SecondWorker {
  readonly scope: WorkerScope;
  /** The address of the extension, ending in a slash. */
  readonly extension: string;
  /** Read here, since only this worker is connected to the editor. */
  readonly workspace: Workspace;
  /** Told of every check how many files the other worker has looked at, if any. */
  onChecked(files: number): void;
  /** Told why the other worker leaves files undone. */
  onFault(fault: unknown): void;
}

/** @param small for few files, and for what the other worker leaves undone. */
export function checkerInWebWorker(
  { scope, extension, workspace, onChecked, onFault }: SecondWorker,
  small: Checker,
): Checker {
  const start = () => portOf(startIn(scope, extension));
  const workers = { start, most: 1, ordersAtOnce: 2, reader: workspace, readsItself: () => false, onChecked };
  return checkerInWorkers(workers, small, onFault);
}

/**
 * Starts the script once more that runs here. Its address need not be that of the file: editors wrap scripts that come
 * from elsewhere in one of their own, and only such a one may be started from here. The name tells it what to do.
 */
function startIn({ Worker, location }: WorkerScope, extension: string): WebWorker {
  const worker = new Worker(location.href, { name: CHECKER_NAME });
  worker.postMessage({ extension } satisfies WorkerData);
  return worker;
}

function portOf(worker: WebWorker): Port {
  let listener: Listener | undefined;
  worker.addEventListener('message', ({ data }) => listener?.delivered(data));
  const fail = (fault: WorkerFault) => {
    // Otherwise it counts as a fault of the worker that answers, and the editor gives that up.
    fault.preventDefault();
    listener?.failed(new Error(fault.message ?? 'The worker that checks files could not be started.'));
  };
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);
  return {
    post: (order) => worker.postMessage(order),
    hear: (next) => {
      listener = next;
    },
    end: () => worker.terminate(),
  };
}
