/**
 * Hungarian archives: fond, and below it group and unit of custody, or box and item; labels stand behind their numbers.
 *
 *   shelfmark = fond {sep level} [sep leaves] {sep more}
 *   fond      = "M-KS" n ["f."] | n "f." | section n | roman {"-" part} | szekció dossier
 *   level     = n ("cs." | "ő. e." | "d." | "t." | "k.") | group "/" unit ["ő. e."] | ("box" | "Fasc." | "Caps.") value
 *             | year | item | number of the file register                       behind a roman fond, in this order
 *   leaves    = n ("o." | "fol." | "p." | "l.") | ("fol." | "p.") n
 *   more      = group "/" unit | n "ő. e."
 *
 * `F. 5/467` behind M-KS 288 is group 5, unit 467: the letter belongs to the fond before it. In the papers of the foreign
 * ministry boxes are counted anew for every country and year, which are levels for that reason.
 *
 * Sources: citations of https://digitalarchive.wilsoncenter.org/document/113395 and /123123, the reference codes in
 * https://adt.arcanum.com/hu/view/Turul_2020/, and the examples named in docs/shelfmarks.md.
 */
import { HuReader } from './huReader';
import type { Notation } from './notation';

export const hu: Notation = {
  family: 'hu',
  words: {
    section: 'section',
    szekció: 'section (szekció)',
    fond: 'fond',
    állag: 'series (állag)',
    év: 'year (év)',
    csoport: 'group (csoport)',
    doboz: 'box (doboz)',
    kötet: 'volume (kötet)',
    láda: 'chest (láda)',
    sorozat: 'series (sorozat)',
    csomó: 'bundle (csomó)',
    tétel: 'item (tétel)',
    'őrzési egység': 'unit of custody (őrzési egység)',
    dosszié: 'dossier (dosszié)',
    szám: 'number (szám)',
  },
  openings: [],
  // Units and boxes are told apart by the name of the level where the values alone would not do it.
  chains: ['fond,csoport,őrzési egység', 'section,fond', 'fond', 'szekció,dosszié', 'fond,állag,év,doboz,tétel,szám'],
  readAt: (site) => new HuReader(site).read(),
};
