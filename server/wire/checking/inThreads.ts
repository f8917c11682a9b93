/** Checks in threads of Node, so that who is typing waits for nothing, and a command has all the processors. */
import type { Worker } from 'node:worker_threads';
import type { FileId } from '../../dossier/place';
import { nextTurn } from '../turn';
import type { CheckContext, Checker, Looked } from './checker';
import type { Delivery, Order } from './messages';
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
 */
export function checkerInThreads(
  script: string,
  most: number,
  small: Checker,
  onFault: (fault: unknown) => void,
): Checker {
  return {
    async check(files, context, take, isCancelled) {
      const count = Math.min(most, Math.floor(files.length / FILES_WORTH_A_THREAD));
      const waiting = new Set(files);
      const taken = (looked: readonly Looked[]) => {
        for (const { file } of looked) waiting.delete(file);
        take(looked);
      };
      try {
        if (count > 0) await inThreads(count, script, { files, context, take: taken, isCancelled });
      } catch (fault) {
        onFault(fault);
      }
      // Few files; or a machine that has no threads, or not enough memory for them.
      if (waiting.size > 0 && !isCancelled()) await small.check([...waiting], context, take, isCancelled);
    },
  };
}

interface Work {
  readonly files: readonly FileId[];
  readonly context: CheckContext;
  readonly take: (looked: readonly Looked[]) => void;
  readonly isCancelled: () => boolean;
}

async function inThreads(count: number, script: string, { files, context, take, isCancelled }: Work): Promise<void> {
  // Most servers never check so many files, and all of them start sooner without.
  const { Worker } = await import('node:worker_threads');
  let next = 0;
  const more = (): readonly FileId[] => {
    if (isCancelled()) return [];
    const order = files.slice(next, next + FILES_OF_AN_ORDER);
    next += order.length;
    return order;
  };
  await Promise.all(
    Array.from({ length: count }, async () => {
      const thread = new Worker(script, { resourceLimits: LIMITS });
      try {
        await served(thread, context, more, take);
      } finally {
        await thread.terminate();
      }
    }),
  );
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
  return new Promise((resolve, reject) => {
    const give = () => {
      const files = more();
      if (files.length === 0) resolve();
      else thread.postMessage({ files } satisfies Order);
    };
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('A thread that checks files ended before its time.')));
    thread.on('message', ({ looked }: Delivery) => {
      take(looked);
      give();
    });
    send(thread, context).then(give, reject);
  });
}
