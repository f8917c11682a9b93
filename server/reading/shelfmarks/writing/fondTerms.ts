/**
 * What the Russian notation calls its levels. Terms of one level are kept apart: an *edinitsa khraneniia* is never made a
 * *delo*, since the archive itself counts by the one or the other. The English words, *inventory* and *file*, have the
 * short forms of what they translate. Sources: those of docs/shelfmarks.md.
 */
import { labelAt } from '../fondLabels';
import { type Script, type Term, Writing } from './term';

type Row = readonly [level: string, short: string, full?: string];
type LeafRow = readonly [one: string, several: string, fullOne?: string, fullSeveral?: string];

const LATIN: readonly Row[] = [
  ['fond', 'f.', 'fond'],
  ['opis', 'op.', 'opis'],
  ['opis', 'op.', "opis'"],
  ['opis', 'op.', 'opys'],
  ['opis', 'vop.', 'vopis'],
  ['opis', 'op.', 'inventory'],
  ['opis', 'apr.', 'apraksts'],
  ['opis', 'ap.', 'apyrašas'],
  ['perechen', 'per.', 'perechen'],
  ['delo', 'd.', 'delo'],
  ['delo', 'd.', 'file'],
  ['delo', 'dd.', 'dela'],
  ['delo', 'dd.', 'files'],
  ['delo', 'spr.', 'sprava'],
  ['delo', 'ed. khr.', 'edinitsa khraneniia'],
  ['delo', 'od. zb.', 'odynytsia zberihannia'],
  ['arkhivna edinitsa', 'a.e.', 'arkhivna edinitsa'],
  ['tetrad', 'tetrad'],
  ['kniga', 'kn.', 'kniga'],
  ['stolbets', 'stb.', 'stolbets'],
  ['dokument', 'dok.', 'dokument'],
  ['dokument', 'doc.', 'document'],
  ['svyazka', 'sv.', 'sviazka'],
  ['svyazka', 'bundle'],
  ['korobka', 'kor.', 'korobka'],
  ['korobka', 'box'],
  ['karton', 'karton'],
  ['karton', 'k.'],
  ['portfel', 'por.', 'portfel'],
  ['papka', 'pap.', 'papka'],
  ['papka', 'p.', 'papka'],
  ['part', 'ch.', "chast'"],
  ['part', 'pt.', 'part'],
  ['tom', 't.', 'tom'],
  ['tom', 'vol.', 'volume'],
];

const CYRILLIC: readonly Row[] = [
  ['fond', 'ф.', 'фонд'],
  ['opis', 'оп.', 'опись'],
  ['opis', 'оп.', 'опис'],
  ['opis', 'воп.', 'вопіс'],
  ['perechen', 'пер.', 'перечень'],
  ['delo', 'д.', 'дело'],
  ['delo', 'дд.', 'дела'],
  ['delo', 'спр.', 'справа'],
  ['delo', 'ед. хр.', 'единица хранения'],
  ['delo', 'од. зб.', 'одиниця зберігання'],
  ['arkhivna edinitsa', 'а.е.', 'архивна единица'],
  ['tetrad', 'тетрадь'],
  ['kniga', 'кн.', 'книга'],
  ['stolbets', 'стб.', 'столбец'],
  ['dokument', 'док.', 'документ'],
  ['svyazka', 'св.', 'связка'],
  ['korobka', 'кор.', 'коробка'],
  ['karton', 'картон'],
  ['karton', 'к.'],
  ['portfel', 'пор.', 'портфель'],
  ['papka', 'пап.', 'папка'],
  ['papka', 'п.', 'папка'],
  ['part', 'ч.', 'часть'],
  ['part', 'ч.', 'частина'],
  ['tom', 'т.', 'том'],
];

/** Pages stay abbreviated where all else is written in full, as everywhere else in a note. */
const LATIN_LEAVES: readonly LeafRow[] = [
  ['l.', 'll.', 'list', 'listy'],
  ['l.', 'll.', 'leaf', 'leaves'],
  ['p.', 'pp.'],
  ['fol.', 'fols.', 'folio', 'folios'],
  ['ark.', 'ark.', 'arkush', 'arkushi'],
  ['lp.', 'lpp.'],
];

const CYRILLIC_LEAVES: readonly LeafRow[] = [
  ['л.', 'лл.', 'лист', 'листы'],
  ['с.', 'сс.'],
  ['арк.', 'арк.', 'аркуш', 'аркуші'],
];

export const fondWriting = new Writing({
  terms: [
    ...termsOf(LATIN, 'latin'),
    ...termsOf(CYRILLIC, 'cyrillic'),
    ...leafTermsOf(LATIN_LEAVES, 'latin'),
    ...leafTermsOf(CYRILLIC_LEAVES, 'cyrillic'),
  ],
  main: ['fond', 'opis', 'delo'],
  inside: ['part', 'tom'],
  levelOf: (label) => {
    const found = labelAt(label, 0);
    // A letter that is a label in some places only would be something other in the rest.
    const isWhole = found && !found.label.once && !found.label.leads && found.end >= label.replace(/\.$/, '').length;
    return isWhole ? found.label.level : undefined;
  },
});

function termsOf(rows: readonly Row[], script: Script): Term[] {
  return rows.map(([level, short, full = short]) => ({ level, script, short, full }));
}

function leafTermsOf(rows: readonly LeafRow[], script: Script): Term[] {
  return rows.map(([short, several, full = short, fullSeveral = several]) => ({
    level: 'leaves',
    script,
    short,
    full,
    several: { short: several, full: fullSeveral },
  }));
}
