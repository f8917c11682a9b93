// How an entry of the tree looks: its icon, and what can be done with it.
import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Path, TreeEntry } from './protocol';

const icons: Readonly<Record<string, string>> = {
  part: 'ellipsis',
  file: 'file',
  document: 'file-text',
  citing: 'quote',
  person: 'person',
  spelling: 'whole-word',
  'first-mention': 'arrow-small-right',
  archive: 'library',
  level: 'archive',
  work: 'book',
};

const sectionIcons: Readonly<Record<string, string>> = {
  documents: 'files',
  notes: 'list-ordered',
  people: 'organization',
  archives: 'library',
  works: 'book',
};

/** The colours are those of squiggles: red for what is an error by itself, yellow for the rest. */
const noteIcons: Readonly<Record<string, readonly [icon: string, colour?: string]>> = {
  fine: ['note'],
  undefined: ['error', 'list.errorForeground'],
  unlabelled: ['error', 'list.errorForeground'],
  duplicate: ['error', 'list.errorForeground'],
  empty: ['warning', 'list.warningForeground'],
  unused: ['warning', 'list.warningForeground'],
};

/** @param filter what is sought: with it entries are others, and sections stand open. */
export function itemOf(entry: TreeEntry, filter: string): TreeItem {
  const { path, kind, label, description, spoken, hasChildren, can } = entry;
  const item = new TreeItem(label);
  item.id = idOf(path, filter);
  item.description = description;
  item.accessibilityInformation = { label: spoken };
  item.iconPath = iconOf(entry);
  item.contextValue = [kind, ...can].join(' ');
  if (hasChildren) {
    const isOpen = kind === 'section' && (filter !== '' || path[0] === 'documents');
    item.collapsibleState = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  }
  if (can.includes('open')) item.command = { title: label, command: 'dossier.view.open', arguments: [entry] };
  return item;
}

export function idOf(path: Path, filter: string): string {
  return [filter, ...path].join('\n');
}

function iconOf({ kind, state }: TreeEntry): ThemeIcon {
  if (kind === 'section') return new ThemeIcon(sectionIcons[state] ?? 'list-tree');
  if (kind !== 'note') return new ThemeIcon(icons[kind] ?? 'circle-small');
  const [icon, colour] = noteIcons[state] ?? ['note'];
  return new ThemeIcon(icon, colour ? new ThemeColor(colour) : undefined);
}
