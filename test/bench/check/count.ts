/** One thing that is counted, and its limit. */
export interface Count {
  readonly what: string;
  readonly counted: number;
  /** The most that it may be; undefined for what is only told. */
  readonly limit?: number;
  /** What else is worth telling beside it. */
  readonly remark?: string;
}

export function isOver({ counted, limit }: Count): boolean {
  // What could not be counted is over its limit, too.
  return limit !== undefined && !(counted <= limit);
}
