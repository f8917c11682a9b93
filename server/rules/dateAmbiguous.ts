import { DateOrders } from '../dossier/dateOrder';
import type { Point } from '../reading/dates/model';
import { ENGLISH_MONTHS } from '../reading/dates/months';
import { shifted } from '../text/span';
import type { Finding, Rule } from './rule';

/**
 * A date in digits that may be read in two ways, where neither another such date nor the list of documents settles it. A
 * date in words elsewhere is told with it: that is how it should be written here, too.
 */
export const dateAmbiguous: Rule = {
  code: 'date.ambiguous',
  severity: 'hint',
  *check({ essay, dossier, file }): Iterable<Finding> {
    const orders = new DateOrders(essay, dossier.documents);
    for (const { facts, base } of essay.factsWith('oddDates')) {
      for (const date of facts.oddDates) {
        if (!date.other || date.fault) continue;
        const order = orders.of(date);
        if (order && order.by !== 'words') continue;
        const [day, month] = [dayText(date.from), dayText(date.other)];
        const says = { text: date.text, day, month };
        if (!order?.at) yield { at: shifted(date, base), says: ['date.ambiguous', says] };
        else {
          const meant = order.first === 'day' ? day : month;
          yield {
            at: shifted(date, base),
            says: ['date.ambiguous/elsewhere', { ...says, meant }],
            related: [{ place: { file, at: order.at }, says: ['date.ambiguous/words', { meant }] }],
            data: { suggestion: meant },
          };
        }
      }
    }
  },
};

function dayText({ year, month, day }: Point): string {
  return `${day} ${ENGLISH_MONTHS[month! - 1]} ${year}`;
}
