/** JSON, one finding or entity a line: a stable contract, described in docs/cli.md. */
import type { ShownFinding } from '../findings';

/** A change that breaks those who read the output makes a new version. */
const VERSION = 1;

export function jsonFindings(findings: Iterable<ShownFinding>): Iterable<string> {
  return jsonList('findings', findings);
}

export function jsonEntities(entities: Iterable<object>): Iterable<string> {
  return jsonList('entities', entities);
}

function* jsonList(name: string, items: Iterable<object>): Iterable<string> {
  yield `{"version":${VERSION},"${name}":[`;
  let separator = '\n';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield separator === '\n' ? ']}\n' : '\n]}\n';
}
