import type { ListCommand } from './arguments';
import { citationEntities } from './entities/citations';
import { documentEntities } from './entities/documents';
import type { Entity } from './entities/entity';
import { noteEntities } from './entities/notes';
import { personEntities } from './entities/people';
import { repositoryEntities } from './entities/repositories';
import { shelfmarkEntities } from './entities/shelfmarks';
import { workEntities } from './entities/works';
import { archivalSources } from './formats/archivalSources';
import { csv } from './formats/csv';
import { jsonEntities } from './formats/json';
import { markdownTable } from './formats/markdown';
import { plainTable } from './formats/table';
import { gather } from './gather';
import type { AskedDossier, Gathered } from './gathered';
import { occurrenceRows, readingRows } from './rows';
import { type Terminal, writeAll } from './terminal';

type Kind = ListCommand['kind'];

const ENTITIES: Readonly<Record<Kind, (asked: AskedDossier, gathered: Gathered) => Iterable<Entity>>> = {
  notes: noteEntities,
  documents: documentEntities,
  shelfmarks: shelfmarkEntities,
  repositories: repositoryEntities,
  works: workEntities,
  citations: citationEntities,
  people: personEntities,
};

/** `dossier list`. @returns the exit code. */
export async function list(command: ListCommand, terminal: Terminal): Promise<number> {
  const gathered = await gather(command, terminal);
  const exit = gathered.isIncomplete ? 2 : 0;
  if (command.kind === 'shelfmarks' && command.format === 'md') {
    await writeAll(terminal, archivalSources(gathered));
    return exit;
  }
  const entities = gathered.dossiers.flatMap((dossier) => [...ENTITIES[command.kind](dossier, gathered)]);
  await writeAll(terminal, formatted(command, entities));
  return exit;
}

function formatted({ kind, format }: ListCommand, entities: readonly Entity[]): Iterable<string> {
  switch (format) {
    case 'json':
      return jsonEntities(entities);
    case 'csv':
      return csv(occurrenceRows(kind, entities));
    case 'md':
      return markdownTable(readingRows(kind, entities));
    case 'table':
      return plainTable(readingRows(kind, entities));
  }
}
