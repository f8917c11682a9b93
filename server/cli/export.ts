import { findExported, writeExport } from '../features/export/export';
import { withIds } from '../features/export/ids';
import type { ExportCommand } from './arguments';
import { gather } from './gather';
import { type Terminal, writeAll } from './terminal';

/** `dossier export`. @returns the exit code. */
export async function exportCited(command: ExportCommand, terminal: Terminal): Promise<number> {
  const { dossiers, isIncomplete } = await gather(command, terminal);
  const exported = dossiers.flatMap(({ dossier, isAsked }) => findExported(dossier, isAsked));
  await writeAll(terminal, [writeExport(command.format, withIds(exported))]);
  return isIncomplete ? 2 : 0;
}
