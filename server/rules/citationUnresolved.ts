import { nearWork } from '../dossier/bibliography/nearWorks';
import type { Citations } from '../dossier/citations/citations';
import { spelledOut } from '../dossier/citations/rewriting';
import { isStatedIn } from '../dossier/citations/statedElsewhere';
import { keyAsWritten } from '../reading/citations/keys';
import type { Citation } from '../reading/citations/model';
import { surnameOf } from '../reading/citations/wording';
import { titleWords } from '../reading/citations/words';
import type { Span } from '../text/span';
import type { Finding, Fix, Rule, View } from './rule';

/** A short form of a work that is nowhere cited in full, or an *Ibid.* with nothing or with several sources before it. */
export const citationUnresolved: Rule = {
  code: 'citation.unresolved',
  severity: 'warning',
  *check({ dossier, file, essay }) {
    const citations = dossier.citations(file)!;
    // Most texts have nothing for which it would have to be known.
    let isExpected: boolean | undefined;
    for (const { at, citation, resolved } of citations.with('fault')) {
      if (!isPlain(citation)) continue;
      const [author] = citation.authors;
      if (resolved.fault === 'key') yield unknownKey(at, citation.key!, dossier.bibliography.near(citation.key!));
      else if (resolved.fault === 'unresolved') {
        isExpected ??= !dossier.bibliography.isEmpty || expectsFullForms(citations);
        if (!isExpected || isStatedIn(essay, citation.title!.text)) continue;
        yield { at, says: ['citation.unresolved', { author: author!.text, title: citation.title!.text }] };
      } else yield { at, says: [`citation.unresolved/${resolved.fault}`, {}] };
    }
  },
  *fixes(view, { at, data }) {
    if (data?.near !== undefined) yield otherKey(view, at, String(data.near));
    const meant = fullFormMeant(view, at);
    if (meant) yield meant;
  },
};

/**
 * Whether a full form that is missing is a slip. Some give works only in a bibliography, and in notes nothing but author,
 * title and page: where fewer works are cited in full than are not, that is their way.
 */
function expectsFullForms(citations: Citations): boolean {
  const lacking = new Set<string>();
  for (const { citation, resolved } of citations.with('fault'))
    if (resolved.fault === 'unresolved' && isPlain(citation))
      lacking.add(JSON.stringify([citation.authors[0]!.surnames[0], titleWords(citation.title!.text)]));
  return lacking.size <= citations.worksInFull;
}

function otherKey({ file }: View, at: Span, near: string): Fix {
  const text = keyAsWritten(near);
  return {
    says: ['citation.unresolved/near-key', { key: text }],
    isPreferred: true,
    edits: () => [{ file, at, text }],
  };
}

/** The full form of the work of a bibliography that was plainly meant, though author or title are misspelt. */
function fullFormMeant({ dossier, file }: View, at: Span): Fix | undefined {
  const placed = dossier.citations(file)!.startingAt(at.start);
  if (placed?.resolved.fault !== 'unresolved') return undefined;
  const work = nearWork(placed.citation, dossier.bibliography.stated());
  const edits = work && spelledOut(dossier, file, placed, work);
  if (!edits) return undefined;
  const author = work.authors.map(surnameOf).join(', ');
  return { says: ['citation.unresolved', { author, title: work.title }], edits: () => edits };
}

function unknownKey(at: Span, key: string, near: string | undefined): Finding {
  return near === undefined
    ? { at, says: ['citation.unresolved/key', { key }] }
    : { at, says: ['citation.unresolved/near-key', { key, near }], data: { near } };
}

/** Bodies, hearings and the like open citations that have no full form: only what is plainly a short form is meant. */
const NO_PERSON =
  /^(?:hearings?|minutes|message|journal|report|annals|code|senate|house|congress|committee|legislative|statement|act|article|section|title|department|ministry|government|office|bureau|state|parliament|debates|speech|treaty|agreement|memorandum|letter|telegram|the|a)\b/i;

function isPlain({ kind, authors, title, locator }: Citation): boolean {
  if (kind === 'ibid' || kind === 'key') return true;
  const [author] = authors;
  if (!author || !title || !locator || NO_PERSON.test(author.text)) return false;
  // With a given name it may be all that the writer's style gives.
  const isPerson = authors.length < 4 && authors.every(({ text, given }) => given === '' && /\p{Ll}{2}/u.test(text));
  // One word, or a given name with an initial, is as often something else.
  if (!title.quoted && !/\s\p{L}{3,}/u.test(title.text)) return false;
  return isPerson && !/\d/.test(title.text);
}
