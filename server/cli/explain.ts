import { findHover } from '../features/hover';
import type { ExplainCommand } from './arguments';
import { explained } from './formats/explained';
import { jsonFacts } from './formats/jsonFacts';
import { gather } from './gather';
import type { Gathered } from './gathered';
import { type Terminal, writeAll } from './terminal';
import { WrongUse } from './wrongUse';

/** `dossier explain`. @returns the exit code. */
export async function explain(command: ExplainCommand, terminal: Terminal): Promise<number> {
  const gathered = await gather(command, terminal);
  const [file] = gathered.named;
  const dossier = file && gathered.library.dossierOf(file);
  if (!file || !dossier) throw new WrongUse(`“${command.paths[0]}” is a folder; say a file.`);
  const facts = findHover(dossier, file, offsetOf(command, gathered));
  const place = facts && gathered.place({ file, at: facts.at });
  await writeAll(
    terminal,
    command.format === 'json'
      ? jsonFacts(facts, place, gathered)
      : explained(facts, place, { ...command, file: gathered.shown(file) }, gathered),
  );
  return 0;
}

/** @throws WrongUse for a place outside the text. */
function offsetOf({ line, col, paths }: ExplainCommand, gathered: Gathered): number {
  const file = gathered.named[0]!;
  const lines = gathered.lineCount(file);
  if (line > lines) throw new WrongUse(`“${paths[0]}” has no line ${line}; it has ${lines}.`);
  const { length } = gathered.line(file, line);
  if (col > length + 1) throw new WrongUse(`Line ${line} of “${paths[0]}” has no column ${col}; it has ${length}.`);
  return gathered.offset(file, line, col - 1);
}
