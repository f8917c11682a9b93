/**
 * What tells an item of CSL JSON from the items of other lists.
 *
 * Source: the schema of CSL data 1.0.2 (citation-style-language/schema, schemas/input/csl-data.json).
 */

const TYPES: ReadonlySet<unknown> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty
  webpage`.split(/\s+/),
);

/** What hardly anything else has: names and dates have parts there, and these words a hyphen. */
const NAMES = ['author', 'editor', 'translator', 'recipient', 'container-author', 'collection-editor', 'director'];
const DATES = ['issued', 'original-date', 'event-date', 'submitted'];
const WORDS = [
  'container-title',
  'collection-title',
  'publisher-place',
  'title-short',
  'archive_location',
  'citation-key',
];

/** Whether an item may be one of CSL: its type is one. */
export function isOfCsl({ type }: Readonly<Record<string, unknown>>): boolean {
  return TYPES.has(type);
}

/** Whether an item can hardly be anything else. */
export function isPlainlyCsl(item: Readonly<Record<string, unknown>>): boolean {
  return (
    NAMES.some((word) => hasName(item[word])) ||
    DATES.some((word) => isDate(item[word])) ||
    WORDS.some((word) => typeof item[word] === 'string')
  );
}

function hasName(value: unknown): boolean {
  const [first] = Array.isArray(value) ? value : [];
  return typeof first === 'object' && first !== null && ('family' in first || 'literal' in first);
}

function isDate(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('date-parts' in value || 'raw' in value || 'literal' in value);
}
