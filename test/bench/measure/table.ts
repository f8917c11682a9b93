/** The table in Markdown. */
import { bound, isMet, type Row, ratio, type Values } from './figures';

const HEAD = [
  '| What | Floor | rumdl | Dossier | Goal | × floor | × rumdl | Met |',
  '| ---- | ----: | ----: | ------: | ---: | ------: | ------: | --- |',
];

export function tableOf(rows: readonly Row[]): string {
  return [...HEAD, ...rows.map(line)].join('\n');
}

function line(row: Row): string {
  const { floor, rumdl, dossier } = row.measured;
  const met = isMet(row);
  const cells = [
    row.what,
    shown(floor),
    shown(rumdl),
    dossier ? `${shown(dossier)} ${row.unit}` : 'no answer',
    goal(row),
    times(ratio(row, 'floor')),
    times(ratio(row, 'rumdl')),
    met === undefined ? '–' : met ? 'yes' : '**no**',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The goal in the unit of the row, and by what it is reckoned. */
function goal(row: Row): string {
  const most = bound(row) && shown(bound(row));
  if (!row.goal || !most) return '–';
  return 'atMost' in row.goal ? `≤ ${most}` : `≤ ${most} (${row.goal.times} × ${row.goal.of})`;
}

function shown(values: Values | undefined): string {
  return values ? values.map(rounded).join(' / ') : '–';
}

function times(value: number | undefined): string {
  return value === undefined ? '–' : rounded(value);
}

/** Three digits are as many as a measurement is good for. */
function rounded(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
