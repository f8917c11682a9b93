/** A stretch of text: UTF-16 offsets, `end` exclusive. What they count from is said where a span is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether an offset stands in the span or directly at its end, as a cursor that was just typed there does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** How many of some things, ascending by where they start, start at an offset or before it. */
export function countStartingBy(things: readonly { readonly at: Span }[], offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (things[middle]!.at.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of some spans, ascending and none over another, that lie wholly between two offsets. */
export function spansWithin<S extends Span>(spans: readonly S[], from: number, to: number): S[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  const found: S[] = [];
  for (; low < spans.length && spans[low]!.end <= to; low++) found.push(spans[low]!);
  return found;
}

/** The same span, `by` code units further on. */
export function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Goes along some spans beside places that ascend, and tells in which of them each place stands. */
export class SpanWalk<S extends Span> {
  readonly #spans: readonly S[];
  #index = 0;

  /** @param spans ascending, none over another. */
  constructor(spans: readonly S[]) {
    this.#spans = spans;
  }

  /** @param place not before the one asked for last. */
  spanAt(place: number): S | undefined {
    const spans = this.#spans;
    while (this.#index < spans.length && spans[this.#index]!.end <= place) this.#index++;
    const span = spans[this.#index];
    return span && span.start <= place ? span : undefined;
  }
}
