/** How files are given to workers, of whatever kind. */
import { beforeEach, expect, test } from 'vitest';
import { checkerInWorkers, type Workers } from '../../server/wire/checking/inWorkers';
import { CONTEXT, checked, ESSAYS, essays, FakePort, Remembering } from '../fixture/workers';

const FILES = essays(60);

let ports: FakePort[];
let small: Remembering;
let faults: string[];

beforeEach(() => {
  ports = [];
  small = new Remembering();
  faults = [];
});

/** A checker in workers of which there are at most two, and each new one is the next of some. */
function checker(makePorts: readonly (() => FakePort)[], others: Partial<Workers> = {}) {
  const start = () => {
    const port = makePorts[ports.length]!();
    ports.push(port);
    return port;
  };
  const workers = { start, most: 2, ordersAtOnce: 1, reader: ESSAYS, readsItself: () => true, ...others };
  return checkerInWorkers(workers, small, (fault) => faults.push(String(fault)));
}

const good = () => new FakePort();

test('every file is looked at once, by all workers, each of which knows first what the checks depend on', async () => {
  const taken = await checked(checker([good, good]), FILES);
  expect(taken.toSorted()).toEqual(FILES.toSorted());
  expect(small.files).toEqual([]);
  for (const { heard, most } of ports) {
    expect(heard.map((order) => Object.keys(order)[0])).toEqual(['context', ...heard.slice(1).map(() => 'files')]);
    expect(heard.length).toBeGreaterThan(2);
    expect(most).toBe(1);
  }
});

test('a worker that reads nothing itself gets texts, of which the next ones are read meanwhile, and not more', async () => {
  let [reading, most] = [0, 0];
  const reader = {
    async read(file: string) {
      most = Math.max(most, ++reading);
      await new Promise(setImmediate);
      reading--;
      return file.endsWith('7.md') ? undefined : `The text of ${file}.`;
    },
  };
  const taken = await checked(
    checker([good], { most: 1, ordersAtOnce: 2, reader, readsItself: (file) => file.endsWith('5.md') }),
    FILES,
  );
  expect(taken.toSorted()).toEqual(FILES.toSorted());
  expect(most).toBeLessThanOrEqual(8);
  expect(ports[0]!.most).toBe(2);
  for (const { files, texts } of ports[0]!.orders) {
    const wanted = files.filter((file) => !/[57]\.md$/.test(file)).map((file) => [file, `The text of ${file}.`]);
    expect(new Map(wanted as [string, string][])).toEqual(texts);
  }
});

test('a check that is cancelled ends with what the workers have in hand', async () => {
  const taken = await checked(checker([good, good], { ordersAtOnce: 2 }), FILES, (some) => some.length > 0);
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.length).toBeLessThanOrEqual(16);
  expect(small.files).toEqual([]);
  expect(faults).toEqual([]);
});

test('a worker that dies half-way leaves the rest to this thread, and no file is looked at twice', async () => {
  const mortal = () => {
    let delivered = 0;
    return new FakePort((order, port) => {
      if (++delivered < 3) port.deliver(order);
      else port.fail('It died.');
    });
  };
  const late = () => new FakePort(() => {});
  const many = checker([mortal, late]);
  const taken: string[] = [];
  await many.check(
    FILES,
    CONTEXT,
    (looked) => taken.push(...looked.map(({ file }) => file)),
    () => false,
  );
  // What comes too late has been looked at by this thread.
  for (const order of ports[1]!.orders) ports[1]!.deliver(order);
  expect(ports[1]!.orders.length).toBe(1);
  expect(taken.toSorted()).toEqual(FILES.toSorted());
  expect(small.files.length).toBeGreaterThan(0);
  expect(small.files.length).toBeLessThan(FILES.length);
  expect(faults).toEqual(['Error: It died.']);
  expect(ports.map(({ isEnded }) => isEnded)).toEqual([true, true]);
});

test('where no worker can be started, this thread looks at everything', async () => {
  const none = () => {
    throw new Error('There are no workers here.');
  };
  expect(await checked(checker([none]), FILES)).toEqual(FILES);
  expect(small.files).toEqual(FILES);
  expect(faults).toEqual(['Error: There are no workers here.']);
});

test('workers are kept until they are told to rest, and one that dies while it waits is replaced', async () => {
  const many = checker([good, good, good, good, good]);
  await checked(many, FILES);
  await checked(many, FILES);
  expect(ports.length).toBe(2);
  ports[0]!.fail('It died in its sleep.');
  await checked(many, FILES);
  expect(ports.length).toBe(3);
  expect(ports.map(({ isEnded }) => isEnded)).toEqual([true, false, false]);
  many.rest();
  expect(ports.map(({ isEnded }) => isEnded)).toEqual([true, true, true]);
  await checked(many, FILES);
  expect(ports.length).toBe(5);
  expect([small.files, faults]).toEqual([[], []]);
});

test('few files are worth no worker', async () => {
  const few = FILES.slice(0, 20);
  expect(await checked(checker([]), few)).toEqual(few);
  expect(small.files).toEqual(few);
});
