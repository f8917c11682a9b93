// What is cited where: a strip for every document, archive and for the works, along the text.
import { scaleLinear } from 'd3-scale';
import type { Picture, Row } from '../protocol';
import type { Words } from '../words';
import { Clickable } from './clickable';
import { Drawing } from './drawing';
import { fitted } from './fit';
import { type DrawnMark, drawnMarks } from './layout';
import { Legend, legendHeight, type Sign } from './legend';
import { fill, markSaid, rowName, rowSaid, rowTitle, stretchSaid } from './say';

const ROW = 26;
const HEAD = 22;
const DENSITY = 30;
const COUNT = 56;
const PAD = 8;
/** Fewer letters of a title say nothing. */
const FEWEST_LETTERS = 6;

interface Properties {
  readonly picture: Picture;
  readonly words: Words;
  readonly width: number;
}

export function Strips({ picture, words, width }: Properties) {
  const { rows, sections, gaps } = picture;
  const left = Math.round(Math.min(320, Math.max(110, width * 0.3)));
  const right = width - COUNT;
  const x = scaleLinear([0, 1], [left + PAD, right - PAD]);
  const top = HEAD + DENSITY + 6;
  const bareTop = top + rows.length * ROW + 6;
  const bottom = bareTop + (gaps.bare.length > 0 ? ROW : 0) + 4;
  const signs = signsOf(words);
  const height = bottom + legendHeight(signs, width - left) + 2;
  return (
    <Drawing label={words.whereCited} description={words.keys} width={width} height={height}>
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="6" height="6" />
          <line class="hatch" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      <Sections sections={sections} x={x} height={bottom} />
      <TextBorders texts={picture.texts} x={x} height={bottom} />
      <Density density={picture.density} x={x} words={words} left={left} />
      {rows.map((row, index) => (
        <Strip key={keyOf(row)} row={row} words={words} x={x} left={left} right={right} top={top + index * ROW} />
      ))}
      {gaps.bare.length > 0 && (
        <g role="group" data-row aria-label={words.bare}>
          <text class="name gap-name" x={0} y={bareTop + 17}>
            {fitted(words.noSource, left - 8)}
          </text>
          {gaps.bare.map((stretch) => (
            <Clickable key={stretch.from} class="bare" label={stretchSaid(stretch, words)} spot={stretch.spot}>
              <rect
                class="bare-box"
                x={x(stretch.from)}
                y={bareTop + 5}
                width={Math.max(3, x(stretch.to) - x(stretch.from) - 1)}
                height={ROW - 10}
                fill="url(#hatch)"
              />
            </Clickable>
          ))}
        </g>
      )}
      <Legend left={left} top={bottom + 2} room={width - left} signs={signs} />
    </Drawing>
  );
}

function signsOf(words: Words): Sign[] {
  return [
    {
      name: words.cited,
      draw: (x, y) => <rect class="shape of-document" x={x + 5} y={y - 12} width={5} height={16} rx={1.5} />,
    },
    {
      name: words.named,
      draw: (x, y) => (
        <g class="mention">
          <circle class="shape of-document" cx={x + 7} cy={y - 3.5} r={3.5} />
        </g>
      ),
    },
  ];
}

type Scale = (at: number) => number;

function keyOf({ of }: Row): string {
  if (of.kind === 'document') return `document ${of.number}`;
  return of.kind === 'works' ? 'works' : `archive ${of.siglum}`;
}

/** Every other section has a ground; its name stands over it as far as there is room. */
function Sections({ sections, x, height }: { sections: Picture['sections']; x: Scale; height: number }) {
  return (
    <g aria-hidden="true">
      {sections.map(({ name, at }, index) => {
        const from = x(at);
        const to = x(sections[index + 1]?.at ?? 1);
        return (
          <g key={`${index} ${name}`}>
            {index % 2 === 1 && <rect class="section" x={from} y={0} width={Math.max(0, to - from)} height={height} />}
            <line class="section-line" x1={from} x2={from} y1={0} y2={height} />
            <text class="section-name" x={from + 4} y={14}>
              <title>{name}</title>
              {fitted(name, to - from - 8)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function TextBorders({ texts, x, height }: { texts: Picture['texts']; x: Scale; height: number }) {
  return (
    <g aria-hidden="true">
      {texts.slice(1).map(({ from, file }) => (
        <line key={file} class="text-border" x1={x(from)} x2={x(from)} y1={HEAD} y2={height} />
      ))}
    </g>
  );
}

/** How many notes there are in each part of the texts. */
function Density({ density, x, words, left }: { density: readonly number[]; x: Scale; words: Words; left: number }) {
  const most = Math.max(1, ...density);
  const tall = scaleLinear([0, most], [0, DENSITY - 4]);
  const wide = x(1 / density.length) - x(0);
  const base = HEAD + DENSITY;
  return (
    <g aria-hidden="true">
      <text class="name all-notes" x={0} y={base - 6}>
        {fitted(words.allNotes, left - 8)}
      </text>
      {density.map((count, index) =>
        count === 0 ? null : (
          <rect
            key={index}
            class="density"
            x={x(index / density.length)}
            y={base - tall(count)}
            width={Math.max(1.5, wide - 0.5)}
            height={tall(count)}
          />
        ),
      )}
      <line class="axis" x1={x(0)} x2={x(1)} y1={base + 0.5} y2={base + 0.5} />
      <text class="count-head" x={x(1) + PAD + COUNT} y={base - 6} text-anchor="end">
        {fitted(words.cited, COUNT)}
      </text>
    </g>
  );
}

interface StripProperties {
  readonly row: Row;
  readonly words: Words;
  readonly x: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

function Strip({ row: { of, cited, mentioned, marks }, words, x, left, right, top }: StripProperties) {
  const middle = top + ROW / 2;
  const name = rowName(of, words);
  const title = rowTitle(of);
  const shortName = fitted(name, left - 8);
  const isNever = cited === 0;
  return (
    <g class={`strip of-${of.kind}`} role="group" data-row aria-label={rowSaid(of, cited, mentioned, words)}>
      <text class="name" x={0} y={middle + 4}>
        <title>{rowSaid(of, cited, mentioned, words)}</title>
        <tspan class="row-name">{shortName}</tspan>
        {of.kind === 'document' && shortName === name && <RowTitle name={name} title={title} left={left} />}
      </text>
      <line class="track" x1={x(0)} x2={x(1)} y1={middle + 0.5} y2={middle + 0.5} />
      {drawnMarks(marks, x).map((mark) => (
        <Clickable
          key={mark.at}
          class={mark.cited > 0 ? 'mark' : 'mark mention'}
          label={`${name}: ${markSaid(mark, words)}`}
          spot={mark.spot}
        >
          <MarkShape mark={mark} middle={middle} />
        </Clickable>
      ))}
      <text class={isNever ? 'count never' : 'count'} x={right + COUNT} y={middle + 4} text-anchor="end">
        {isNever ? fitted(words.never, COUNT) : `${cited}×`}
      </text>
    </g>
  );
}

function RowTitle({ name, title, left }: { name: string; title: string; left: number }) {
  const rest = fitted(`${name}  ${title}`, left - 14).slice(name.length + 2);
  return rest.length < FEWEST_LETTERS ? null : (
    <tspan class="row-title" dx="6">
      {rest}
    </tspan>
  );
}

/** Citations are bars, the thicker the more; what is only named is a ring. */
function MarkShape({ mark: { x, cited }, middle }: { mark: DrawnMark; middle: number }) {
  const wide = Math.min(9, 5 + 0.8 * Math.log2(Math.max(1, cited)));
  return (
    <>
      <rect class="reach" x={x - 6} y={middle - ROW / 2} width={12} height={ROW} />
      {cited > 0 ? (
        <rect class="shape" x={x - wide / 2} y={middle - 8} width={wide} height={16} rx={1.5} />
      ) : (
        <circle class="shape" cx={x} cy={middle + 0.5} r={3.5} />
      )}
    </>
  );
}

export function hiddenRowsSaid({ hiddenRows, hiddenTexts }: Picture, words: Words): string[] {
  return [
    hiddenRows > 0 ? fill(words.hiddenRows, hiddenRows) : '',
    hiddenTexts > 0 ? fill(words.hiddenTexts, hiddenTexts) : '',
  ].filter(Boolean);
}
