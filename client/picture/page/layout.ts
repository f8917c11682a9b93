// Where things stand in the drawing, in pixels. Nothing here knows a browser.
import type { Dated, Day, Mark } from '../protocol';

/** What is nearer to one another than this cannot be clicked apart. */
const APART = 7;

/** A mark in the drawing: one of the picture, or several that stand too close together. */
export interface DrawnMark extends Mark {
  readonly x: number;
}

const MOST_NOTES = 8;

/** @param x from a place along the texts to a pixel. @param marks in the order of the texts. */
export function drawnMarks(marks: readonly Mark[], x: (at: number) => number): DrawnMark[] {
  const drawn: DrawnMark[] = [];
  for (const mark of marks) {
    const last = drawn[drawn.length - 1];
    const place = x(mark.at);
    if (!last || place - last.x >= APART) drawn.push({ ...mark, x: place });
    else
      drawn[drawn.length - 1] = {
        ...last,
        cited: last.cited + mark.cited,
        mentioned: last.mentioned + mark.mentioned,
        notes: [...new Set([...last.notes, ...mark.notes])].slice(0, MOST_NOTES),
      };
  }
  return drawn;
}

/** A bar or a dot on the timeline: one document, or sources of the same days. */
export interface DrawnDate {
  readonly dated: readonly Dated[];
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  readonly isLabelLeft: boolean;
}

export interface DrawnDates {
  readonly drawn: readonly DrawnDate[];
  readonly lanes: number;
  /** Of more documents than have room the names stand beside the pointer alone. */
  readonly isLabelled: boolean;
}

const MOST_LABELS = 80;
const SHORTEST_BAR = 9;
const GAP = 10;
const MOST_LANES = 20;

interface Room {
  /** From a day to a pixel. */
  readonly x: (day: Date) => number;
  readonly width: number;
  /** How long the label of a document is, in pixels. */
  readonly labelOf: (dated: Dated) => number;
}

/** Documents with their labels stand above, other sources below; none over another as long as there is room. */
export function drawnDates(dated: readonly Dated[], room: Room): DrawnDates {
  const documents = dated.filter(({ kind }) => kind === 'document').map((one) => [one]);
  const isLabelled = documents.length <= MOST_LABELS;
  const above = inLanes(documents, isLabelled ? room : { ...room, labelOf: () => 0 }, 0);
  const sources = together(
    dated.filter(({ kind }) => kind === 'source'),
    room,
  );
  const below = inLanes(sources, room, above.lanes);
  return { drawn: [...above.drawn, ...below.drawn], lanes: above.lanes + below.lanes, isLabelled };
}

/** Sources that would be drawn over one another. */
function together(sources: readonly Dated[], { x }: Room): Dated[][] {
  const groups = new Map<string, Dated[]>();
  for (const one of sources) {
    const key = [startOf(one.from), endOf(one.to)].map((day) => Math.round(x(day) / SHORTEST_BAR)).join();
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function inLanes(groups: readonly (readonly Dated[])[], { x, width, labelOf }: Room, first: number) {
  const ends: number[] = [];
  const drawn: DrawnDate[] = [];
  for (const dated of groups) {
    const [one] = dated as [Dated];
    const [start, end] = [x(startOf(one.from)), x(endOf(one.to))];
    const middle = (start + end) / 2;
    const from = Math.min(start, middle - SHORTEST_BAR / 2);
    const to = Math.max(end, middle + SHORTEST_BAR / 2);
    const label = one.kind === 'document' ? labelOf(one) + 6 : 0;
    const isLabelLeft = to + label > width && from - label > 0;
    const [left, right] = isLabelLeft ? [from - label, to] : [from, to + label];
    let lane = ends.findIndex((last) => last + GAP <= left);
    if (lane < 0) lane = ends.length < MOST_LANES ? ends.length : drawn.length % MOST_LANES;
    ends[lane] = Math.max(ends[lane] ?? 0, right);
    drawn.push({ dated, from, to, lane: first + lane, isLabelLeft });
  }
  return { drawn, lanes: ends.length };
}

/** The beginning of a day. Years below 100 are years of antiquity, too. */
export function startOf({ year, month, day }: Day): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** The end of a day. */
export function endOf(day: Day): Date {
  return new Date(startOf(day).getTime() + 24 * 60 * 60 * 1000);
}
