import type { PlacedCitation } from '../../dossier/citations/citations';
import type { FileId } from '../../dossier/place';
import type { AskedDossier, Gathered } from '../gathered';
import { type Entity, type ShownOccurrence, shownNumber } from './entity';
import { labelOf } from './works';

/** One citation in a note, of a work or of a document of an archive. */
export interface CitationEntity extends Entity, CitationFacts {
  readonly kind: 'citation';
  readonly occurrences: readonly (ShownOccurrence & CitationFacts)[];
}

interface CitationFacts {
  /** The label of the note, a number where it is one. */
  readonly note: number | string | null;
  readonly form: 'full' | 'short' | 'ibid' | 'repeated';
  /** The key of the work, or of the shelfmark; `null` where it is not known. */
  readonly work: string | null;
  readonly antecedentNote: number | string | null;
  readonly locator: string | null;
}

export function* citationEntities(asked: AskedDossier, gathered: Gathered): Iterable<CitationEntity> {
  for (const file of asked.files) {
    if (!asked.isAsked(file)) continue;
    for (const cited of asked.dossier.citations(file)?.all() ?? []) yield citationEntity(asked, gathered, file, cited);
  }
}

function citationEntity(
  { dossier, name }: AskedDossier,
  gathered: Gathered,
  file: FileId,
  cited: PlacedCitation,
): CitationEntity {
  const { index, at, citation, note, resolved } = cited;
  const { form, work, antecedent } = resolved;
  const facts: CitationFacts = {
    note: note === '' ? null : shownNumber(note),
    form,
    work: work?.key ?? shelfmarkOf(dossier.citations(file)!.at(index), (place) => dossier.citations(file)!.at(place)),
    antecedentNote: antecedent === undefined ? null : shownNumber(dossier.citations(file)!.at(antecedent).note),
    locator: locatorOf(citation),
  };
  const place = gathered.place({ file, at })!;
  const text = gathered.text(file, at);
  const role = form === 'full' ? 'definition' : 'reference';
  return {
    kind: 'citation',
    key: `${gathered.shown(file)}#${index + 1}`,
    label: work ? labelOf(work) : text.replace(/\s+/g, ' '),
    dossier: name,
    ...facts,
    occurrences: [{ ...place, role, text, ...facts }],
  };
}

/** The key of the shelfmark that is cited, or that *Ibid.* leads back to. */
function shelfmarkOf(cited: PlacedCitation, at: (index: number) => PlacedCitation): string | null {
  let one = cited;
  while (one.citation.kind === 'ibid' && one.resolved.antecedent !== undefined) one = at(one.resolved.antecedent);
  return one.citation.shelfmark?.key ?? null;
}

function locatorOf({ locator, shelfmark }: PlacedCitation['citation']): string | null {
  return locator?.text ?? shelfmark?.leaves?.ranges.map(({ text }) => text).join(', ') ?? null;
}
