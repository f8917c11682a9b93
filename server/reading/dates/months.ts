/**
 * The names of the months, in the languages that citations are written in, with their cases and abbreviations. Those of
 * the neighbouring languages are here too, since a name that is right in its own language is misspelt in no other.
 * Russian names in Latin letters follow the Library of Congress and the British romanization.
 */
import { distance } from 'fastest-levenshtein';

/** Languages line by line; months by spaces; forms of one month by bars, abbreviations without their stop. */
const NAMES = `
january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec
enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep|set octubre|oct noviembre|nov diciembre|dic
janvier|janv|jan février|févr|fév|fevrier|fevr mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|déc|decembre
januar|jänner|jan|jän februar|feber|febr|feb märz|mär|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez
gennaio|genn|gen febbraio|febbr|feb marzo|mar aprile|apr maggio|magg|mag giugno|giu luglio|lug agosto|ago settembre|sett|set ottobre|ott novembre|nov dicembre|dic
janeiro|jan fevereiro|fev março|marco|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez
января|январь|январе|янв февраля|февраль|феврале|февр|фев марта|март|марте|мар апреля|апрель|апреле|апр мая|май|мае июня|июнь|июне|июн июля|июль|июле|июл августа|август|августе|авг сентября|сентябрь|сентябре|сент|сен октября|октябрь|октябре|окт ноября|ноябрь|ноябре|ноя|нояб декабря|декабрь|декабре|дек
ianvaria|ianvar fevralia|fevral marta|mart aprelia|aprel maia|mai iiunia|iiun iiulia|iiul avgusta|avgust sentiabria|sentiabr oktiabria|oktiabr noiabria|noiabr dekabria|dekabr
yanvarya|yanvar fevralya|fevral marta|mart aprelya|aprel maya|may iyunya|iyun iyulya|iyul avgusta|avgust sentyabrya|sentyabr oktyabrya|oktyabr noyabrya|noyabr dekabrya|dekabr
januari|jan februari|feb maart|mrt april mei juni juli augustus|aug september|sep oktober|okt november|nov december|dec
januari februari mars april maj juni juli augusti september oktober november december
januar februar marts|mars april maj|mai juni juli august september oktober november december|desember
stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja|maj czerwca|czerwiec lipca|lipiec sierpnia|sierpień września|wrzesień października|październik listopada|listopad grudnia|grudzień
ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen září října|říjen listopadu|listopad prosince|prosinec
januára|január februára|február marca|marec apríla|apríl mája|máj júna|jún júla|júl augusta|august septembra|september októbra|október novembra|november decembra|december
január február március április május június július augusztus szeptember október november december
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro
ianuarii|ianuarius februarii|februarius martii|martius aprilis maii|maius iunii|iunius iulii|iulius augusti|augustus septembris octobris novembris decembris
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
януари февруари март април май юни юли август септември октомври ноември декември
`;

/** How many of the languages stand first in which a slip is looked for; of the others the names are only known. */
const SPELT = 9;

const MONTHS = new Map<string, number>();
/** Forms that say the month in full; the others are abbreviations. */
const FULL = new Set<string>();
/** Those that a misspelt word may mean. */
const MEANT: string[] = [];

for (const [order, language] of NAMES.trim().split('\n').entries()) {
  for (const [index, forms] of language.split(' ').entries()) {
    const [name, ...others] = forms.split('|');
    FULL.add(name!);
    for (const form of [name!, ...others]) {
      // A form may mean two months in two languages: the languages of more citations stand first.
      if (!MONTHS.has(form)) MONTHS.set(form, index + 1);
      if (form.length > 4) FULL.add(form);
      if (form.length > 4 && order < SPELT) MEANT.push(form);
    }
  }
}

/** The months in English, January first. */
export const ENGLISH_MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** All forms, in small letters. */
export function monthForms(): Iterable<string> {
  return MONTHS.keys();
}

/** The month that a word means, from 1; undefined for another word. @param word whatever its capitals. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word.toLowerCase().replace(/['’ʹ]$/, ''));
}

/** Whether a word for a month is shortened. */
export function isShortened(word: string): boolean {
  return !FULL.has(word.toLowerCase().replace(/['’ʹ]$/, ''));
}

/** Words that are near the name of a month and none: `5 Marks 1923`. */
const ORDINARY = new Set(
  'marks match marsh jury marched augusta augustan augustine augusto agosta julia julie octobrists decembrists'.split(
    ' ',
  ),
);

/**
 * The name of a month that a word most likely is with a slip in it, as the word has its capital.
 *
 * @returns undefined for the name of a month, and for a word that is not near one.
 */
export function nearMonth(word: string): string | undefined {
  const small = word.toLowerCase();
  const isKnown = MONTHS.has(small) || ORDINARY.has(small) || MONTHS.has(small.replace(/s$/, ''));
  if (small.length < 4 || isKnown) return undefined;
  let near: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of MEANT) {
    if (Math.abs(name.length - small.length) > 2) continue;
    const steps = distance(small, name);
    if (steps < least && steps <= (name.length >= 7 ? 2 : 1)) [near, least] = [name, steps];
  }
  return near && (small === word ? near : near[0]!.toUpperCase() + near.slice(1));
}
