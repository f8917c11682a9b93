/** A workspace in memory, which can be held up and tells how it was read. */
import type { Workspace } from '../../server/dossier/workspace';
import type { Host } from '../../server/wire/server';

export const FOLDER = 'file:///papers';

export class MemoryWorkspace implements Workspace {
  /** The texts by their path in the folder. */
  readonly texts = new Map<string, string>();
  /** The paths that were read, in order. */
  readonly reads: string[] = [];
  /** How many listings went on at the same time, at most. */
  mostAtOnce = 0;
  /** How often the files were listed. */
  listings = 0;
  /** How long it takes to read a file. */
  readingTakesMs = 0;
  #atOnce = 0;

  get host(): Host {
    return { workspace: this, registry: [] };
  }

  async *list(folder: string): AsyncIterable<string> {
    this.listings++;
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce);
    try {
      for (const path of this.texts.keys()) {
        await pause(this.readingTakesMs);
        if (`${FOLDER}/${path}`.startsWith(folder)) yield `${FOLDER}/${path}`;
      }
    } finally {
      this.#atOnce--;
    }
  }

  async read(file: string): Promise<string | undefined> {
    const path = file.slice(FOLDER.length + 1);
    this.reads.push(path);
    await pause(this.readingTakesMs);
    return this.texts.get(path);
  }
}

function pause(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((done) => setTimeout(done, ms));
}
