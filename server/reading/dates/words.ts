/** The words around a date, but for the months: seasons, parts of a year, what makes it approximate or says that it has none. */

/** What a word means beside a date. */
export type DateWord =
  | { readonly kind: 'season'; readonly season: Season }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'about' }
  | { readonly kind: 'between' }
  /** `of`, `and`: a date may go on over it. */
  | { readonly kind: 'joint' };

/** From spring, as in EDTF 21 to 24. */
export type Season = 1 | 2 | 3 | 4;
/** The first, the second or the last third. */
export type Part = 1 | 2 | 3;

const WORDS = new Map<string, DateWord>();

function add(words: string, meaning: DateWord): void {
  for (const word of words.split(' ')) WORDS.set(word, meaning);
}

add('spring primavera printemps frühling frühjahr весна весной весны vesna vesnoi', { kind: 'season', season: 1 });
add('summer verano été sommer estate verão лето летом лета leto letom', { kind: 'season', season: 2 });
add('autumn fall otoño automne herbst autunno outono осень осенью осени osen osenʹ', { kind: 'season', season: 3 });
add('winter invierno hiver inverno зима зимой зимы zima zimoi', { kind: 'season', season: 4 });
add('early beginning principios comienzos inicios début anfang inizio início начало начале начала', {
  kind: 'part',
  part: 1,
});
add('mid middle mediados milieu mi mitte metà meados середина середине середины', { kind: 'part', part: 2 });
add('late end finales fines fin ende fine fim конец конце конца', { kind: 'part', part: 3 });
add(
  'ca c circa about around approx approximately aprox aproximadamente hacia vers env environ approximativement um etwa intorno cerca около ок примерно okolo primerno probably',
  { kind: 'about' },
);
add('between entre zwischen tra между mezhdu', { kind: 'between' });
add('of the de del des di do da du el la le l in en im der и and y et und e bis to al a à по в v г', { kind: 'joint' });

/** @param word whatever its capitals, without its stop. */
export function dateWord(word: string): DateWord | undefined {
  return WORDS.get(word.toLowerCase());
}

/** All words, in small letters. */
export function dateWords(): Iterable<string> {
  return WORDS.keys();
}

/** What says that there is no date: `n.d.`, `s.f.`, `o. D.`, `б/д`. Sticky. */
export const UNDATED =
  /(?:no date|undated|n\.\s?d\.|sin fecha|s\.\s?f\.|s\.\s?d\.|sans date|ohne Datum|o\.\s?D\.|senza data|sem data|без даты|б\/д|б\.\s?д\.|bez daty|b\/d)(?![\p{L}\d])/iuy;

/** The match of `UNDATED` at a place. */
export function undatedAt(text: string, at: number): RegExpExecArray | undefined {
  if (!'nNuUsSoOбБbB'.includes(text[at] ?? '-')) return undefined;
  UNDATED.lastIndex = at;
  return UNDATED.exec(text) ?? undefined;
}
