import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { FileId } from '../dossier/place';
import type { PlacedFinding } from '../rules/checked';
import { RULE_CODES } from '../rules/index';
import type { Severity } from '../rules/rule';
import { checkerInThisThread } from '../wire/checking/inThisThread';
import { checkerInThreads } from '../wire/checking/inThreads';
import { survey } from '../wire/checking/survey';
import { registry } from '../wire/registry';
import { type CheckCommand, SEVERITIES } from './arguments';
import { type FileFindings, findAll } from './findings';
import { githubFindings } from './formats/github';
import { jsonFindings } from './formats/json';
import { prettyFindings } from './formats/pretty';
import { sarifLog } from './formats/sarif';
import { gather } from './gather';
import type { Gathered } from './gathered';
import { ShownLines } from './shownLines';
import { type Terminal, writeAll } from './terminal';
import { WrongUse } from './wrongUse';

/** `dossier check`. @returns the exit code. */
export async function check(command: CheckCommand, terminal: Terminal): Promise<number> {
  for (const code of Object.keys(command.rules)) {
    if (!RULE_CODES.includes(code))
      throw new WrongUse(`There is no rule “${code}”. There are: ${RULE_CODES.join(', ')}.`);
  }
  const weights = { settings: {}, demanded: command.rules };
  const placed = new Map<FileId, readonly PlacedFinding[]>();
  const gathered = await gather(command, terminal, async (run, essays) => {
    const small = checkerInThisThread(run.workspace, registry);
    const checker = checkerInThreads(
      { script: join(__dirname, 'checker.js'), most: availableParallelism() },
      small,
      (fault) => terminal.say(`The check goes on without threads. ${fault}`),
    );
    const { findings, unread } = await survey(
      { ...run, checker, weights, isOpen: () => false },
      essays.filter((file) => !run.isOpen(file)),
    );
    for (const [file, found] of findings) placed.set(file, found);
    return { files: findings.keys(), unread };
  });
  const found = findAll(gathered, command.rules, placed);
  await writeAll(terminal, formatted(command, terminal, gathered, found));
  if (gathered.isIncomplete) return 2;
  const fails = found.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, command.failOn)));
  return fails ? 1 : 0;
}

function formatted(
  { format, all }: CheckCommand,
  { colours, folder }: Terminal,
  gathered: Gathered,
  found: readonly FileFindings[],
): Iterable<string> {
  const isShown = (severity: Severity) => all || isAtLeast(severity, 'warning');
  const findings = found.flatMap((one) => one.findings);
  const lines = new ShownLines(gathered);
  switch (format) {
    case 'pretty':
      return prettyFindings(found, { isShown, colours, line: (file, line) => lines.line(file, line) });
    case 'json':
      return jsonFindings(findings);
    case 'sarif':
      return sarifLog(findings, folder);
    case 'github':
      return githubFindings(findings.filter(({ severity }) => isShown(severity)));
  }
}

function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
