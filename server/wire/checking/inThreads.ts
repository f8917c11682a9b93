/** Checks in threads of Node, so that who is typing waits for nothing, and a command has all the processors. */
import type { Worker } from 'node:worker_threads';
import type { FileId } from '../../dossier/place';
import { nextTurn } from '../turn';
import type { CheckContext, Checker, Looked } from './checker';
import type { Delivery, Order, ThreadData } from './messages';
import { parcelsOf, withoutEntries } from './parcels';

/** So many files go to a thread at a time: few, so that a cancelled check ends soon and no thread ends long after the others. */
const FILES_OF_AN_ORDER = 4;
/** Below this many files a thread costs more than it saves. */
const FILES_WORTH_A_THREAD = 24;
/** A text at a time needs little; what a thread may keep before it clears up counts once for each. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/**
 * @param script the bundle that checks: see `server/checker.ts`.
 * @param most threads at once.
 * @param small for few files, and for what threads leave undone.
 * @param onFault told why they did.
 * @param yields whether the threads let the one that starts them go first, where they can.
 */
export function checkerInThreads(
  script: string,
  most: number,
  small: Checker,
  onFault: (fault: unknown) => void,
  yields = false,
): Checker {
  // A thread that has checked many files is faster than a new one.
  const threads: Worker[] = [];
  const rest = () => {
    for (const thread of threads.splice(0)) void thread.terminate();
  };
  return {
    async check(files, context, take, isCancelled) {
      const count = Math.min(most, Math.floor(files.length / FILES_WORTH_A_THREAD));
      const waiting = new Set(files);
      const taken = (looked: readonly Looked[]) => {
        for (const { file } of looked) waiting.delete(file);
        take(looked);
      };
      try {
        await startUpTo(count, threads, script, { yields });
        await inThreads(threads.slice(0, count), { files, context, take: taken, isCancelled });
      } catch (fault) {
        rest();
        onFault(fault);
      }
      // Few files; or a machine that has no threads, or not enough memory for them.
      if (waiting.size > 0 && !isCancelled()) await small.check([...waiting], context, take, isCancelled);
    },
    rest,
  };
}

interface Work {
  readonly files: readonly FileId[];
  readonly context: CheckContext;
  readonly take: (looked: readonly Looked[]) => void;
  readonly isCancelled: () => boolean;
}

async function startUpTo(count: number, threads: Worker[], script: string, workerData: ThreadData): Promise<void> {
  if (threads.length >= count) return;
  // Most servers never check so many files, and all of them start sooner without.
  const { Worker } = await import('node:worker_threads');
  while (threads.length < count) {
    const thread = new Worker(script, { resourceLimits: LIMITS, workerData });
    threads.push(thread);
    // One that ends while it waits for orders is no loss.
    thread.on('error', () => {});
    thread.on('exit', () => threads.includes(thread) && threads.splice(threads.indexOf(thread), 1));
  }
}

async function inThreads(threads: readonly Worker[], { files, context, take, isCancelled }: Work): Promise<void> {
  let next = 0;
  const more = (): readonly FileId[] => {
    if (isCancelled()) return [];
    const order = files.slice(next, next + FILES_OF_AN_ORDER);
    next += order.length;
    return order;
  };
  await Promise.all(threads.map((thread) => served(thread, context, more, take)));
}

/** Tells a thread on what the checks depend. */
async function send(thread: Worker, context: CheckContext): Promise<void> {
  for (const parcel of parcelsOf(context.bibliographies)) {
    thread.postMessage({ parcel } satisfies Order);
    await nextTurn();
  }
  thread.postMessage({
    context: { ...context, bibliographies: withoutEntries(context.bibliographies) },
  } satisfies Order);
}

/** Gives a thread orders until there are no more. @throws what the thread throws. */
function served(
  thread: Worker,
  context: CheckContext,
  more: () => readonly FileId[],
  take: Work['take'],
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const give = () => {
      const files = more();
      if (files.length > 0) return thread.postMessage({ files } satisfies Order);
      thread.off('error', reject);
      thread.off('exit', end);
      thread.off('message', receive);
      resolve();
    };
    const end = () => reject(new Error('A thread that checks files ended before its time.'));
    const receive = ({ looked }: Delivery) => {
      take(looked);
      give();
    };
    thread.on('error', reject);
    thread.on('exit', end);
    thread.on('message', receive);
    send(thread, context).then(give, reject);
  });
}
