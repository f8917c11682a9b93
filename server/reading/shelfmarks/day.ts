/** A number that is the day of a date, and so neither a file nor a leaf: `5 May 1960`. */
const MONTH =
  /\s(?:Jan|January|Feb|February|March|April|May|June?|July?|Aug|August|Sept?|September|Oct|October|Nov|November|Dec|December|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?![a-zа-я])/y;

/** @param end of the number that stands from `start`. */
export function isDay(text: string, start: number, end: number): boolean {
  MONTH.lastIndex = end;
  return end - start <= 2 && MONTH.test(text);
}
