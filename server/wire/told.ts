/** Findings in the words and positions of the protocol, made anew only where they are others than before. */
import type { Diagnostic, Range } from 'vscode-languageserver';
import type { Judged } from '../rules/index';
import type { Says } from '../rules/rule';
import type { Position, Positions } from '../text/lines';
import type { Span } from '../text/span';
import { type Surroundings, toDiagnostic } from './convert';

/** A finding, and how it is told. */
export interface Told {
  readonly finding: Judged;
  readonly diagnostic: Diagnostic;
}

/**
 * Tells findings.
 *
 * @param before those of the same file as they were told the last time.
 * @returns `before` itself when nothing is different, not even a position.
 */
export function tellAgain(
  before: readonly Told[],
  findings: readonly Judged[],
  text: Positions,
  around: Surroundings,
): readonly Told[] {
  let isSame = findings.length === before.length;
  const told = findings.map((finding, index) => {
    const known = before[index];
    if (known && isToldAlready(known, finding, text, around)) return known;
    isSame = false;
    return { finding, diagnostic: toDiagnostic(finding, text, around) };
  });
  return isSame ? before : told;
}

function isToldAlready({ finding, diagnostic }: Told, now: Judged, text: Positions, around: Surroundings): boolean {
  return (
    now.code === finding.code &&
    now.severity === finding.severity &&
    now.unnecessary === finding.unnecessary &&
    stands(diagnostic.range, now.at, text) &&
    isSameSaying(now.says, finding.says) &&
    isSameRecord(now.data, finding.data) &&
    isSameRelated(now.related ?? NONE, finding.related ?? NONE, diagnostic.relatedInformation ?? NONE, around)
  );
}

const NONE: readonly never[] = [];

type Related = NonNullable<Judged['related']>;
type ToldRelated = readonly NonNullable<Diagnostic['relatedInformation']>[number][];

function isSameRelated(now: Related, before: Related, told: ToldRelated, { locate }: Surroundings): boolean {
  if (now.length !== before.length || !now.every(({ says }, index) => isSameSaying(says, before[index]!.says)))
    return false;
  if (now.length === 0) return told.length === 0;
  // Places in files that are gone are not told.
  const places = now.flatMap(({ place }) => locate(place) ?? []);
  return (
    places.length === told.length &&
    places.every(({ uri, range }, index) => {
      const { location } = told[index]!;
      return uri === location.uri && isAt(range.start, location.range.start) && isAt(range.end, location.range.end);
    })
  );
}

function stands({ start, end }: Range, at: Span, text: Positions): boolean {
  return isAt(text.positionAt(at.start), start) && isAt(text.positionAt(at.end), end);
}

function isAt(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character;
}

function isSameSaying([key, args]: Says, [otherKey, otherArgs]: Says): boolean {
  return key === otherKey && isSameRecord(args, otherArgs);
}

type Values = Readonly<Record<string, string | number>>;

/** Runs for every finding at every key: it makes no lists of keys. */
function isSameRecord(one: Values | undefined, other: Values | undefined): boolean {
  for (const key in one) if (one[key] !== other?.[key]) return false;
  for (const key in other) if (one?.[key] === undefined) return false;
  return true;
}
