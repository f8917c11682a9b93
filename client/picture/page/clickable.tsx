// What can be clicked in a drawing: reached by the mouse, the keyboard and a screen reader alike.
import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Spot } from '../protocol';

/** What the page does for all that is in it. */
export interface Desk {
  open(spot: Spot): void;
  /** Shows words beside a thing, or none. */
  point(at: Element | undefined, words?: string): void;
}

export const DeskContext = createContext<Desk>({ open: () => {}, point: () => {} });

interface Properties {
  readonly label: string;
  readonly spot: Spot;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** A drawing is one stop of the Tab key; from there the arrow keys go on. See `keepOneStop`. */
export function Clickable({ label, spot, children, class: name }: Properties) {
  const desk = useContext(DeskContext);
  const open = () => desk.open(spot);
  const point = (event: Event) => desk.point(event.currentTarget as Element, label);
  const leave = () => desk.point(undefined);
  return (
    <g
      class={`clickable ${name}`}
      role="button"
      tabIndex={-1}
      aria-label={label}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      {children}
    </g>
  );
}
