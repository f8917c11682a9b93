import type { ResultProgressReporter } from 'vscode-languageserver';
import { nextTurn } from './turn';

/** More than this at once keeps other answers waiting. */
const MOST = 500;

/**
 * Gives a long answer piece by piece to a client that asked for it so.
 *
 * @returns what is left of it: all where it is short, nothing where it was given.
 */
export async function inParts<T>(all: T[], parts: ResultProgressReporter<T[]>): Promise<T[]> {
  if (all.length <= MOST) return all;
  for (let at = 0; at < all.length; at += MOST) {
    parts.report(all.slice(at, at + MOST));
    await nextTurn();
  }
  return [];
}
