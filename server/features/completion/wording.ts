/** In which words a shelfmark goes on: as it has begun, else as the dossier writes most of them. */
import type { Lead, Pattern } from '../../reading/shelfmarks/pattern';
import type { TypedShelfmark } from './typed';

export class Wording {
  /** Those that go with what is typed, the fitting ones first. */
  readonly #patterns: readonly Pattern[];
  readonly #typed: TypedShelfmark;
  /** What separates the levels; undefined where nothing does yet, or all is as the dossier writes it. */
  readonly #separator: string | undefined;
  /** Whether labels begin with a capital; undefined where nothing tells, or all is as the dossier writes it. */
  readonly #hasCapitals: boolean | undefined;

  /** @param patterns of the family, the most frequent first. */
  constructor(typed: TypedShelfmark, patterns: readonly Pattern[]) {
    this.#typed = typed;
    this.#patterns = patterns
      .filter((pattern) => typed.isCyrillic === isCyrillic(pattern) || !hasLabels(pattern))
      .map((pattern) => ({ pattern, differences: differencesOf(typed, pattern) }))
      .sort((a, b) => a.differences - b.differences)
      .map(({ pattern }) => pattern);
    const leads = typed.pattern?.leads ?? [];
    const [best] = this.#patterns;
    if (!best || typed.levels.length === 0 || leads.length === 0 || differencesOf(typed, best) === 0) return;
    this.#separator = typed.separator.replace(/[,.;:]$/, '$& ');
    const label = leads[leads.length - 1]!.label;
    this.#hasCapitals = label === '' ? undefined : label[0] !== label[0]!.toLowerCase();
  }

  /** What stands before the value of a level; undefined where the dossier never writes such a level so. */
  lead(level: string): Lead | undefined {
    for (const { leads } of this.#patterns) {
      const lead = leads.find((one) => one.level === level);
      if (lead) return this.#adapted(lead);
    }
    return undefined;
  }

  /** What separates the first level from the archive. */
  get opening(): string {
    return this.#patterns.find(({ opening }) => opening !== undefined)?.opening ?? ', ';
  }

  /** What separates the next level, which is to be `level`, from what is typed. */
  separatorBefore(level: string): string {
    return this.#typed.levels.length === 0 ? this.opening : (this.lead(level)?.separator ?? ', ');
  }

  #adapted({ level, separator, label }: Lead): Lead {
    const first = label[0] ?? '';
    const capital = this.#hasCapitals;
    const written = capital === undefined ? first : capital ? first.toUpperCase() : first.toLowerCase();
    return { level, separator: this.#separator ?? separator, label: written + label.slice(1) };
  }
}

/** More than two patterns can differ in otherwise. */
const TOO_SHORT = 100;

/** In how much a pattern differs from what is typed, as far as both have the same levels. */
function differencesOf(
  { pattern: typed, levels, separator, open }: TypedShelfmark,
  { opening, leads }: Pattern,
): number {
  // What is no longer than what is typed may be just that, and does not tell how to go on.
  let differences = leads.length > levels.length + (open === undefined ? 0 : 1) ? 0 : TOO_SHORT;
  const typedOpening = levels.length === 0 ? (open === undefined ? undefined : separator) : typed?.opening;
  if (typedOpening !== undefined && opening !== undefined && opening !== typedOpening) differences++;
  const next = leads[levels.length]?.separator;
  if (levels.length > 0 && next !== undefined && next.trim() !== separator.trim()) differences++;
  for (const [index, lead] of (typed?.leads ?? []).entries()) {
    const other = leads.find(({ level }) => level === lead.level);
    if (!other) differences += 2;
    else {
      if (other.label !== lead.label) differences += 2;
      if (index > 0 && other.separator !== lead.separator) differences++;
    }
  }
  return differences;
}

function hasLabels({ leads }: Pattern): boolean {
  return leads.some(({ label }) => /\p{L}/u.test(label));
}

function isCyrillic({ leads }: Pattern): boolean {
  return leads.some(({ label }) => /[\u0400-\u04ff]/.test(label));
}
