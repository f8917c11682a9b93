/**
 * Archives of Spain, Portugal and Latin America: fondo, then what the fondo is kept in, expediente, fojas.
 *
 *   shelfmark = [names] (level | bare) {sep level} [sep leaves] {sep more}
 *   names     = name {sep name}                          the last of them is the fondo
 *   level     = ("vol." | "t." | "caja" | "leg." | "carp." | "exp." | "doc." | "maço" | "cx." | …) value
 *   bare      = legajo behind a section of a Spanish archive (`AHN, Estado, 3092`) | classification (`404.1/1311`)
 *   leaves    = ("f." | "ff." | "fs." | "fojas" | "fol." | "h." | "p." | …) leaf
 *   more      = ["y"] level {sep level} [sep leaves]     another file, which shares what stands above
 *
 * `f.` is a foja here, never a fond. The same number under another label is another unit: vol. 5 is not caja 5. What is
 * needed to find a file differs from fondo to fondo, so nothing is ever said to be missing.
 *
 * Source: the footnotes of the thesis https://github.com/jairomelo/tesis_capitulado, and
 * https://pdfslide.es/documents/boletin-del-archivo-general-de-la-nacion-agngobmx-maria-jose-rhi-sousi.html.
 */
import { EsReader } from './esReader';
import type { Notation } from './notation';

export const es: Notation = {
  family: 'es',
  words: {
    fondo: 'fonds (fondo)',
    unidad: 'unit (unidad)',
    caja: 'box (caja)',
    caixa: 'box (caixa)',
    lata: 'box (lata)',
    maço: 'bundle (maço)',
    volumen: 'volume (volumen)',
    tomo: 'volume (tomo)',
    libro: 'book (libro)',
    legajo: 'bundle (legajo)',
    ramo: 'branch (ramo)',
    carpeta: 'folder (carpeta)',
    pasta: 'folder (pasta)',
    sobre: 'envelope (sobre)',
    expediente: 'file (expediente)',
    processo: 'case (processo)',
    pieza: 'piece (pieza)',
    documento: 'document (documento)',
    número: 'number (número)',
  },
  openings: ['exp', 'expediente', 'caja', 'legajo', 'fondo', 'maço'],
  alsoIn: ['box', 'isad'],
  // One chain a length, so that the values alone tell.
  chains: ['expediente', 'fondo,expediente', 'fondo,volumen,expediente'],
  readAt: (site) => new EsReader(site).read(),
};
