/** Names in the parts that bibliographies have them in. */
import type { Author } from '../../reading/citations/model';

/** A person by given and family name; a body, or somebody of whom one name is known, has a family name alone. */
export interface NameParts {
  readonly family: string;
  readonly given: string;
  /** `Jr.`, `III`. */
  readonly suffix: string;
}

const SUFFIX = /,?\s((?:Jr|Sr)\.?|II|III|IV)$/;

export function partsOf({ text, given }: Author): NameParts {
  const isInOrder = given !== '' && text.startsWith(`${given} `);
  const isInverted = given !== '' && text.endsWith(`, ${given}`);
  if (!isInOrder && !isInverted) return { family: text, given: '', suffix: '' };
  const family = isInOrder ? text.slice(given.length + 1) : text.slice(0, -given.length - 2);
  const suffix = SUFFIX.exec(family);
  return suffix ? { family: family.slice(0, suffix.index), given, suffix: suffix[1]! } : { family, given, suffix: '' };
}

export function ofRole(authors: readonly Author[], role: Author['role']): Author[] {
  return authors.filter((author) => author.role === role);
}
