import type { FileId } from '../../dossier/place';
import type { Bounds } from '../../dossier/workspace';
import { registry } from '../registry';
import { Desk } from './desk';
import type { Delivery, FilesOrder, Order } from './messages';
import { type Parcel, withEntries } from './parcels';

/** The text of a file that was ordered, at once: nobody waits for anything else in a worker that checks. */
export type TextOf = (file: FileId, order: FilesOrder, bounds: Bounds) => string | undefined;

/** @returns what checks files as it is ordered, and delivers what it finds. */
export function followOrders(textOf: TextOf, deliver: (delivery: Delivery) => void): (order: Order) => void {
  let desk: Desk | undefined;
  let parcels: Parcel[] = [];
  return (order) => {
    if ('parcel' in order) parcels.push(order.parcel);
    else if ('context' in order) {
      const bibliographies = withEntries(order.context.bibliographies, parcels);
      parcels = [];
      desk = new Desk(registry, { ...order.context, bibliographies });
    } else if (desk) {
      const at = desk;
      deliver({ looked: order.files.map((file) => at.check(file, textOf(file, order, at.bounds))) });
    }
  };
}
