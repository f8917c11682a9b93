import { daysIn } from '../reading/dates/calendar';
import type { DateFault } from '../reading/dates/model';
import { ENGLISH_MONTHS } from '../reading/dates/months';
import { shifted } from '../text/span';
import type { Finding, Fix, Rule, Says } from './rule';

/** A date that no calendar has: 31 February, or the 24th of "Dicember". */
export const dateInvalid: Rule = {
  code: 'date.invalid',
  severity: 'warning',
  *check({ essay }): Iterable<Finding> {
    for (const { facts, base } of essay.factsWith('oddDates')) {
      for (const { fault, start, end } of facts.oddDates) {
        if (!fault) continue;
        const at = fault.kind === 'month' ? fault : { start, end };
        yield {
          at: shifted(at, base),
          says: whatIsWrong(fault),
          // In Russia it was a day like any other until 1918.
          ...(fault.kind === 'julian' && { severity: 'hint' as const }),
          ...(fault.kind === 'month' && { data: { written: fault.written, suggestion: fault.near } }),
        };
      }
    }
  },
  *fixes({ file }, { at, data }): Iterable<Fix> {
    if (data?.suggestion === undefined) return;
    const month = String(data.suggestion);
    yield { says: ['date.invalid', { month }], isPreferred: true, edits: () => [{ file, at, text: month }] };
  },
};

function whatIsWrong(fault: DateFault): Says {
  switch (fault.kind) {
    case 'month':
      return ['date.invalid/month', { written: fault.written, near: fault.near }];
    case 'julian':
      return ['date.invalid/julian', { year: fault.year }];
    case 'day': {
      const { day, month, year } = fault;
      const args = { day, month: ENGLISH_MONTHS[month - 1]!, days: daysIn(month, year ?? 2000) };
      return year === undefined ? ['date.invalid/day', args] : ['date.invalid/year', { ...args, year }];
    }
  }
}
