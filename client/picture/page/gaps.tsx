// What is missing: documents that nothing cites or that have no date, and paragraphs without a source.
import { useContext } from 'preact/hooks';
import type { Picture, Row, Spot } from '../protocol';
import type { Words } from '../words';
import { DeskContext } from './clickable';
import { fill, timesMentioned } from './say';

export function Gaps({ picture, words }: { readonly picture: Picture; readonly words: Words }) {
  const { gaps, rows } = picture;
  const documents = new Map(rows.flatMap((row) => (row.of.kind === 'document' ? [[row.of.number, row] as const] : [])));
  return (
    <div class="gaps">
      {documents.size > 0 && (
        <>
          <DocumentGap title={words.uncited} numbers={gaps.uncited} documents={documents} words={words} />
          <DocumentGap title={words.undated} numbers={gaps.undated} documents={documents} words={words} />
        </>
      )}
      <section class="gap">
        <h3>{words.bare}</h3>
        <p class="figure">
          {gaps.bareParagraphs === 0 ? words.none : fill(words.bareShare, gaps.bareParagraphs, gaps.paragraphs)}
        </p>
        <ul>
          {gaps.bare.slice(0, SHOWN).map((stretch) => (
            <li key={stretch.from}>
              <Link spot={stretch.spot}>{stretch.words}</Link>
              <span class="aside"> {fill(words.paragraph, range(stretch.paragraph, stretch.paragraphs))}</span>
            </li>
          ))}
        </ul>
        {gaps.bare.length > SHOWN && (
          <p class="aside">{fill(words.hiddenBare, gaps.bare.length - SHOWN + gaps.hiddenBare)}</p>
        )}
      </section>
    </div>
  );
}

const SHOWN = 20;

function range(first: number, count: number): string {
  return count === 1 ? String(first) : `${first}–${first + count - 1}`;
}

interface DocumentGapProperties {
  readonly title: string;
  readonly numbers: readonly string[];
  readonly documents: ReadonlyMap<string, Row>;
  readonly words: Words;
}

function DocumentGap({ title, numbers, documents, words }: DocumentGapProperties) {
  return (
    <section class="gap">
      <h3>{title}</h3>
      {numbers.length === 0 && <p class="figure">{words.none}</p>}
      <ul>
        {numbers.map((number) => {
          const row = documents.get(number);
          const of = row?.of.kind === 'document' ? row.of : undefined;
          const name = fill(words.document, number);
          return (
            <li key={number}>
              {of?.spot ? <Link spot={of.spot}>{name}</Link> : name}
              <span class="aside">
                {' '}
                {[of?.title, timesMentioned(row?.mentioned ?? 0, words)].filter(Boolean).join(', ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function Link({ spot, children }: { readonly spot: Spot; readonly children: string }) {
  const desk = useContext(DeskContext);
  return (
    <button type="button" class="link" onClick={() => desk.open(spot)}>
      {children}
    </button>
  );
}
