/** Checks in workers, so that who is typing waits for nothing, and a command has all the processors. */
import type { FileId } from '../../dossier/place';
import type { Workspace } from '../../dossier/workspace';
import { nextTurn } from '../turn';
import type { CheckContext, Checker, Looked } from './checker';
import type { FilesOrder } from './messages';
import { parcelsOf, withoutEntries } from './parcels';
import type { Port } from './port';

/** So many files go to a worker at a time: few, so that a cancelled check ends soon and no worker ends long after the others. */
const FILES_OF_AN_ORDER = 4;
/** Below this many files a worker costs more than it saves. */
const FILES_WORTH_A_WORKER = 24;

export interface Workers {
  /** @throws where there can be none. */
  start(): Port | Promise<Port>;
  /** So many at once. */
  readonly most: number;
  /** So many orders are with a worker or on their way to it: more than one where texts have to be fetched for it. */
  readonly ordersAtOnce: number;
  /** Who reads the files that workers cannot, and which those are. */
  readonly reader: Pick<Workspace, 'read'>;
  readsItself(file: FileId): boolean;
  /** Told of every check how many files they have looked at, if any. */
  onChecked?(files: number): void;
}

/**
 * @param small for few files, and for what workers leave undone.
 * @param onFault told why they did.
 */
export function checkerInWorkers(workers: Workers, small: Checker, onFault: (fault: unknown) => void): Checker {
  // A worker that has checked many files is faster than a new one.
  const ports = new Set<Port>();
  const dismiss = (port: Port) => {
    ports.delete(port);
    port.end();
  };
  const rest = () => ports.forEach(dismiss);
  /** One that ends while it waits for orders is no loss. */
  const letWait = (port: Port) => port.hear({ delivered: () => {}, failed: () => dismiss(port) });
  const startUpTo = async (count: number) => {
    while (ports.size < count) {
      const port = await workers.start();
      ports.add(port);
      letWait(port);
    }
    return [...ports].slice(0, count);
  };
  return {
    async check(files, context, take, isCancelled) {
      const count = Math.min(workers.most, Math.floor(files.length / FILES_WORTH_A_WORKER));
      const waiting = new Set(files);
      let isOver = false;
      const work: Work = {
        context,
        next: ordersOf(files, context, workers, () => isOver || isCancelled()),
        // What comes when it is over is with somebody else.
        take: (looked) => {
          if (isOver) return;
          for (const { file } of looked) waiting.delete(file);
          take(looked);
        },
      };
      try {
        const working = await startUpTo(count);
        await Promise.all(working.map((port) => served(port, work, workers.ordersAtOnce)));
        working.forEach(letWait);
      } catch (fault) {
        rest();
        onFault(fault);
      }
      isOver = true;
      if (waiting.size < files.length) workers.onChecked?.(files.length - waiting.size);
      // Few files; or a machine that has no workers, or not enough memory for them.
      if (waiting.size > 0 && !isCancelled()) await small.check([...waiting], context, take, isCancelled);
    },
    rest,
  };
}

interface Work {
  readonly context: CheckContext;
  /** Undefined when there are no more. */
  next(): Promise<FilesOrder | undefined>;
  take(looked: readonly Looked[]): void;
}

/** Every call gives other files, with the texts of those that a worker cannot read. */
function ordersOf(
  files: readonly FileId[],
  { bounds }: CheckContext,
  { reader, readsItself }: Workers,
  isEnough: () => boolean,
): Work['next'] {
  let at = 0;
  return async () => {
    if (isEnough() || at >= files.length) return undefined;
    const some = files.slice(at, at + FILES_OF_AN_ORDER);
    at += FILES_OF_AN_ORDER;
    if (some.every(readsItself)) return { files: some };
    const texts = new Map<FileId, string>();
    const fetch = async (file: FileId) => {
      const text = readsItself(file) ? undefined : await reader.read(file, bounds);
      if (text !== undefined) texts.set(file, text);
    };
    await Promise.all(some.map(fetch));
    return isEnough() ? undefined : { files: some, texts };
  };
}

/** Tells a worker on what the checks depend. */
async function send(port: Port, context: CheckContext): Promise<void> {
  for (const parcel of parcelsOf(context.bibliographies)) {
    port.post({ parcel });
    await nextTurn();
  }
  port.post({ context: { ...context, bibliographies: withoutEntries(context.bibliographies) } });
}

/** Gives a worker orders until there are no more. @throws what the worker throws. */
function served(port: Port, { context, next, take }: Work, ordersAtOnce: number): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    let due = ordersAtOnce;
    const give = async () => {
      const order = await next();
      if (order) port.post(order);
      else if (--due === 0) resolve();
    };
    const giveNext = () => void give().catch(reject);
    const delivered = (looked: readonly Looked[]) => {
      take(looked);
      giveNext();
    };
    port.hear({ delivered: ({ looked }) => delivered(looked), failed: reject });
    send(port, context).then(() => {
      for (let order = 0; order < ordersAtOnce; order++) giveNext();
    }, reject);
  });
}
