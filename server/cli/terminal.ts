/** Where a command writes to, and where it stands. A test gives one of its own. */
export interface Terminal {
  /** The current folder: paths are looked up from here and shown from here. */
  readonly folder: string;
  /** Whether the output is seen by a person who wants colours. */
  readonly colours: boolean;
  /** Whether nobody reads the output any more, as after `dossier list notes | head`. */
  readonly isClosed: boolean;
  /** Writes to the output; resolves when there is room for more. */
  write(text: string): Promise<void>;
  /** Says something that is no result, on the error output: one line. */
  say(text: string): void;
}

/** So much is gathered before it is written. */
const CHUNK = 1 << 16;

/** Writes all pieces, never more at once than the reader takes; stops when nobody reads any more. */
export async function writeAll(terminal: Terminal, pieces: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    await terminal.write(waiting);
    waiting = '';
    if (terminal.isClosed) return;
  }
  if (waiting) await terminal.write(waiting);
}

/** The terminal of this process. */
export function processTerminal(): Terminal & { readonly isBroken: boolean } {
  const { stdout, stderr, env } = process;
  let isClosed = false;
  let isBroken = false;
  let goOn: (() => void) | undefined;
  stdout.on('drain', () => goOn?.());
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    isClosed = true;
    // A reader that has seen enough is no fault; a full disk is.
    if (error.code !== 'EPIPE') {
      isBroken = true;
      stderr.write(`The output could not be written: ${error.message}\n`);
    }
    goOn?.();
  });
  stderr.on('error', () => {});
  return {
    folder: process.cwd(),
    colours: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    get isClosed() {
      return isClosed;
    },
    get isBroken() {
      return isBroken;
    },
    write(text) {
      if (isClosed || stdout.write(text)) return Promise.resolve();
      return new Promise((resolve) => {
        goOn = resolve;
      });
    },
    say(text) {
      stderr.write(`${text}\n`);
    },
  };
}
