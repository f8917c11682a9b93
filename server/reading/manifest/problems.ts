import type { ManifestProblem, Says, Span } from './model';

/** A place where the text itself breaks YAML or JSON. */
export interface Fault {
  at: Span;
  says: Says;
  /** What stands after it may be misread: its own problems would only be consequences. */
  breaks: boolean;
}

/** Collects what is wrong in one manifest: one problem for one cause, each within one line. */
export class Problems {
  private readonly found: ManifestProblem[] = [];
  private readonly told = new Set<string>();

  /**
   * @param text the manifest's text.
   * @param brokenAt where the text stops being readable for certain; Infinity when it never does.
   */
  constructor(
    private readonly text: string,
    private readonly brokenAt: number,
  ) {}

  /** A fault of the text itself. */
  addFault({ at, says }: Fault, bySchema: boolean): void {
    this.add(at, says, bySchema);
  }

  /** A problem of what the text states, unless it may follow from the break. */
  report(at: Span, says: Says, bySchema = true): void {
    if (at.end <= this.brokenAt && !this.isBroken(at)) this.add(at, says, bySchema);
  }

  /** Something that a mapping lacks, unless the break, directly behind the mapping, may have cut it off. */
  reportLack(at: Span, says: Says): void {
    const isCut = this.brokenAt < Number.POSITIVE_INFINITY && !/\S/.test(this.text.slice(at.end, this.brokenAt));
    if (!isCut) this.report(at, says);
  }

  /** Whether a value is cut or swollen by the break: it holds the break, or the break follows it directly. */
  isBroken(at: Span): boolean {
    if (at.start > this.brokenAt || this.brokenAt === Number.POSITIVE_INFINITY) return false;
    return this.brokenAt <= at.end || /^[ \t]*$/.test(this.text.slice(at.end, this.brokenAt));
  }

  /** All that was found, in the order of the text. */
  inOrder(): ManifestProblem[] {
    return this.found.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  }

  private add(at: Span, says: Says, bySchema: boolean): void {
    const shown = this.withinOneLine(at);
    // A value that an alias repeats is wrong once.
    const sameAs = `${shown.start} ${shown.end} ${says[0]}`;
    if (this.told.has(sameAs)) return;
    this.told.add(sameAs);
    this.found.push({ at: shown, says, bySchema });
  }

  /** A list over ten lines is underlined in its first, and nothing is underlined nowhere if that can be helped. */
  private withinOneLine({ start, end }: Span): Span {
    const first = /^[^\r\n]*/.exec(this.text.slice(start, end))![0].trimEnd();
    const shown = { start, end: start + Math.max(first.length, 1) };
    if (shown.end <= this.text.length) return shown;
    return { start: Math.max(0, this.text.length - 1), end: this.text.length };
  }
}
