import type { ManifestPerson } from '../../reading/manifest/model';
import type { Known } from '../known';
import type { ManifestFile } from '../manifestFile';
import type { FileId } from '../place';
import type { Form } from './forms';
import { People } from './people';

/** The people of one dossier, gathered anew only when a spelling came or went. */
export class PeopleOf {
  #people: People | undefined;
  #manifest: ManifestFile | undefined;
  #state = '';

  now(files: ReadonlyMap<FileId, Known>, manifest: ManifestFile | undefined): People {
    const all = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
    const stated = statedBy(manifest);
    for (const [, { forms, essay }] of all) forms.update(essay.blocks, stated.length > 0);
    const state = all.map(([file, { forms }]) => `${file} ${forms.id} ${forms.revision}`).join('\n');
    if (!this.#people || state !== this.#state || manifest !== this.#manifest) {
      this.#people = new People(gathered(all.map(([, known]) => known)), stated);
      this.#state = state;
      this.#manifest = manifest;
    }
    return this.#people;
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

function gathered(files: readonly Known[]): Iterable<Form> {
  if (files.length === 1) return files[0]!.forms.all;
  const sum = new Map<string, Form>();
  for (const { forms } of files)
    for (const form of forms.all) {
      const key = `${form.isShown} ${form.text}|${form.surname.length}`;
      const same = sum.get(key);
      if (same) same.count += form.count;
      else sum.set(key, { ...form });
    }
  return sum.values();
}
