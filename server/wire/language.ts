/**
 * The language in which people are spoken to. The client sends the sentences of its language, by the English ones; without
 * them, as other editors start the server, all is in English.
 */
import * as l10n from '@vscode/l10n';

/** Sentences of one language by the English ones, as VS Code reads them from `data/l10n`. */
export type Sentences = Readonly<Record<string, string>>;

/** Takes what a client sent, if it is what it should be. */
export function speak(sent: unknown): void {
  if (typeof sent !== 'object' || sent === null) return;
  const sentences = Object.entries(sent).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (sentences.length > 0) l10n.config({ contents: Object.fromEntries(sentences) });
}

/**
 * The sentence in the language of the client.
 *
 * @param sentence in English. `{name}` stands for an argument; one that is not given stays as it is.
 */
export function say(sentence: string, args: Readonly<Record<string, string | number>> = {}): string {
  return l10n.t(sentence, args);
}
