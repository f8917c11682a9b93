// When the documents and other archival sources were written.
import { type ScaleTime, scaleUtc } from 'd3-scale';
import type { Dated, Picture } from '../protocol';
import type { Words } from '../words';
import { Clickable } from './clickable';
import { Drawing } from './drawing';
import { widthOf } from './fit';
import { type DrawnDate, drawnDates, endOf, startOf } from './layout';
import { Legend, legendHeight, type Sign } from './legend';
import { datedName, datedSaid, fill } from './say';

const LANE = 22;
const FOOT = 26;
const PAD = 14;
const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;
const NARROWEST_TICK = 40;
const TICK_GAP = 14;

interface Properties {
  readonly picture: Picture;
  readonly words: Words;
  readonly width: number;
}

export function Timeline({ picture: { dated }, words, width }: Properties) {
  const from = Math.min(...dated.map((one) => startOf(one.from).getTime()));
  const to = Math.max(...dated.map((one) => endOf(one.to).getTime()));
  // A single day needs some time around it.
  const around = Math.max((to - from) * 0.02, YEAR_MS / 12);
  const x = scaleUtc([new Date(from - around), new Date(to + around)], [PAD, width - PAD]);
  const labelOf = (one: Dated) => widthOf(datedName(one, words));
  const { drawn, lanes, isLabelled } = drawnDates(dated, { x: (day) => x(day), width, labelOf });
  const base = lanes * LANE + 10;
  const signs = signsOf(dated, words);
  const { ticks, tell } = ticksOf(x, width);
  const label = fill(words.dates, dated.length, yearOf(from), yearOf(to));
  return (
    <Drawing
      label={`${words.whenWritten}: ${label}`}
      description={words.keys}
      width={width}
      height={base + FOOT + legendHeight(signs, width)}
    >
      <g aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick.getTime()}>
            <line class="grid" x1={x(tick)} x2={x(tick)} y1={0} y2={base} />
            <text class="tick" x={x(tick)} y={base + 17} text-anchor="middle">
              {tell(tick)}
            </text>
          </g>
        ))}
        <line class="axis" x1={0} x2={width} y1={base + 0.5} y2={base + 0.5} />
      </g>
      {rowsOf(drawn).map((row) => (
        <g key={row[0]!.lane} role="group" data-row>
          {row.map((one) => (
            <DateShape key={`${one.from} ${one.dated[0]!.name}`} one={one} words={words} isLabelled={isLabelled} />
          ))}
        </g>
      ))}
      <Legend left={0} top={base + FOOT} room={width} signs={signs} />
    </Drawing>
  );
}

/** What nothing in the drawing looks like needs no explanation. */
function signsOf(dated: readonly Dated[], words: Words): Sign[] {
  const bar = (kind: string, rounded: number) => (x: number, y: number) => (
    <rect class={`shape of-${kind}`} x={x} y={y - 8} width={14} height={9} rx={rounded} />
  );
  const document = bar('document', 1.5);
  const source = bar('source', 4.5);
  const hasDocument = dated.some(({ kind }) => kind === 'document');
  const uncertain = hasDocument ? document : source;
  return [
    { name: words.listed, draw: document, isDrawn: hasDocument },
    { name: words.otherSource, draw: source, isDrawn: dated.some(({ kind }) => kind === 'source') },
    {
      name: words.uncertain,
      draw: (x: number, y: number) => <g class="about">{uncertain(x, y)}</g>,
      isDrawn: dated.some(({ isCertain }) => !isCertain),
    },
  ].filter(({ isDrawn }) => isDrawn);
}

/** The lanes, and in each what stands in it from left to right. */
function rowsOf(drawn: readonly DrawnDate[]): DrawnDate[][] {
  const rows: DrawnDate[][] = [];
  for (const one of drawn) {
    rows[one.lane] ??= [];
    rows[one.lane]!.push(one);
  }
  return rows.filter(Boolean).map((row) => row.sort((a, b) => a.from - b.from));
}

interface DateProperties {
  readonly one: DrawnDate;
  readonly words: Words;
  readonly isLabelled: boolean;
}

function DateShape({ one: { dated, from, to, lane, isLabelLeft }, words, isLabelled }: DateProperties) {
  const [first, ...others] = dated as [Dated, ...Dated[]];
  const middle = 10 + lane * LANE + LANE / 2 - 4;
  const told = [first, ...others.slice(0, 7)].map((other) => datedSaid(other, words));
  const label = (others.length > 0 ? [fill(words.sources, dated.length), ...told] : told).join('\n');
  const isDocument = first.kind === 'document';
  return (
    <Clickable class={`date of-${first.kind}${first.isCertain ? '' : ' about'}`} label={label} spot={first.spot}>
      <rect class="reach" x={from - 2} y={middle - LANE / 2} width={to - from + 4} height={LANE} />
      <rect class="shape" x={from} y={middle - 4.5} width={to - from} height={9} rx={isDocument ? 1.5 : 4.5} />
      {isDocument && isLabelled && (
        <text
          class="date-name"
          x={isLabelLeft ? from - 5 : to + 5}
          y={middle + 4}
          text-anchor={isLabelLeft ? 'end' : 'start'}
        >
          {datedName(first, words)}
        </text>
      )}
      {others.length > 0 && (
        <text class="date-count" x={to + 4} y={middle + 4}>
          {dated.length}
        </text>
      )}
    </Clickable>
  );
}

/** As many as fit beside one another. */
function ticksOf(x: ScaleTime<number, number>, width: number) {
  for (let count = Math.floor(width / NARROWEST_TICK); ; count--) {
    const ticks = x.ticks(Math.max(1, count));
    const tell = tickName(ticks);
    const fits = ticks.every((tick, index) => {
      const next = ticks[index + 1];
      return !next || x(next) - x(tick) >= (widthOf(tell(tick)) + widthOf(tell(next))) / 2 + TICK_GAP;
    });
    if (fits || count <= 1) return { ticks, tell };
  }
}

/** Years, where the ticks are years; else months, and days where they are nearer. */
function tickName(ticks: readonly Date[]): (tick: Date) => string {
  const [first, second] = ticks;
  const step = first && second ? second.getTime() - first.getTime() : YEAR_MS;
  if (step > YEAR_MS * 0.9) return (tick) => String(tick.getUTCFullYear());
  const language = document.documentElement.lang || undefined;
  const options: Intl.DateTimeFormatOptions =
    step > YEAR_MS / 14 ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short', year: 'numeric' };
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  return (tick) => format.format(tick);
}

function yearOf(time: number): string {
  return String(new Date(time).getUTCFullYear());
}
