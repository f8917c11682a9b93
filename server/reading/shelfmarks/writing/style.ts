/** Ways to write a shelfmark, and the ones that have a name. */
import type { Form, Script } from './term';

/**
 * What can be the one way or the other in a shelfmark, whatever it denotes. What a style does not say stays as it is.
 */
export interface Style {
  /** What stands between its parts: `, `, `. `. */
  readonly between?: string;
  /** What stands between the archive and the first level. */
  readonly repository?: string;
  readonly labels?: Form;
  /** Those of leaves. */
  readonly leaves?: Form;
  /** Whether a space stands behind a label: `f. 635` or `f.635`. */
  readonly space?: 'spaced' | 'tight';
  /** Whether a stop stands behind an abbreviation, and behind a word. */
  readonly shortStop?: 'stop' | 'none';
  readonly fullStop?: 'stop' | 'none';
  /** The first letter of the first label behind an archive, of the others, and of that of the leaves. */
  readonly firstCapital?: 'capital' | 'small';
  readonly capitals?: 'capital' | 'small';
  readonly leafCapital?: 'capital' | 'small';
  /** `ll.` where there are several leaves, or `l.` however many there are. */
  readonly plural?: 'agreeing' | 'singular';
  /** The dash between the first leaf and the last. */
  readonly dash?: string;
}

/** In this order a manner has them. */
export const ASPECTS = [
  'between',
  'repository',
  'labels',
  'leaves',
  'plural',
  'dash',
  'space',
  'shortStop',
  'fullStop',
  'capitals',
  'firstCapital',
  'leafCapital',
] as const satisfies readonly (keyof Style)[];

export type Aspect = (typeof ASPECTS)[number];

/** A style with labels of somebody's own, by level. */
export interface Target extends Style {
  readonly own?: ReadonlyMap<string, string>;
}

export const PROFILES = ['gost', 'english', 'chicago'] as const;
export type Profile = (typeof PROFILES)[number];

const LABELS_WITH_STOPS = { space: 'spaced', shortStop: 'stop', fullStop: 'none' } as const;
const SMALL = { firstCapital: 'small', capitals: 'small', leafCapital: 'small' } as const;

/**
 * English practice, as in the Cold War International History Project's publications: `RGAE, f. 635, op. 1, d. 392,
 * ll. 1-12`.
 */
const ENGLISH: Target = {
  between: ', ',
  repository: ', ',
  labels: 'short',
  leaves: 'short',
  plural: 'agreeing',
  dash: '-',
  ...LABELS_WITH_STOPS,
  ...SMALL,
};

/**
 * The Chicago Manual of Style has no rule for the levels of Russian archives. What it asks of archival sources in general
 * is kept: commas between the elements, generic words such as *box* and *folder* in small letters and not abbreviated, an
 * en dash between inclusive numbers, and no `l.` or `ll.`, which look like 1 and 11. `p.` and `pp.` stay.
 */
const CHICAGO: Target = { ...ENGLISH, labels: 'full', leaves: 'full', dash: '–' };

/**
 * GOST R 7.0.5-2008, section 11: every element is an area of its own, opened by a capital and closed by a full stop; one
 * label for one leaf and for several. In Cyrillic the range has an en dash; transliterated, the hyphen of the catalogues.
 */
const GOST: Target = {
  between: '. ',
  repository: '. ',
  labels: 'short',
  leaves: 'short',
  plural: 'singular',
  dash: '-',
  ...LABELS_WITH_STOPS,
  firstCapital: 'capital',
  capitals: 'capital',
  leafCapital: 'capital',
};

/** A profile as it is in one script. */
export function profile(name: Profile, script: Script): Target {
  if (name === 'english') return ENGLISH;
  if (name === 'chicago') return CHICAGO;
  return script === 'cyrillic' ? { ...GOST, dash: '–' } : GOST;
}
