import type { Says } from '../rules/rule';
import { messages } from './messages';

/** The sentence for a message key and its arguments. A key without a sentence is a fault of ours and reads as itself. */
export function inWords([key, args]: Says): string {
  const sentence = messages[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in args ? String(args[name]) : whole));
}
