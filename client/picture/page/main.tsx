// The page of the panel: it draws what it is given, and asks the panel for all that lies outside of it.
import './page.css';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Format, FromPage, Remembered, ToPage } from '../messages';
import type { Picture, Spot } from '../protocol';
import type { Words } from '../words';
import { type Desk, DeskContext } from './clickable';
import { Gaps } from './gaps';
import { pictureFile } from './pictureFile';
import { fill } from './say';
import { hiddenRowsSaid, Strips } from './strips';
import { CitedTable, DatesTable } from './tables';
import { Timeline } from './timeline';
import { Tip, type Tipped } from './tip';

interface Kept extends Remembered {
  readonly isTable: boolean;
}

interface Editor {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
type Given = Extract<ToPage, { kind: 'picture' }>;

function Page({ picture, title, words, remembered }: Given) {
  const [isTable, setIsTable] = useState(editor.getState()?.isTable ?? false);
  const [tipped, setTipped] = useState<Tipped>();
  const [width, measured] = useWidth();
  const desk = useMemo<Desk>(
    () => ({
      open: (spot: Spot) => editor.postMessage({ kind: 'open', spot }),
      point: (at, said = '') => setTipped(at && { at, words: said }),
    }),
    [],
  );
  useEffect(() => {
    editor.setState({ ...remembered, isTable });
    const count = (kind: string) => document.querySelectorAll(kind).length;
    const dates = isTable ? 0 : count('.date');
    editor.postMessage({
      kind: 'drawn',
      rows: count('.strip'),
      marks: count('.mark'),
      dates,
      stretches: count('.bare'),
    });
  });
  if (!picture) return <p class="nothing">{words.nothing}</p>;
  return (
    <DeskContext.Provider value={desk}>
      <header>
        <h1>{title}</h1>
        <div class="actions">
          <button type="button" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
            {isTable ? words.asPicture : words.asTables}
          </button>
          {!isTable &&
            (['svg', 'png'] as const).map((format) => (
              <button key={format} type="button" onClick={() => void save(format)}>
                {format === 'svg' ? words.saveSvg : words.savePng}
              </button>
            ))}
        </div>
      </header>
      <main ref={measured}>
        <Content picture={picture} words={words} width={width} isTable={isTable} />
      </main>
      <Tip tipped={tipped} />
    </DeskContext.Provider>
  );
}

interface ContentProperties {
  readonly picture: Picture;
  readonly words: Words;
  readonly width: number;
  readonly isTable: boolean;
}

function Content({ picture, words, width, isTable }: ContentProperties) {
  if (picture.texts.length === 0) return <p class="nothing">{words.noNotes}</p>;
  const isDrawn = !isTable && width > 0;
  return (
    <>
      <section>
        <h2>{words.whereCited}</h2>
        {isTable && <CitedTable picture={picture} words={words} />}
        {isDrawn && <Strips picture={picture} words={words} width={width} />}
        {hiddenRowsSaid(picture, words).map((said) => (
          <p key={said} class="aside">
            {said}
          </p>
        ))}
      </section>
      <section>
        <h2>{words.whenWritten}</h2>
        {picture.dated.length === 0 && <p class="aside">{words.noDates}</p>}
        {isTable && picture.dated.length > 0 && <DatesTable picture={picture} words={words} />}
        {isDrawn && picture.dated.length > 0 && <Timeline picture={picture} words={words} width={width} />}
        {picture.hiddenDates > 0 && <p class="aside">{fill(words.hiddenDates, picture.hiddenDates)}</p>}
      </section>
      <section>
        <h2>{words.gaps}</h2>
        <Gaps picture={picture} words={words} />
      </section>
    </>
  );
}

/** How wide the drawings may be; followed when the panel is dragged. */
function useWidth() {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!frame.current) return undefined;
    const follow = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    setWidth(frame.current.clientWidth);
    follow.observe(frame.current);
    return () => follow.disconnect();
  }, [frame.current]);
  return [width, frame] as const;
}

async function save(format: Format): Promise<void> {
  try {
    const content = await pictureFile(format, document.title);
    editor.postMessage({ kind: 'save', format, content });
  } catch (error) {
    editor.postMessage({ kind: 'fault', message: String(error) });
  }
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  const waiting = document.querySelector('#waiting');
  if (data.kind === 'export') void save(data.format);
  else if (data.kind === 'waiting') {
    if (waiting) waiting.textContent = data.words;
  } else {
    waiting?.remove();
    document.title = data.title;
    render(<Page {...data} />, document.body.querySelector('#page')!);
  }
});
editor.postMessage({ kind: 'ready' });
