import type { Rule } from './rule';

/** A label or mark that its dialect refuses, where a note plainly was meant: `[^1] text`, `[^ 18]`. */
export const noteMalformed: Rule = {
  code: 'note.malformed',
  severity: 'error',
  *check({ apparatus }) {
    for (const { at, malformed, label } of apparatus.malformed()) {
      if (malformed) yield { at, says: ['note.malformed', { label, right: malformed }], data: { right: malformed } };
    }
  },
  *fixes({ file }, { at, data }) {
    const right = String(data?.right);
    yield {
      says: ['note.malformed', { right }],
      isPreferred: true,
      isSafe: true,
      edits: () => [{ file, at, text: right }],
    };
  },
};
