/** A language client that watches: what a server sends, when it comes, and how many bytes it takes. */
import type { Readable, Writable } from 'node:stream';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** Something that the server said without being asked. */
export interface Notice {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a server says has as many shapes as there are methods.
  readonly params: any;
  /** On the clock of `performance.now`. */
  readonly at: number;
}

export class Watcher {
  readonly #connection: MessageConnection;
  readonly #listeners = new Set<(notice: Notice) => void>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly notices: Notice[] = [];
  /** What the server has registered for, by method. */
  readonly registered = new Set<string>();
  bytes = 0;

  constructor(output: Readable, input: Writable) {
    output.on('data', (chunk: Buffer) => {
      this.bytes += chunk.length;
    });
    this.#connection = createMessageConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
    this.#connection.onNotification((method, params) => this.#note({ method, params, at: performance.now() }));
    this.#connection.onUnhandledProgress((params) =>
      this.#note({ method: '$/progress', params, at: performance.now() }),
    );
    this.#connection.onRequest((method, params) => this.#answer(method, params));
    this.#connection.listen();
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.#connection.sendRequest(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  /** The first notice from now on that fits. */
  next(method: string, fits: (params: Notice['params']) => boolean, withinMs: number): Promise<Notice> {
    return new Promise((resolve, reject) => {
      const listener = (notice: Notice) => {
        if (notice.method === method && fits(notice.params)) end(() => resolve(notice));
      };
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.#timers.delete(timer);
        this.#listeners.delete(listener);
        settle();
      };
      const timer = setTimeout(
        () => end(() => reject(new Error(`No ${method} within ${withinMs / 1000} s.`))),
        withinMs,
      );
      this.#timers.add(timer);
      this.#listeners.add(listener);
    });
  }

  /** Stops watching. What was still waited for never comes. */
  dispose(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#connection.dispose();
  }

  #note(notice: Notice): void {
    this.notices.push(notice);
    for (const listen of this.#listeners) listen(notice);
  }

  #answer(method: string, params: unknown): unknown {
    if (method === 'client/registerCapability')
      for (const one of (params as { registrations: { method: string }[] }).registrations)
        this.registered.add(one.method);
    return method === 'workspace/configuration' ? (params as { items: unknown[] }).items.map(() => null) : null;
  }
}
