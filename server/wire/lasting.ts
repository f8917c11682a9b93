/** Known under one name to all programs of the server, which share no variables. */
const IN_JSON = Symbol.for('dossier.inJson');

type Lasting = readonly unknown[] & { [IN_JSON]?: Buffer | null };

/** Marks a list that may go out more than once as it is, such as findings that stay the same while somebody types. */
export function lasting<T extends readonly unknown[]>(list: T): T {
  return Object.defineProperty(list, IN_JSON, { value: null, writable: true });
}

/** A lasting list in JSON, written once. @returns undefined for anything else. */
export function inJson(value: unknown): Buffer | undefined {
  if (!Array.isArray(value)) return undefined;
  const list: Lasting = value;
  if (list[IN_JSON] === undefined) return undefined;
  list[IN_JSON] ??= Buffer.from(JSON.stringify(list));
  return list[IN_JSON];
}
