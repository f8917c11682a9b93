// Words beside what the pointer or the focus is at. Who listens hears them as the name of the thing.
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface Tipped {
  readonly at: Element;
  readonly words: string;
}

const GAP = 6;

export function Tip({ tipped }: { readonly tipped: Tipped | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!box.current || !tipped) return;
    const { left, right, top, bottom } = tipped.at.getBoundingClientRect();
    const { width, height } = box.current.getBoundingClientRect();
    const middle = (left + right - width) / 2;
    const x = Math.max(GAP, Math.min(middle, document.documentElement.clientWidth - width - GAP));
    const y = top - height - GAP < 0 ? bottom + GAP : top - height - GAP;
    box.current.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  });
  return (
    <div ref={box} class={tipped?.words ? 'tip shown' : 'tip'} aria-hidden="true">
      {tipped?.words.split('\n').map((line, index) => (
        <div key={index}>{line}</div>
      ))}
    </div>
  );
}
