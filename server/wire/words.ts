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

function worded([key, args]: Says, sentences: Readonly<Record<string, string>>): string {
  return say(sentences[key] ?? key, args);
}
