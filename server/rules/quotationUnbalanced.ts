import { missingMark } from '../dossier/missingMark';
import { lostMarks } from '../dossier/quotations';
import type { Essay } from '../reading/essay';
import type { Span } from '../text/span';
import type { Fix, Rule } from './rule';

/** A quotation mark that opens what nothing closes, or closes what nothing opened. */
export const quotationUnbalanced: Rule = {
  code: 'quotation.unbalanced',
  severity: 'warning',
  *check({ essay }) {
    for (const { start, end, opens, paragraph } of lostMarks(essay)) {
      const key = opens ? 'quotation.unbalanced/open' : 'quotation.unbalanced/close';
      const at = withWord(essay, { start, end }, opens, paragraph);
      yield { at, says: [key, { mark: essay.text({ start, end }) }], data: { mark: start - at.start } };
    }
  },
  *fixes({ essay, file }, { at, data }): Iterable<Fix> {
    const place = at.start + Number(data?.mark);
    const lost = [...lostMarks(essay)];
    const paragraph = lost.find(({ start }) => start === place)?.paragraph;
    const missing = missingMark(
      essay,
      lost.filter((mark) => mark.paragraph.start === paragraph?.start),
    );
    if (!missing) return;
    const { at: where, mark, instead, last } = missing;
    yield {
      says:
        instead === ''
          ? ['quotation.unbalanced/end', { last }]
          : ['quotation.unbalanced/other', { right: mark, mark: instead }],
      edits: () => [{ file, at: where, text: mark }],
    };
  },
};

const LONGEST = 40;

/** The mark with the word that it stands at, since a mark alone is hardly seen. */
function withWord(essay: Essay, { start, end }: Span, opens: boolean, paragraph: Span): Span {
  if (opens) {
    const behind = essay.text({ start: end, end: Math.min(paragraph.end, end + LONGEST) });
    return { start, end: end + /^\s{0,2}[^\s[]{0,40}/.exec(behind)![0].length };
  }
  const before = essay.text({ start: Math.max(paragraph.start, start - LONGEST), end: start });
  return { start: start - /[^\s\]]{0,40}\s{0,2}$/.exec(before)![0].length, end };
}
