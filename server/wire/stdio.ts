import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';
import { inJson } from './lasting';

/** A message of fewer bytes is cheaper to copy than to send in pieces. */
const LITTLE = 16_384;

/**
 * Writes messages to an editor on stdio: each at once and in one piece, so that the editor is woken once for it. (The
 * writer of the protocol's library lets a turn pass, and writes the header by itself.)
 */
export class StdioWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #out: Writable;
  #faults = 0;

  constructor(out: Writable) {
    super();
    this.#out = out;
    out.on('error', (fault) => this.fireError(fault));
    out.on('close', () => this.fireClose());
  }

  async write(message: Message): Promise<void> {
    try {
      const body = bodyOf(message);
      const length = body.reduce((sum, piece) => sum + piece.length, 0);
      const pieces = [Buffer.from(`Content-Length: ${length}\r\n\r\n`), ...body];
      await (length < LITTLE ? this.#send(Buffer.concat(pieces)) : this.#sendTogether(pieces));
    } catch (fault) {
      this.fireError(fault, message, ++this.#faults);
      throw fault;
    }
  }

  #send(piece: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#out.write(piece, (fault) => (fault ? reject(fault) : resolve()));
    });
  }

  /** As one, but without a copy of what is large. */
  async #sendTogether(pieces: readonly Buffer[]): Promise<void> {
    this.#out.cork();
    const sent = pieces.map((piece) => this.#send(piece));
    this.#out.uncork();
    await Promise.all(sent);
  }

  end(): void {
    this.#out.end();
  }
}

interface Answer extends Message {
  readonly result?: { readonly items?: unknown };
}

/** The JSON of a message, in pieces: what lasts is not written anew. */
function bodyOf(message: Answer): Buffer[] {
  const { result, ...frame } = message;
  const whole = inJson(result);
  if (whole) return around({ ...frame, result: [] }, whole, '}');
  const items = inJson(result?.items);
  if (!items) return [Buffer.from(JSON.stringify(message))];
  const { items: _, ...rest } = result!;
  return around({ ...frame, result: { ...rest, items: [] } }, items, '}}');
}

/** @param frame a message with an empty list at its end. @param end what stands behind that list. */
function around(frame: object, list: Buffer, end: string): Buffer[] {
  const json = JSON.stringify(frame);
  return [Buffer.from(json.slice(0, json.length - '[]'.length - end.length)), list, Buffer.from(end)];
}
