/** What the words of a manifest mean, by where they stand: the schema that editors of JSON have too. */
import schema from '../../../data/dossier.schema.json';

/** A part of the schema, as far as it is asked about here. */
export interface Meaning {
  readonly title?: string;
  readonly markdownDescription?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Meaning>>;
  readonly propertyNames?: Meaning;
  readonly additionalProperties?: Meaning | boolean;
  readonly items?: Meaning;
  readonly anyOf?: readonly Meaning[];
  readonly $ref?: string;
}

/** The words and `[]`, for the items of a list, that lead from the whole manifest to a place in it. */
export type Path = readonly string[];

const ROOT = schema as unknown as Meaning & { readonly definitions: Readonly<Record<string, Meaning>> };

/** What may stand at a place; several where it may be of several kinds, none where nothing may. */
export function meaningsAt(path: Path): Meaning[] {
  let meanings = [ROOT as Meaning];
  for (const step of path)
    meanings = meanings.flatMap(plainly).flatMap((one) => {
      if (step === '[]') return one.items ?? [];
      const rest = typeof one.additionalProperties === 'object' ? one.additionalProperties : [];
      return one.properties?.[step] ?? rest;
    });
  return meanings.flatMap(plainly);
}

/** The word itself, as it is called and explained. */
export function meaningOf(path: Path): Meaning | undefined {
  const word = path[path.length - 1];
  return word === undefined
    ? undefined
    : meaningsAt(path.slice(0, -1)).flatMap(({ properties }) => properties?.[word] ?? [])[0];
}

function plainly(meaning: Meaning): Meaning[] {
  if (meaning.$ref) return plainly(ROOT.definitions[meaning.$ref.slice('#/definitions/'.length)]!);
  return meaning.anyOf && !meaning.properties ? meaning.anyOf.flatMap(plainly) : [meaning];
}
