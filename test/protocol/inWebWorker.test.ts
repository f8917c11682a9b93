/** The second worker of a browser: here it runs in the same thread, behind messages that are copied as in a browser. */
import { beforeEach, expect, test } from 'vitest';
import type { FileId } from '../../server/dossier/place';
import type { PlacedFinding } from '../../server/rules/checked';
import type { Checker } from '../../server/wire/checking/checker';
import { checkerInThisThread } from '../../server/wire/checking/inThisThread';
import { checkerInWebWorker, type WorkerScope } from '../../server/wire/checking/inWebWorker';
import { CHECKER_NAME } from '../../server/wire/checking/messages';
import { serveWebChecker } from '../../server/wire/checking/serveWebChecker';
import { registry } from '../../server/wire/registry';
import { CONTEXT, checked, ESSAYS, essays } from '../fixture/workers';

type Hear = (event: { readonly data: unknown; readonly message?: string; preventDefault(): void }) => void;

const FILES = essays(60);
const here = checkerInThisThread(ESSAYS, registry);
/** A checker of which it would show if it were asked. */
const never: Checker = { check: () => Promise.reject(new Error('These are many files.')), rest: () => {} };

let started: string[];
let faults: string[];
let counts: number[];
let prevented: number;

beforeEach(() => {
  [started, faults, counts, prevented] = [[], [], [], 0];
});

/** A worker as the one has it that has started it. */
abstract class FakeWorker {
  readonly heard = new Map<string, Hear>();

  constructor(address: string, { name }: { name: string }) {
    started.push(`${name} ${address}`);
  }

  addEventListener(type: string, hear: Hear): void {
    this.heard.set(type, hear);
  }

  abstract postMessage(message: unknown): void;

  tell(type: string, { data, message }: { data?: unknown; message?: string }): void {
    const event = { data: structuredClone(data), message, preventDefault: () => prevented++ };
    setImmediate(() => this.heard.get(type)?.(event));
  }

  terminate(): void {
    this.heard.clear();
  }
}

/** One that has loaded the script of the server. */
class Serving extends FakeWorker {
  #inside: ((event: { data: never }) => void) | undefined;

  postMessage(message: unknown): void {
    const data = structuredClone(message) as never;
    if (this.#inside) this.#inside({ data });
    else this.#begin(data);
  }

  #begin(data: unknown): void {
    expect(data).toEqual({ extension: 'https://extensions/dossier/' });
    serveWebChecker({
      postMessage: (delivery) => this.tell('message', { data: delivery }),
      addEventListener: (_, hear) => {
        this.#inside = hear;
      },
    });
  }
}

function checkerWith(Worker: unknown, small: Checker): Checker {
  const second = {
    scope: { Worker, location: { href: 'blob:https://editor/1234' } } as WorkerScope,
    extension: 'https://extensions/dossier/',
    workspace: ESSAYS,
    onChecked: (count: number) => counts.push(count),
    onFault: (fault: unknown) => faults.push(String(fault)),
  };
  return checkerInWebWorker(second, small);
}

async function findings(checker: Checker) {
  const found: [FileId, readonly PlacedFinding[] | undefined][] = [];
  await checker.check(
    FILES,
    CONTEXT,
    (looked) => {
      for (const { file, findings } of looked) found.push([file, findings]);
    },
    () => false,
  );
  return Object.fromEntries(found);
}

test('it finds what this worker finds, and is the same script once more', async () => {
  const found = await findings(checkerWith(Serving, never));
  expect(found).toEqual(await findings(here));
  expect(Object.values(found).map((all) => all?.map(({ code }) => code))).toEqual(FILES.map(() => ['note.undefined']));
  expect(started).toEqual([`${CHECKER_NAME} blob:https://editor/1234`]);
  expect([counts, faults]).toEqual([[FILES.length], []]);
});

test.each([
  ['cannot be loaded', undefined, 'The worker that checks files could not be started.'],
  ['fails', 'It fails.', 'It fails.'],
])('one that %s says so to this worker alone, which does the work', async (_, message, fault) => {
  class Failing extends FakeWorker {
    postMessage(): void {
      this.tell('error', message === undefined ? {} : { message });
    }
  }
  expect((await checked(checkerWith(Failing, here), FILES)).toSorted()).toEqual(FILES.toSorted());
  expect(faults).toEqual([`Error: ${fault}`]);
  expect(prevented).toBeGreaterThan(0);
  expect(counts).toEqual([]);
});

test.each([
  ['there are no workers in workers', undefined],
  [
    'they are forbidden',
    class {
      constructor() {
        throw new Error('They are forbidden.');
      }
    },
  ],
])('where %s, this one does the work', async (_, Worker) => {
  expect(await checked(checkerWith(Worker, here), FILES)).toEqual(FILES);
  expect(faults.length).toBe(1);
});
