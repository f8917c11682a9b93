/**
 * The public addresses of shelfmarks, for notations that have a documented and lasting way from the one to the other. The
 * others lead only to a search, or by numbers that nobody cites: see docs/shelfmarks.md.
 */
import type { Shelfmark } from '../../reading/shelfmarks/model';
import { frusAddress } from './frusAddress';

type Parts = Pick<Shelfmark, 'family' | 'key' | 'levels'>;

const ADDRESSES: Readonly<Record<string, (shelfmark: Parts) => string | undefined>> = { frus: frusAddress };

/** @returns an address that begins with `https://`; undefined where there is none that is certain. */
export function addressOf(shelfmark: Parts): string | undefined {
  return ADDRESSES[shelfmark.family]?.(shelfmark);
}
