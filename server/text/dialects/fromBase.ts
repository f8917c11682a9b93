import type { Passage } from '../passage';
import { shifted } from '../span';

/** The passage with its offsets counted from the start of its block. */
export function fromBase(passage: Passage, base: number): Passage {
  if (base === 0) return passage;
  const { label } = passage;
  const moved = { ...passage, ...shifted(passage, -base) };
  return label ? { ...moved, label: { ...label, ...shifted(label, -base), textStart: label.textStart - base } } : moved;
}
