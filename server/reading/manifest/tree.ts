import type { Document, ErrorCode, ParsedNode, YAMLError } from 'yaml';
import { Composer, Lexer, Parser } from 'yaml';

/** A manifest needs five levels; the parser recurses, and a stack overflow in it can end the whole process. */
const LEVELS_AT_MOST = 64;

/** Every error costs the parser a stack trace; nobody reads the second hundred. */
const ERRORS_AT_MOST = 100;

/** The nodes of a YAML text with what the parser had to say. All positions are UTF-16 offsets. */
export interface Tree {
  root: ParsedNode | null;
  errors: YAMLError[];
  warnings: YAMLError[];
  /** Where the text goes deeper than any manifest; what follows was not read. */
  tooDeepAt?: number;
  /** What stands after a `---` that begins another YAML document. */
  second?: ParsedNode;
}

/**
 * Reads a text as YAML 1.2 with the core schema: dates and `yes` stay texts, `<<` is a key as any other, and tags
 * make nothing. Never throws, and takes time in proportion to the text.
 */
export function growTree(text: string): Tree {
  const parser = new Parser();
  const composer = boundedComposer();
  const documents: Document.Parsed[] = [];
  let tooDeepAt: number | undefined;
  let strayTokens = 0;

  const compose = (tokens: ReturnType<Parser['end']>) => {
    for (const token of tokens) {
      if (token.type === 'error' && ++strayTokens > ERRORS_AT_MOST) continue;
      documents.push(...composer.next(token));
    }
  };
  for (const lexeme of new Lexer().lex(text)) {
    compose(parser.next(lexeme));
    if (parser.stack.length > LEVELS_AT_MOST) tooDeepAt = parser.offset;
    if (tooDeepAt !== undefined || documents.length > 1) break;
  }
  compose(parser.end());
  documents.push(...composer.end(true, text.length));

  const [first, second] = documents;
  return {
    root: first?.contents ?? null,
    errors: first?.errors ?? [],
    warnings: first?.warnings ?? [],
    tooDeepAt,
    second: second?.contents ?? undefined,
  };
}

type OnError = (source: unknown, code: ErrorCode, message: string, warning?: boolean) => void;

function boundedComposer(): Composer {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    keepSourceTokens: true,
    // The parser compares each key with all others; the reader finds the same with a set.
    uniqueKeys: false,
    logLevel: 'silent',
  });
  // Private in the types of yaml 2.9, but the only door for its errors; a test holds it.
  const within = composer as unknown as { onError: OnError };
  const tell = within.onError;
  let told = 0;
  within.onError = (...error) => {
    if (++told <= ERRORS_AT_MOST) tell(...error);
  };
  return composer;
}
