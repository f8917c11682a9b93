/** The words of citations in the languages of historians, and how words are compared. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words that lead to a citation and are part of no name. */
export const INTRODUCTORY = words(`
  see also cf compare quoted cited in from on for as and but or e.g i.e viz the a an this that these his her their both
  esp especially particularly by after before with more discussed following thus although though while when where most
  véase vease ver también cfr citado en sobre por para como según y o pero el la los las un una
  voir aussi cité dans sur pour selon et ou mais le les un une
  siehe vgl auch zitiert nach bei zu zum zur und oder aber der die das ein eine
  vedi anche citato per come secondo e ma il lo gli
  см также цит по в и
`);
/** Small words inside a name. */
export const PARTICLES = words(`
  de del della dell di da das dos do du des la las los le van von der den ten ter zu y e i al el ibn bin abu af av
`);
/** Between two names. */
export const CONNECTORS = words('and & y und et e и i');
/** Small words in the name of a body. */
export const CORPORATE = words('of for the and on in de la las los del y für des der und et du pour');
/** Behind the name of an editor. */
export const ROLE =
  /(?:\(\s?(?:eds?|coords?|comps?|dirs?|hrsg|hg|red|org|orgs|a cura di|editors?|otv\. red)\.?\s?\)|(?:eds?|coords?|comps?|dirs?|hrsg|hg|ed\. and trans)\.|(?:eds?|coord|editors?|a cura di)(?=,))/iy;
export const ET_AL = /(?:et al|u\.\s?a|y otros|e outros|и др)\.?/iy;

const MONTHS = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec spring summer autumn fall winter enero febrero marzo abril mayo junio julio agosto septiembre
  setiembre octubre noviembre diciembre januar februar märz april mai juni juli august september oktober november
  dezember janvier février mars avril juin juillet août septembre octobre novembre décembre gennaio febbraio aprile
  maggio giugno luglio settembre ottobre novembre dicembre января февраля марта апреля мая июня июля августа сентября
  октября ноября декабря
`);

export function isMonth(word: string): boolean {
  return MONTHS.has(word.toLowerCase().replace(/[.,]/g, ''));
}

/** Words of data that open no title. */
const NO_TITLE = words(`
  vol vols volume volumes tomo tom bd band no nos number nr núm issue part pt chapter chap ch cap p pp page pages box
  folder rg record ibid idem op loc note notes n fn ed eds edited editor trans translated transl repr reprint series
  report press university universidad department ministry archive archives collection papers file lot reel roll entry
`);

export function opensNoTitle(word: string): boolean {
  const plain = word.toLowerCase().replace(/[.,:;*_]/g, '');
  return NO_TITLE.has(plain) || isMonth(plain);
}

/** A word as words are compared: small, without accents and signs, transliteration left alone. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f’'ʹʼ`*_]/g, '')
    .toLowerCase();
}

const ARTICLES = words('the a an la el los las le les l der die das il lo gli i');

/** The words of a title, folded, without the article that opens it. */
export function titleWords(title: string): string[] {
  const all = folded(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  return all.length > 1 && ARTICLES.has(all[0]!) ? all.slice(1) : all;
}
