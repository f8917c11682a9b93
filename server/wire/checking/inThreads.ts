/** Checks in threads of Node. */
import type { Worker } from 'node:worker_threads';
import type { Workspace } from '../../dossier/workspace';
import { disk, pathOf } from '../disk';
import type { Checker } from './checker';
import { checkerInWorkers } from './inWorkers';
import type { Delivery, ThreadData } from './messages';
import type { Listener, Port } from './port';

/** A text at a time needs little; what a thread may keep before it clears up counts once for each. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

export interface Threads {
  /** The bundle that checks: see `server/checker.ts`. */
  readonly script: string;
  /** So many at once. */
  readonly most: number;
  /** Whether they let the thread that starts them go first, where they can. */
  readonly yields?: boolean;
  /** Who reads the files that are on no disk. */
  readonly reader?: Pick<Workspace, 'read'>;
}

/**
 * @param small for few files, and for what threads leave undone.
 * @param onFault told why they did.
 */
export function checkerInThreads(
  { script, most, yields = false, reader = disk }: Threads,
  small: Checker,
  onFault: (fault: unknown) => void,
): Checker {
  const start = async () => {
    // Most servers never check so many files, and all of them start sooner without.
    const { Worker } = await import('node:worker_threads');
    return portOf(new Worker(script, { resourceLimits: LIMITS, workerData: { yields } satisfies ThreadData }));
  };
  const readsItself = (file: string) => pathOf(file) !== undefined;
  return checkerInWorkers({ start, most, ordersAtOnce: 1, reader, readsItself }, small, onFault);
}

function portOf(thread: Worker): Port {
  let listener: Listener | undefined;
  thread.on('message', (delivery: Delivery) => listener?.delivered(delivery));
  thread.on('error', (fault) => listener?.failed(fault));
  thread.on('exit', () => listener?.failed(new Error('A thread that checks files ended before its time.')));
  return {
    post: (order) => thread.postMessage(order),
    hear: (next) => {
      listener = next;
    },
    end: () => void thread.terminate(),
  };
}
