import type { Row } from './figures';
import type { Servers } from './servers';

/** A part of the bench, which can be run by itself. Whatever it compares, it measures side by side. */
export interface Part {
  readonly name: string;
  measure(servers: Servers): Promise<Measured>;
}

export interface Measured {
  /** Rows of the table. */
  readonly rows: readonly Row[];
  /** All that was measured, for who wants to know more. */
  readonly raw: unknown;
}
