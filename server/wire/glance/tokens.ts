import type { Connection, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { ROW } from '../../features/tokens/token';
import { tokensOf } from '../../features/tokens/tokens';
import { type Around, type Spoken, spoken } from './around';

const NOTHING: SemanticTokens = { data: [] };

/** What the client has of a text. */
interface Given {
  readonly id: string;
  readonly data: readonly number[];
}

/** @returns what is to be done when the client closes a text. */
export function answerTokens(connection: Connection, around: Around): (uri: string) => void {
  const { semanticTokens } = connection.languages;
  const given = new Map<string, Given>();
  let count = 0;
  const whole = (uri: string, here: Spoken): Given => {
    const now = { id: String(++count), data: encoded(here, 0, here.essay.blocks.length) };
    given.set(uri, now);
    return now;
  };

  semanticTokens.on(async ({ textDocument }): Promise<SemanticTokens> => {
    const here = (await around.shown()).tokens ? spoken(around, textDocument) : undefined;
    if (!here) return NOTHING;
    const { id, data } = whole(textDocument.uri, here);
    return { resultId: id, data: data as number[] };
  });

  semanticTokens.onDelta(async ({ textDocument, previousResultId }): Promise<SemanticTokens | SemanticTokensDelta> => {
    const here = (await around.shown()).tokens ? spoken(around, textDocument) : undefined;
    if (!here) return NOTHING;
    const before = given.get(textDocument.uri);
    const { id, data } = whole(textDocument.uri, here);
    if (before?.id !== previousResultId) return { resultId: id, data: data as number[] };
    return { resultId: id, edits: difference(before.data, data) };
  });

  semanticTokens.onRange(async ({ textDocument, range }): Promise<SemanticTokens> => {
    const here = (await around.shown()).tokens ? spoken(around, textDocument) : undefined;
    if (!here) return NOTHING;
    const { essay } = here;
    const [first, last] = [range.start, range.end].map((place) => essay.blockAt(essay.offsetAt(place)));
    return { data: encoded(here, first!, last! + 1) };
  });

  return (uri) => given.delete(uri);
}

/** As the protocol has it: each token counts from the one before. */
function encoded({ dossier, file, essay }: Spoken, from: number, to: number): number[] {
  const tokensIn = tokensOf(dossier, file);
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (let block = from; block < to; block++) {
    const rows = tokensIn(block);
    if (rows.length === 0) continue;
    const start = essay.positionAt(essay.offsetOf(block));
    for (let at = 0; at < rows.length; at += ROW) {
      const own = start.line + rows[at]!;
      const column = rows[at + 1]! + (rows[at] === 0 ? start.character : 0);
      data.push(own - line, own === line ? column - character : column, rows[at + 2]!, rows[at + 3]!, rows[at + 4]!);
      line = own;
      character = column;
    }
  }
  return data;
}

/** One edit from the first number that is another to the last. */
function difference(before: readonly number[], now: readonly number[]): SemanticTokensDelta['edits'] {
  const least = Math.min(before.length, now.length);
  let start = 0;
  while (start < least && before[start] === now[start]) start++;
  if (start === before.length && start === now.length) return [];
  let same = 0;
  while (same < least - start && before[before.length - 1 - same] === now[now.length - 1 - same]) same++;
  return [{ start, deleteCount: before.length - start - same, data: now.slice(start, now.length - same) }];
}
