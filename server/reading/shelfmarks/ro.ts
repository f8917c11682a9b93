/**
 * Romanian and Albanian archives: fond, which is a name, dosar, leaves.
 *
 *   shelfmark = [fond] {sep level} dosar ["vol." n] [sep leaves] {sep more}
 *   fond      = ("F." | "Fond" | "Fondul") name {sep name}      directly behind the archive the label may be left out
 *   level     = ("inv." | "problema" | "rola" | "V.") value
 *   dosar     = ("Dosar" | "Do." | "dos." | "D." | "file") ["nr."] n ["/" year]
 *   leaves    = ("f." | "ff." | "filele" | "fl." | "p.") leaf
 *   more      = dosar ["vol." n] [sep leaves]
 *
 * A second name behind the fond is its section (`Secția Relații Externe`). Files are numbered within a fond: without it
 * nobody finds them. Source: CWIHP Bulletin, https://books.google.com.tw/books?id=j1SFAAAAIAAJ&pg=RA2-PA385.
 */
import type { Notation } from './notation';
import { RoReader } from './roReader';

export const ro: Notation = {
  family: 'ro',
  words: {
    fond: 'fond',
    secție: 'section (secție)',
    an: 'year (an)',
    inventar: 'inventory (inventar)',
    problema: 'problem (problema)',
    rola: 'roll (rola)',
    dosar: 'file (dosar)',
    volum: 'volume (volum)',
  },
  openings: ['f', 'fond', 'fondul', 'dosar'],
  alsoIn: ['box'],
  chains: ['fond,dosar', 'fond,secție,dosar', 'fond,secție,an,dosar'],
  readAt: (site) => new RoReader(site).read(),
};
