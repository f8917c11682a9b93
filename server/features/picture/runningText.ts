/** The running text of an essay: its paragraphs without notes, list of documents and bibliography, end to end. */
import type { Apparatus } from '../../dossier/apparatus';
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { type Span, SpanWalk } from '../../text/span';
import { headingsOf } from '../headings';

/** A paragraph that is read. UTF-16 offsets in the file. */
export interface Paragraph extends Span {
  /** How much running text stands before it, in UTF-16 units. */
  readonly before: number;
}

/** A place in the running text. */
export interface Standing {
  /** How much running text stands before it, in UTF-16 units. */
  readonly at: number;
  /** The index of its paragraph. */
  readonly paragraph: number;
  readonly offset: number;
}

export interface Chapter {
  readonly name: string;
  readonly depth: number;
  readonly at: number;
  readonly offset: number;
}

export class RunningText {
  readonly paragraphs: readonly Paragraph[];
  readonly chapters: readonly Chapter[];
  readonly length: number;

  constructor(dossier: Dossier, file: FileId) {
    const apparatus = dossier.apparatus(file)!;
    const { essay, steps } = apparatus;
    const isRead = readSteps(dossier, file, apparatus);
    const headings = new Map(headingsOf(essay, apparatus).map((heading) => [heading.passage, heading]));
    const paragraphs: Paragraph[] = [];
    const chapters: Chapter[] = [];
    let length = 0;
    for (let block = 0; block < essay.blocks.length; block++) {
      const base = essay.offsetOf(block);
      for (const [index, passage] of essay.blocks[block]!.layout.passages.entries()) {
        const step = steps.firstOf(block) + index;
        const start = base + passage.start;
        const heading = headings.get(step);
        if (heading) chapters.push({ name: heading.name, depth: heading.depth, at: length, offset: start });
        if (!isRead(step, start)) continue;
        paragraphs.push({ start, end: base + passage.end, before: length });
        length += passage.end - passage.start;
      }
    }
    this.paragraphs = paragraphs;
    // A heading over what is not read, as that of a list, is none of these.
    this.chapters = chapters.filter(({ at }, index) => at < length && at !== chapters[index + 1]?.at);
    this.length = length;
  }

  /** @returns undefined for a place in a note or in a list. */
  standing(offset: number): Standing | undefined {
    const { paragraphs } = this;
    let low = -1;
    let high = paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (paragraphs[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    const paragraph = paragraphs[low];
    if (!paragraph || offset > paragraph.end) return undefined;
    return { at: paragraph.before + offset - paragraph.start, paragraph: low, offset };
  }
}

/** Tells of steps, one after the other, whether they are read. */
function readSteps(dossier: Dossier, file: FileId, apparatus: Apparatus): (step: number, start: number) => boolean {
  const { steps } = apparatus;
  const { list, again } = dossier.documents;
  const stated = [...list, ...again].filter((document) => document.file === file).map(({ full }) => full);
  const lists = new SpanWalk(stated.sort((a, b) => a.start - b.start));
  /** The depth of the heading of a bibliography under which the steps stand. */
  let under: number | undefined;
  return (step, start) => {
    if (steps.isHeading(step)) {
      const { depth = 0 } = steps.passage(step);
      if (steps.headsBibliography(step)) under = depth;
      else if (under !== undefined && depth !== 0 && depth <= under) under = undefined;
      return false;
    }
    if (!steps.isProse(step) || steps.isOfNote(step)) return false;
    return under === undefined && !lists.spanAt(start) && !apparatus.noteAt(start);
  };
}
