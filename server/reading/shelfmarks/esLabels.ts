/** The labels of levels and leaves in Spanish and Portuguese, and in the English of historians who cite such archives. */
import { Labels } from './labelled';

/** `III-2504-1`, `12-9-57`, `805-R-101`, `404.1/1311`, `4`, `XIV`. */
const FILE =
  /(?=[^\s,;]{0,30}[\dIVX])(?:\d{1,6}|[IVXLC]{1,6}|[A-Z]{1,4}(?=[-/–]))[A-Za-z]?(?:[-/–](?:\d{1,6}[A-Za-z]?|[A-Z]{1,4})(?![A-Za-zÀ-ʯ])|\.\d{1,5}){0,8}(?![A-Za-zÀ-ʯ\d])/y;
/** `2919`, `1456-A`, `1.006`, `R-5034`, `82/12345`, `48Bis`, `XII`. */
const UNIT =
  /(?:(?:[A-Z]{1,2}[-\s]?)?\d{1,6}(?:\.\d{3})?(?:\s?[Bb]is|[A-Za-z](?![A-Za-zÀ-ʯ]))?(?:[-/–](?:\d{1,6}|[A-Z](?![A-Za-z]))){0,3}|[IVXLC]{1,7})(?![A-Za-zÀ-ʯ\d])/y;

/** What historians write in these two languages alone. */
const OWN = new Labels([
  { level: 'caja', words: 'caja cajas cj', value: UNIT },
  { level: 'caixa', words: 'caixa caixas cx cxs', value: UNIT },
  { level: 'lata', words: 'lata latas', value: UNIT },
  { level: 'maço', words: 'maço maços maco', value: UNIT },
  { level: 'legajo', words: 'legajo legajos leg legs lgj', value: UNIT },
  { level: 'carpeta', words: 'carpeta carpetas carp', value: UNIT },
  { level: 'sobre', words: 'sobre sobres', value: UNIT },
  { level: 'pasta', words: 'pasta pastas pt', value: UNIT },
  { level: 'expediente', words: 'expediente expedientes exp exps expte exptes', value: FILE },
  { level: 'processo', words: 'processo proc', value: FILE },
]);
/** And what others write too, so that the archive must tell. */
const SHARED = new Labels([
  { level: 'unidad', words: 'unidad unidade', value: UNIT },
  { level: 'volumen', words: 'volumen volúmenes volume vol vols', value: UNIT },
  { level: 'tomo', words: 'tomo tomos t', value: UNIT },
  { level: 'libro', words: 'libro lib livro', value: UNIT },
  { level: 'ramo', words: 'ramo', value: UNIT },
  { level: 'pieza', words: 'pieza', value: UNIT },
  { level: 'documento', words: 'documento documentos documents document doc docs', value: UNIT },
  { level: 'caja', words: 'box boxes', value: UNIT },
  { level: 'legajo', words: 'bundle', value: UNIT },
  { level: 'carpeta', words: 'folder folders', value: UNIT },
  { level: 'expediente', words: 'file files', value: FILE },
  { level: 'número', words: 'núm num número nº no', value: UNIT },
]);

/** The labelled level at a place, with its value. `isTelling`: it stands under a label of these languages. */
export function esLevelAt(
  text: string,
  at: number,
): { level: ReturnType<Labels['at']> & {}; isTelling: boolean } | undefined {
  const own = OWN.at(text, at);
  if (own) return { level: own, isTelling: true };
  const shared = SHARED.at(text, at);
  return shared && { level: shared, isTelling: false };
}

/** A further number of a list, which has no label of its own. */
export function furtherNumberAt(text: string, at: number): { end: number; value: string } | undefined {
  UNIT.lastIndex = at;
  const found = UNIT.exec(text);
  return found ? { end: UNIT.lastIndex, value: found[0] } : undefined;
}

/** A foja is a leaf, never a fond; so is the hoja of the security services. */
export const LEAF_UNIT =
  /(ff?|fs|fjs?|fojas?|fols?|folios?|hh?|hojas?|pp?|págs?|pags?|fls?|folhas?)\.?[\s-]{0,4}(?=\d)/iy;
