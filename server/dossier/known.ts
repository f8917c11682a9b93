import type { Essay } from '../reading/essay';
import type { Apparatus } from './apparatus';
import type { Citations } from './citations/citations';
import { Contribution } from './contribution';
import { type ListedDocument, listedIn } from './documents';
import { Forms } from './people/forms';
import { PeopleOf } from './people/peopleOf';
import type { FileId } from './place';

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
