/** A stretch of text: UTF-16 offsets, `end` exclusive. What they count from is said where a span is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether an offset stands in the span or directly at its end, as a cursor that was just typed there does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The same span, `by` code units further on. */
export function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
