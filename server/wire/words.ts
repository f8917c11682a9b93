/** Sentences of tables in the language of the client. Nowhere else is anything said that does not stand where it is said. */
import { ResponseError } from 'vscode-languageserver';
import type { Says } from '../rules/rule';
import { say } from './language';
import { messages } from './messages';
import { titles } from './titles';

/** The sentence for a message key and its arguments. A key without a sentence is a fault of ours and reads as itself. */
export function inWords(says: Says): string {
  return worded(says, messages);
}

/** The title of something that can be done. */
export function asTitle(says: Says): string {
  return worded(says, titles);
}

/** An answer that nothing is done, and why: an editor shows it. */
export function refused(code: number, says: Says): ResponseError<void> {
  return new ResponseError(code, asTitle(says));
}

/** @param word what a family of shelfmarks calls a level: `inventory (opis)`. */
export function levelInWords(word: string): string {
  return say(word);
}

/** @param text of the schema of manifests: the title of a word, or what it means. */
export function meaningInWords(text: string): string {
  return say(text);
}

function worded([key, args]: Says, sentences: Readonly<Record<string, string>>): string {
  return say(sentences[key] ?? key, { ...args, ...ownWords(args) });
}

/** Of the arguments those that are words of ours and not of a text. */
function ownWords({ levels, message }: Says[1]): Says[1] {
  return {
    ...(typeof levels === 'string' && { levels: levels.split(', ').map(levelInWords).join(', ') }),
    ...(typeof message === 'string' && { message: say(message) }),
  };
}
