/** What somebody is typing where the cursor stands: a citation key, or the author and the title of a work. */
import type { Essay } from '../../reading/essay';
import type { Span } from '../../text/span';
import { placeOf } from './place';

/** A key, or a citation in short, as far as it is typed. */
export interface TypedCitation {
  readonly kind: 'key' | 'work';
  /** Of a key what stands behind the sign. */
  readonly text: string;
  /** What is replaced, as UTF-16 offsets in the file: of a key its sign too. */
  readonly at: Span;
}

const KEY = /(?<![\p{L}\p{N}_\\@./])@\{?([\p{L}\p{N}_:.#$%&\-+?<>~/]{0,120})$/u;
/** An author at the place where a citation begins, and behind a comma some of the title. */
const WORK =
  /(?:^|;\s{0,3}|(?<!\p{L})(?:[Ss]ee|[Ss]ee also|[Cc]f\.|[Vv]éase|[Vv]er|[Vv]oir|[Ss]iehe|[Vv]gl\.|[Сс]м\.)\s)(\p{Lu}(?:[’']\p{Lu})?\p{Ll}[\p{L}’'-]{0,39}(?:,\s{0,2}[*_“"‘'«„]{0,2}(?:[\p{L}\p{N}][^,;:()\n]{0,60})?)?)$/u;

export function typedCitation(essay: Essay, offset: number): TypedCitation | undefined {
  const place = placeOf(essay, offset);
  if (!place) return undefined;
  const end = offset + place.wordAfter;
  const key = essay.dialect.name === 'markdown' ? KEY.exec(place.before) : null;
  if (key) return { kind: 'key', text: key[1]!, at: { start: offset - key[0].length, end } };
  const work = place.isCitation ? WORK.exec(place.before) : null;
  // Where the beginning of the note is out of reach, the first words are none.
  if (!work || (work.index === 0 && work[0] === work[1] && !place.isWhole)) return undefined;
  return { kind: 'work', text: work[1]!, at: { start: offset - work[1]!.length, end } };
}
