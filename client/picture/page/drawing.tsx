// The frame of a drawing: its size, its name for who listens, and its keys.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { followArrow, keepOneStop } from './arrowKeys';

interface Properties {
  readonly label: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}

export function Drawing({ label, description, width, height, children }: Properties) {
  const frame = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (frame.current) keepOneStop(frame.current);
  });
  return (
    <svg
      ref={frame}
      class="drawing"
      role="group"
      aria-label={label}
      aria-description={description}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      onKeyDown={followArrow}
    >
      {children}
    </svg>
  );
}
