/**
 * Who wrote which document of a dossier: as the manifest or the list of documents says, as a note says that cites the
 * document ("RAS, Fond 1858, …, B.S. Nikiforov to …"), or the text that introduces it ("Document number 1, authored by …").
 */
import type { Essay } from '../../reading/essay';
import type { Dossier } from '../dossier';
import type { FileId } from '../place';
import { placedShelfmarks } from '../shelfmarks';
import { type OfPerson, peopleInBlock } from './inBlock';
import { type Person, statedName } from './people';

/** Numbers of documents by the keys of who wrote them; a document has one author here. */
export class Authors {
  readonly #documents = new Map<string, string[]>();
  readonly #authors = new Map<string, Person>();

  constructor(dossier: Dossier) {
    const say = (number: string, person: Person | undefined) => {
      if (!person || this.#authors.has(number) || !dossier.documents.byNumber(number)) return;
      this.#authors.set(number, person);
      const own = this.#documents.get(person.key);
      if (own) own.push(number);
      else this.#documents.set(person.key, [number]);
    };
    for (const { number, author } of dossier.documents.list) {
      const meant = author === undefined ? [] : dossier.people.meantBy(statedName(author));
      if (meant.length === 1) say(number, meant[0]);
    }
    for (const { number, file, header, full } of dossier.documents.list) {
      const essay = dossier.essay(file);
      if (essay) say(number, authorInTitle(dossier, file, essay, { start: header.end, end: full.end }));
    }
    for (const file of [...dossier.files].sort()) {
      const essay = dossier.essay(file)!;
      for (const { block } of essay.factsWith('shelfmarks'))
        for (const placed of placedShelfmarks(file, essay, block, block + 1)) {
          const { document, relation } = dossier.denotation(placed);
          if (!document || relation === 'is') continue;
          say(document.number, nextAuthor(essay, peopleInBlock(dossier, file, block), placed.at.end, CITED, 80));
        }
      for (const { facts, base, block } of essay.factsWith('mentions'))
        for (const { number, end } of facts.mentions)
          say(number, nextAuthor(essay, peopleInBlock(dossier, file, block), base + end, WRITTEN, 120));
    }
  }

  /** The documents that somebody wrote, in the order of the list as far as it says so. */
  documentsOf(person: Person): readonly string[] {
    return this.#documents.get(person.key) ?? [];
  }

  authorOf(number: string): Person | undefined {
    return this.#authors.get(number);
  }
}

/** Behind a shelfmark and its pages the author of the document opens its title. */
const CITED = /^(?:[\s,.;:“"‘«„\d–-]|\b(?:pp?|ll?|fols?|ff?)\.){0,60}$/;
const WRITTEN =
  /^,?\s(?:(?:which )?(?:was|is)\s)?(?:authored|written|elaborated|prepared|drafted|composed|compiled|signed|sent)\sby\s(?:[^.;,]{0,60},?\s)?$/;
const BY = /(?:^|\s)(?:by|from|von|por|par|de)\s$/;
const GENRE =
  /^,\s(?:[“"]?)(?:Memorandum|Report|Letter|Note|Telegram|Address|Speech|Statement|Record|Minutes|Dispatch|Cable|Notes|Memo)\b|^\s(?:to|an|an den|a|à)\s/;

/** The first person behind a place, where what stands between is as it should be. */
function nextAuthor(essay: Essay, people: readonly OfPerson[], end: number, between: RegExp, reach: number) {
  const next = people.find(({ at }) => at.start >= end);
  if (!next || next.at.start - end > reach) return undefined;
  return between.test(essay.text({ start: end, end: next.at.start })) ? next.person : undefined;
}

function authorInTitle(dossier: Dossier, file: FileId, essay: Essay, { start, end }: { start: number; end: number }) {
  const found = peopleInBlock(dossier, file, essay.blockAt(start)).find(({ at }) => {
    if (at.start < start || at.end > end) return false;
    const isBy = BY.test(essay.text({ start, end: at.start }));
    return isBy || GENRE.test(essay.text({ start: at.end, end: Math.min(end, at.end + 30) }));
  });
  return found?.person;
}

interface Kept {
  readonly essays: readonly (Essay | undefined)[];
  readonly documents: unknown;
  readonly people: unknown;
  readonly authors: Authors;
}

const kept = new WeakMap<Dossier, Kept>();

/** The authors of a dossier, made anew only when one of its texts is another. */
export function authorsOf(dossier: Dossier): Authors {
  const { documents, people } = dossier;
  const essays = [...dossier.files].map((file) => dossier.essay(file));
  const known = kept.get(dossier);
  const isSame =
    known?.documents === documents &&
    known.people === people &&
    known.essays.length === essays.length &&
    known.essays.every((essay, index) => essay === essays[index]);
  if (known && isSame) return known.authors;
  const authors = new Authors(dossier);
  kept.set(dossier, { essays, documents, people, authors });
  return authors;
}
