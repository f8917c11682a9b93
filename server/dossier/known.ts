import type { Essay } from '../reading/essay';
import type { Apparatus } from './apparatus';
import { type Card, cardOf, cardOfOne } from './card';
import type { Citations } from './citations/citations';
import { Contribution } from './contribution';
import { type ListedDocument, listedIn } from './documents';
import { namedAsAuthors } from './people/byAuthor';
import { Forms } from './people/forms';
import { writeForms } from './people/onCard';
import { PeopleOf } from './people/peopleOf';
import type { FileId } from './place';
import { citedIn } from './sources/cited';
import { writeCited } from './sources/written';

/** What is known of one file. */
export interface Known {
  readonly essay: Essay;
  readonly listed: readonly ListedDocument[];
  readonly contribution: Contribution;
  /** The names in it; counted when somebody asks for people. */
  readonly forms: Forms;
  readonly people: PeopleOf;
  apparatus: Apparatus | undefined;
  citations: Citations | undefined;
  /** Those of the essay before, to be taken up from. */
  readonly before: { readonly apparatus: Apparatus | undefined; readonly citations: Citations | undefined };
}

/** @param before what was known of the file before an edit; it is taken up from there. */
export function knownOf(file: FileId, essay: Essay, before: Known | undefined): Known {
  const contribution = before?.contribution ?? new Contribution();
  contribution.update(essay.blocks);
  return {
    essay,
    listed: contribution.hasTitles ? listedIn(file, essay) : [],
    contribution,
    forms: before?.forms ?? new Forms(),
    people: before?.people ?? new PeopleOf(),
    apparatus: undefined,
    citations: undefined,
    before: {
      apparatus: before?.apparatus ?? before?.before.apparatus,
      citations: before?.citations ?? before?.before.citations,
    },
  };
}

/** The card of a file without what others do not ask about. @param hasOthers whether its dossier may have other files. */
export function saidBy({ essay, contribution, listed }: Known, hasOthers: boolean, speaks: boolean): Card {
  return hasOthers ? cardOf(essay, contribution, listed, speaks) : cardOfOne(speaks, contribution.hasMarks);
}

/** The whole card of a file. @param bibliographies those that the text names. */
export function cardOfKnown(
  known: Known,
  hasOthers: boolean,
  speaks: boolean,
  bibliographies: readonly string[],
): Card {
  const card = { ...saidBy(known, hasOthers, speaks), bibliographies };
  if (!hasOthers) return card;
  const { essay, listed, forms } = known;
  forms.update(essay.blocks, false);
  const asAuthors = [...new Set(essay.blocks.flatMap(namedAsAuthors))];
  return { ...card, sources: writeCited(citedIn(essay, listed)), people: writeForms(forms.all), asAuthors };
}
