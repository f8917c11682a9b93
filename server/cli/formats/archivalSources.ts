import { findArchivalSources } from '../../features/archivalSources';
import { bibliography } from '../../wire/bibliography';
import type { Gathered } from '../gathered';
import { harmless } from './width';

/** The archival bibliography of every dossier that was asked for, in Markdown. */
export function* archivalSources(gathered: Gathered): Iterable<string> {
  const { dossiers } = gathered;
  const naming = { nameOf: (file: string) => gathered.shown(file), linkTo: () => undefined };
  let isFirst = true;
  for (const { dossier, name, isAsked } of dossiers) {
    if (!isFirst) yield '\n';
    isFirst = false;
    const title = dossiers.length > 1 ? `Archival sources: ${name}` : 'Archival sources';
    for (const line of bibliography(title, findArchivalSources(dossier, isAsked), naming)) yield `${harmless(line)}\n`;
  }
}
