/** The spellings of names on the card of a file that is not open: one line each, so that one can be looked for quickly. */
import type { Card } from '../card';
import type { Form } from './forms';
import type { Person } from './people';

const read = new WeakMap<Card, readonly Form[]>();

/** `!Olga Romanova|1|3`: shown to be somebody, one given name, three times; the names themselves where spaces do not tell. */
export function writeForms(forms: Iterable<Form>): string {
  let written = '\n';
  for (const { text, given, surname, isShown, count } of forms) {
    const all = [...given, ...surname];
    const isPlain = all.join(' ') === text && all.every((word) => !word.includes(' '));
    const parts = isPlain ? [given.length] : [given.join('\t'), surname.join('\t')];
    written += `${isShown ? '!' : ' '}${[text, ...parts, count].join('|')}\n`;
  }
  return written;
}

export function formsOn(card: Card): readonly Form[] {
  let forms = read.get(card);
  if (!forms) {
    forms = card.people.split('\n').flatMap((line) => (line === '' ? [] : [formOf(line)]));
    read.set(card, forms);
  }
  return forms;
}

function formOf(line: string): Form {
  const [text, ...parts] = line.slice(1).split('|') as [string, ...string[]];
  const isShown = line.startsWith('!');
  const count = Number(parts[parts.length - 1]);
  if (parts.length === 3)
    return { text, given: words(parts[0]!, '\t'), surname: words(parts[1]!, '\t'), isShown, count };
  const all = words(text, ' ');
  return { text, given: all.slice(0, Number(parts[0])), surname: all.slice(Number(parts[0])), isShown, count };
}

function words(text: string, between: string): string[] {
  return text === '' ? [] : text.split(between);
}

/** Whether a file writes a name as somebody's is written. */
export function mayName({ people }: Card, { forms }: Person): boolean {
  return forms.some(({ text }) => people.includes(`\n!${text}|`) || people.includes(`\n ${text}|`));
}
