/** What can be found by name in a dossier, and all that it may be found by. */
import type { Work } from '../../dossier/citations/works';
import type { Dossier } from '../../dossier/dossier';
import { entityOf } from '../../dossier/occurrences';
import type { Form } from '../../dossier/people/forms';
import type { FileId } from '../../dossier/place';
import type { Entry } from '../../dossier/search/searchIndex';
import type { SourceIndex } from '../../dossier/sources/sourceIndex';
import type { SourceNode } from '../../dossier/sources/tree';
import { families } from '../../reading/shelfmarks/families';

export type FoundKind = 'person' | 'document' | 'work' | 'repository' | 'shelfmark';

export interface Found {
  readonly kind: FoundKind;
  readonly entity: string;
  /** What it is called; of a document its number. */
  readonly name: string;
  /** What tells it from others, as the dossier states it: a role and dates, a title, authors and a year. */
  readonly about: readonly string[];
  /** How often it is named or cited. */
  readonly count: number;
  /** A file that has it, where that is known without a search. */
  readonly file?: FileId;
}

type Entries = Entry<Found>[];

export function peopleIn({ people, manifest }: Dossier): Entries {
  return people.list.map(({ key, name, stated, forms }) => {
    const variants = stated?.variants.map(({ value }) => value) ?? [];
    const about = [stated?.role?.value, stated?.dates?.value].filter((one) => one !== undefined);
    const count = forms.reduce((sum, form) => sum + form.count, 0);
    const texts = [name, ...forms.map(({ text }) => text), ...variants, ...about];
    return entry(
      {
        kind: 'person',
        entity: entityOf.person(key),
        name,
        about,
        count,
        ...fileOf(stated ? manifest?.file : firstFile(forms)),
      },
      texts,
    );
  });
}

export function documentsIn({ documents }: Dossier): Entries {
  return documents.list.map(({ number, title, author, file }) => {
    const texts = [`document ${number}`, title, author ?? ''];
    return entry(
      { kind: 'document', entity: entityOf.document(number), name: number, about: [title], count: 0, file },
      texts,
    );
  });
}

/** Works that the open texts cite in full, and those of the bibliographies. */
export function worksIn(dossier: Dossier): Entries {
  const found = new Map<string, Found>();
  const add = ({ key, title, authors, data }: Work, file: FileId) => {
    const entity = entityOf.work(key);
    const names = authors.map(({ text }) => text).join(', ');
    const about = [names, data.year ?? ''].filter((one) => one !== '');
    const known = found.get(entity);
    const count = (known?.count ?? 0) + 1;
    found.set(entity, { kind: 'work', entity, name: title, about, count, file: known?.file ?? file });
  };
  for (const file of dossier.files)
    for (const { resolved } of dossier.citations(file)!.all()) if (resolved.work) add(resolved.work, file);
  for (const { file } of dossier.bibliography.files)
    for (const { work } of dossier.bibliography.entriesIn(file)) add(work, file);
  return [...found.values()].map((work) => entry(work, [work.name, ...work.about, work.entity.slice('work '.length)]));
}

export function repositoriesIn(dossier: Dossier, index: SourceIndex): Entries {
  const byArchive = new Map<string, { texts: string[]; count: number }>();
  for (const { text, archive, count } of index.names) {
    const known = byArchive.get(archive) ?? { texts: [], count: 0 };
    known.texts.push(text);
    known.count += count;
    byArchive.set(archive, known);
  }
  return [...byArchive].map(([key, { texts, count }]) => {
    const stated = archiveOf(dossier, key);
    const names = [stated?.name, ...Object.values(stated?.names ?? {}), stated?.place].filter(
      (one) => one !== undefined,
    );
    const name = stated?.siglum ?? texts[0]!;
    const about = stated?.name ? [stated.name] : [];
    return entry({ kind: 'repository', entity: entityOf.repository(key), name, about, count }, [
      name,
      ...texts,
      ...names,
    ]);
  });
}

export function shelfmarksIn(dossier: Dossier, index: SourceIndex): Entries {
  const found: Entries = [];
  const walk = (node: SourceNode, path: readonly string[]) => {
    const word = families[node.family]?.words[node.name] ?? node.name;
    const here = node.name === '' ? path : [...path, `${word} ${node.value}`];
    if (node.key !== undefined) {
      const about = dossier.documents.byKey(node.key).map(({ title }) => title);
      const name = here.join(', ');
      const entity = entityOf.shelfmark(node.key);
      found.push(entry({ kind: 'shelfmark', entity, name, about, count: node.own }, [name]));
    }
    for (const inside of node.inside) walk(inside, here);
  };
  for (const [key, root] of index.archives) walk(root, [archiveOf(dossier, key)?.siglum ?? key]);
  return found;
}

function archiveOf(dossier: Dossier, key: string) {
  const [file] = dossier.files;
  const directory = dossier.manifest?.directory ?? (file === undefined ? undefined : dossier.directoryOf(file));
  return directory?.get(key);
}

function entry(value: Found, texts: readonly string[]): Entry<Found> {
  return { value, texts, count: value.count };
}

function firstFile(forms: readonly Form[]): FileId | undefined {
  const files = forms.flatMap(({ file }) => file ?? []);
  return files.length > 0 ? files.reduce((a, b) => (a < b ? a : b)) : undefined;
}

function fileOf(file: FileId | undefined): { readonly file?: FileId } {
  return file === undefined ? {} : { file };
}
