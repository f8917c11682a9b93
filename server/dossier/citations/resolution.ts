import type { Cited, Resolved } from './resolve';

/** Something about a citation of which a rule speaks. */
export type Remarkable = keyof typeof HOLDS;

const HOLDS = {
  fault: ({ fault }: Resolved) => fault !== undefined,
  candidates: ({ candidates }: Resolved) => candidates !== undefined,
  /** A shelfmark by itself is as short as it can be. */
  repeated: ({ form }: Resolved, { citation }: Cited) => form === 'repeated' && citation.title !== undefined,
  conflict: ({ conflict }: Resolved) => conflict !== undefined,
} as const;

/** What the citations of a file cite. Rules ask after every key for the few of which there is something to say. */
export class Resolution {
  /** In reading order. */
  readonly all: readonly Resolved[];
  /** How many works the notes cite in full. */
  readonly worksInFull: number;
  readonly #remarkable: Readonly<Record<Remarkable, readonly number[]>>;

  constructor(all: readonly Resolved[], cited: readonly Cited[]) {
    this.all = all;
    this.worksInFull = new Set(all.flatMap(({ form, work }) => (form === 'full' && work ? work.key : []))).size;
    const where = (what: Remarkable) =>
      all.flatMap((resolved, index) => (HOLDS[what](resolved, cited[index]!) ? [index] : []));
    this.#remarkable = {
      fault: where('fault'),
      candidates: where('candidates'),
      repeated: where('repeated'),
      conflict: where('conflict'),
    };
  }

  /** The places, among all, of those with something. */
  with(what: Remarkable): readonly number[] {
    return this.#remarkable[what];
  }
}
