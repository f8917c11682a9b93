import type { ManifestPerson } from '../../reading/manifest/model';
import type { Known } from '../known';
import type { ManifestFile } from '../manifestFile';
import type { FileId } from '../place';
import type { Shelf } from '../shelf';
import type { Form } from './forms';
import { formsOn } from './onCard';
import { People } from './people';

/** The people of one dossier, gathered anew only when a spelling came or went. */
export class PeopleOf {
  #people: People | undefined;
  #manifest: ManifestFile | undefined;
  #state = '';
  #shelved: { readonly revision: number; readonly forms: ReadonlyMap<string, Form> } | undefined;

  /**
   * @param files whose texts are at hand.
   * @param shelf the cards of the others. Of a file that is on both, the card counts: its text is only borrowed. While they
   *   come, or where they name very many, only the files at hand tell who there is: nobody who types waits for thousands of texts.
   */
  now(files: ReadonlyMap<FileId, Known>, manifest: ManifestFile | undefined, shelf?: Shelf): People {
    const own = [...files].filter(([file]) => !shelf?.card(file)).sort(([a], [b]) => (a < b ? -1 : 1));
    const stated = statedBy(manifest);
    for (const [, { forms, essay }] of own) forms.update(essay.blocks, stated.length > 0);
    const state = own.map(([file, { forms }]) => `${file} ${forms.id} ${forms.revision}`).join('\n');
    const counted = shelf?.isSlowToName ? undefined : shelf;
    const now = `${counted?.revision ?? 0}\n${state}`;
    if (!this.#people || now !== this.#state || manifest !== this.#manifest) {
      const known = own.map(([file, { forms }]) => [file, forms.all] as const);
      this.#people = new People(gathered(known, counted && this.#onShelf(counted)), stated);
      this.#state = now;
      this.#manifest = manifest;
    }
    return this.#people;
  }

  #onShelf(shelf: Shelf): ReadonlyMap<string, Form> {
    if (this.#shelved?.revision !== shelf.revision)
      this.#shelved = { revision: shelf.revision, forms: summed(shelf.read(formsOn), new Map()) };
    return this.#shelved.forms;
  }
}

/** Whether the surname of anybody may be written in more than one way in one file, or otherwise than the manifest has it. */
export function mayVary({ forms, essay }: Known, manifest: ManifestFile | undefined): boolean {
  const stated = statedBy(manifest);
  forms.update(essay.blocks, stated.length > 0);
  return stated.length > 0 || forms.mayVary;
}

function statedBy(manifest: ManifestFile | undefined): readonly ManifestPerson[] {
  return manifest?.reading.manifest.people ?? [];
}

type OfFile = readonly [file: FileId, forms: Iterable<Form>];

function gathered(known: readonly OfFile[], shelved?: ReadonlyMap<string, Form>): Iterable<Form> {
  if (known.length === 1 && !shelved?.size) return known[0]![1];
  // The sum of the shelf is kept; what is added to it is not.
  return summed(known, new Map([...(shelved ?? [])].map(([key, form]) => [key, { ...form }]))).values();
}

function summed(all: Iterable<OfFile>, into: Map<string, Form>): Map<string, Form> {
  for (const [file, forms] of all)
    for (const form of forms) {
      const key = `${form.isShown} ${form.text}|${form.surname.length}`;
      const same = into.get(key);
      if (!same) into.set(key, { ...form, file });
      else {
        same.count += form.count;
        if (same.file === undefined || file < same.file) same.file = file;
      }
    }
  return into;
}
