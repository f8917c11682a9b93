/** What is known of a work that a note cites. */
import type { Form } from '../dossier/citations/resolve';
import type { Dossier } from '../dossier/dossier';
import type { Occurrence } from '../dossier/occurrences';
import type { Place } from '../dossier/place';
import type { Publication } from '../reading/citations/model';
import type { Citing } from './hover';

export interface WorkFacts {
  readonly key: string;
  readonly authors: readonly { readonly name: string; readonly role: 'author' | 'editor' }[];
  readonly title: string;
  readonly data: Publication;
  readonly form: Form;
  /** The full form, as it is written there; undefined on it, and for a work that only a bibliography states. */
  readonly full: (Place & { readonly note: string; readonly text: string }) | undefined;
  /** The citation that *Ibid.* stands for, where it is not the full form. */
  readonly sameAs: string | undefined;
  readonly locator: string | undefined;
  /** The other places that cite it. */
  readonly alsoCited: readonly Citing[];
}

type OfWork = Extract<Occurrence, { kind: 'work' }>;

export function workFacts(
  dossier: Dossier,
  here: OfWork,
  citings: (found: Iterable<Occurrence>) => readonly Citing[],
): WorkFacts {
  const { work, cited, file } = here;
  const { resolved, citation } = cited;
  const citations = dossier.citations(file)!;
  let back = resolved.antecedent;
  const before = back === undefined ? undefined : citations.at(back);
  while (back !== undefined && citations.at(back).resolved.form === 'ibid')
    back = citations.at(back).resolved.antecedent;
  const full = back === undefined ? undefined : fullForm(citations.at(back));
  const essay = dossier.essay(file)!;
  return {
    key: work.key,
    authors: work.authors.map(({ text, role }) => ({ name: text, role })),
    title: work.title,
    data: work.data,
    form: resolved.form,
    full: full && { file, at: full.at, note: full.note, text: essay.text(full.at) },
    sameAs: resolved.form === 'ibid' && before ? before.note : undefined,
    locator: citation.locator?.text,
    alsoCited: citings(othersOf(dossier, here)),
  };

  function fullForm(found: ReturnType<typeof citations.at>) {
    const { form, antecedent } = found.resolved;
    return form === 'short' && antecedent !== undefined ? citations.at(antecedent) : found;
  }
}

function* othersOf(dossier: Dossier, { entity, file, at }: OfWork): Iterable<Occurrence> {
  for (const one of dossier.occurrencesOf(entity)) if (one.file !== file || one.at.start !== at.start) yield one;
}
