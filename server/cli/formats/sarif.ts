/** SARIF 2.1.0, for code scanning and for editors that show it: a stable contract, described in docs/cli.md. */
import { join } from 'node:path';
import type { ArtifactLocation, Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { URI } from 'vscode-uri';
import { DEFAULT_SEVERITIES } from '../../rules/index';
import type { Severity } from '../../rules/rule';
import type { ShownFinding } from '../findings';
import type { Range, ShownPlace } from '../gathered';
import { version } from '../version';
import { describedRules } from './describedRules';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The name for the folder in which the check was run; others call it the root of the source. */
const BASE = '%SRCROOT%';

/** @param folder the current folder, from which the files are named. */
export function* sarifLog(findings: readonly ShownFinding[], folder: string): Iterable<string> {
  const rules = [...describedRules].map(([code, sentence]) => ruleFor(code, sentence));
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Dossier',
            semanticVersion: version,
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { description: { text: 'The folder in which the check was run.' } } },
        results: [],
      },
    ],
  };
  // The results are written one by one: there may be many.
  const [before, after] = JSON.stringify(log).split('"results":[]');
  yield `${before}"results":[`;
  let separator = '\n';
  for (const finding of findings) {
    yield separator + JSON.stringify(resultFor(finding, indexes, folder));
    separator = ',\n';
  }
  yield `${separator === '\n' ? '' : '\n'}]${after}\n`;
}

function ruleFor(code: string, sentence: string): ReportingDescriptor {
  const severity = DEFAULT_SEVERITIES.get(code) ?? 'error';
  return {
    id: code,
    shortDescription: { text: sentence },
    fullDescription: { text: sentence },
    help: { text: `${sentence} More in the documentation of Dossier: docs/rules/${code}.md` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { severity },
  };
}

function resultFor(finding: ShownFinding, indexes: ReadonlyMap<string, number>, folder: string): Result {
  const { rule, severity, message, related } = finding;
  const index = indexes.get(rule);
  return {
    ruleId: rule,
    ...(index !== undefined && { ruleIndex: index }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(finding, folder)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        ...locationOf(place, folder),
        message: { text: place.message },
      })),
    }),
    // Information and hint are both notes in SARIF.
    properties: { severity },
  };
}

function locationOf(place: ShownPlace, folder: string): Location {
  return { physicalLocation: { artifactLocation: artifactOf(place.file, folder), region: regionOf(place) } };
}

/** A file under the current folder goes by its place in it; another one by its whole address. */
function artifactOf(name: string, folder: string): ArtifactLocation {
  const isOutside = /^(?:\.\.(?:\/|$)|\/|[A-Za-z]:\/)/.test(name);
  if (isOutside) return { uri: URI.file(/^\.\./.test(name) ? join(folder, name) : name).toString() };
  return { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: BASE };
}

/** Columns count from 1; the end column is the first that is outside. */
function regionOf({ line, col, endLine, endCol }: Range): Region {
  return { startLine: line, startColumn: col + 1, endLine, endColumn: endCol + 1 };
}
