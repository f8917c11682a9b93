/** Offices before a name and behind it, in the languages of the essays. */
import { isLetter, isSpace } from '../../text/characters';
import type { Run, Token } from './runs';
import { ADMINISTERED, DEPARTMENTS, OF_BODY, OFFICES, OFTEN_ADJECTIVES } from './words';

/** The words of a run that may be the name, and what stands around them. */
export interface Own {
  readonly tokens: readonly Token[];
  readonly isOffice: boolean;
  readonly isGoverning: boolean;
  /** The office stands before a comma: "the president of India, ". */
  readonly isApposed: boolean;
}

/** Strips offices that open a run, and tells whether one stands before the name. */
export function withoutOffice(text: string, { tokens }: Run, floor: number): Own {
  let from = tokens.findLastIndex(({ plain: word, kind }) => kind === 'word' && OFFICES.has(word)) + 1;
  const { start } = tokens[0]!;
  // An office ends in a letter, or in a comma behind what it is of.
  const mayBe = start - 2 >= floor && (text[start - 2] === ',' || isLetter(text.charCodeAt(start - 2)));
  const before = mayBe ? text.slice(Math.max(floor, start - 90), start) : '';
  let isOffice = from > 0 && !isAdjective(text, tokens, from);
  if (from === 0 && mayEndDepartment(before) && OF_DEPARTMENT.test(before))
    while (from < tokens.length && DEPARTMENTS.has(tokens[from]!.plain)) {
      from++;
      isOffice = true;
    }
  if (from === 0 && before !== '') isOffice = endsInOffice(before);
  const isApposed = isOffice && from === 0 && before[before.length - 2] === ',';
  // "The Eisenhower Administration".
  const [first, second] = tokens.slice(from);
  const isGoverning =
    tokens.length - from === 2 &&
    (second?.text === 'Administration' || second?.text === 'Presidency') &&
    first?.kind === 'word' &&
    !OF_BODY.has(first.plain) &&
    !ADMINISTERED.test(first.plain) &&
    /\b[Tt]he\s$/.test(before);
  const own = tokens.slice(from);
  // "The Smuts Papers" are somebody's.
  const arePapers = own.length > 1 && own[own.length - 1]!.text === 'Papers';
  return { tokens: isGoverning ? [first] : arePapers ? own.slice(0, -1) : own, isOffice, isGoverning, isApposed };
}

/** "General Terms of Use". */
function isAdjective(text: string, tokens: readonly Token[], from: number): boolean {
  const last = tokens[from];
  return (
    tokens.length - from === 1 && OFTEN_ADJECTIVES.has(tokens[from - 1]!.plain) && text.startsWith(' of ', last!.end)
  );
}

const OF_DEPARTMENT = /(?:Secretary|Minister|Secretaries)\s+(?:of|for)\s+(?:the\s+)?$/;

/** Whether a text ends as `OF_DEPARTMENT` does: most do not, and it is asked before every name. */
function mayEndDepartment(before: string): boolean {
  return before.endsWith('of ') || before.endsWith('for ') || before.endsWith('the ');
}

const OFFICE_WORDS =
  'president premier minister chancellor ambassador senator governor secretary director chairman historian journalist correspondent economist diplomat leader author scholar professor dictator general colonel comrade presidente embajador canciller senador licenciado ministro don doña président présidente ministre ambassadeur Präsident Botschafter президент президента посол посла министр министра товарищ';
const OFFICE_NAMES: ReadonlySet<string> = new Set(OFFICE_WORDS.split(' '));
const OFFICE = `(?:${OFFICE_WORDS.replaceAll(' ', '|')})`;
/** The office, what it is of, and a comma: "the president of India, ". */
const OFFICE_AND_COMMA = new RegExp(
  `(?<!\\p{L})(?:${OFFICE}|Prime Minister|Ambassador|President|Premier|Director|Chairman)(?:\\s(?:of|in|to|for|at)\\s(?:[\\p{L}-]{1,20}\\s?){1,6})?,\\s$`,
  'u',
);

/** Whether a text ends in an office, or in an office, what it is of, and a comma. */
function endsInOffice(before: string): boolean {
  const last = before.length - 1;
  if (before[last - 1] === ',') return isSpace(before.charCodeAt(last)) && OFFICE_AND_COMMA.test(before);
  let from = last;
  while (from > 0 && isLetter(before.charCodeAt(from - 1))) from--;
  return isSpace(before.charCodeAt(last)) && OFFICE_NAMES.has(before.slice(from, last));
}

/** What stands behind a name that has an office: ", the president of India,". */
export const OFFICE_BEHIND = new RegExp(
  `^,\\s(?:the |an? |then )?(?:[\\p{L}-]{2,16}\\s){0,4}?(?:${OFFICE.toLowerCase()}|head|Chairman|Director|President|Minister|Secretary|Ambassador|Premier|Head|Chief|Professor|Vice-President)(?:\\s(?:of|in|to|for|at)\\s|,)`,
  'u',
);
