// A dossier to begin with: a folder with a manifest and an essay, in which the first document is cited.
import { FileType, l10n, type TextDocument, Uri, window, workspace } from 'vscode';

/** What is asked for. */
export interface Beginning {
  readonly title: string;
  /** The shelfmark of the first document as it will be cited; empty when there is none yet. */
  readonly source: string;
  /** What that document is. */
  readonly document: string;
  /** The folder in which that of the dossier is made. */
  readonly parent: Uri;
}

/** Asks what the dossier is about, makes it, and opens its essay. @returns undefined when somebody thinks better of it. */
export async function newDossier(given?: Beginning): Promise<TextDocument | undefined> {
  const beginning = given ?? (await ask());
  if (!beginning) return undefined;
  const folder = Uri.joinPath(beginning.parent, folderName(beginning.title));
  if (await isThere(folder)) {
    void window.showErrorMessage(
      l10n.t(
        'There is already a folder “{0}”. Nothing was changed; give the dossier another title.',
        folderName(beginning.title),
      ),
    );
    return undefined;
  }
  await workspace.fs.createDirectory(folder);
  const essay = Uri.joinPath(folder, 'essay.md');
  await write(Uri.joinPath(folder, 'dossier.yaml'), manifestOf(beginning));
  await write(essay, essayOf(beginning));
  // Its folder is read as a whole only where it is open.
  if (!workspace.getWorkspaceFolder(folder))
    workspace.updateWorkspaceFolders(workspace.workspaceFolders?.length ?? 0, 0, { uri: folder });
  const document = await workspace.openTextDocument(essay);
  await window.showTextDocument(document);
  return document;
}

async function ask(): Promise<Beginning | undefined> {
  const title = await window.showInputBox({
    title: l10n.t('New Dossier ({0} of {1})', 1, 4),
    prompt: l10n.t('The title of the essay'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      folderName(text) === ''
        ? l10n.t('The folder is named after the title: it needs a letter or a digit.')
        : undefined,
  });
  if (title === undefined) return undefined;
  const source = await window.showInputBox({
    title: l10n.t('New Dossier ({0} of {1})', 2, 4),
    prompt: l10n.t('The shelfmark of the first document, as you will cite it. Leave it empty if there is none yet.'),
    placeHolder: 'RGAE, f. 635, op. 1, d. 392, ll. 1-12',
    ignoreFocusOut: true,
  });
  if (source === undefined) return undefined;
  const document =
    source.trim() === ''
      ? ''
      : await window.showInputBox({
          title: l10n.t('New Dossier ({0} of {1})', 3, 4),
          prompt: l10n.t('What that document is'),
          placeHolder: l10n.t('Report on the visit to the oil fields'),
          ignoreFocusOut: true,
        });
  if (document === undefined) return undefined;
  const [parent] =
    (await window.showOpenDialog({
      title: l10n.t('New Dossier ({0} of {1})', 4, 4),
      openLabel: l10n.t('Make It Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: workspace.workspaceFolders?.[0]?.uri,
    })) ?? [];
  return parent && { title: title.trim(), source: source.trim(), document: document.trim(), parent };
}

/** A name that every file system takes: letters and digits, parted by hyphens. */
function folderName(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** In double quotes YAML takes everything, written as in JSON. */
function manifestOf({ title, source, document }: Omit<Beginning, 'parent'>): string {
  const lines = [`title: ${JSON.stringify(title)}`, ''];
  if (source === '')
    return [
      ...lines,
      `# ${l10n.t('The documents on which the essay rests go here:')}`,
      '# documents:',
      '#   - title: …',
      '#     source: RGAE, f. 635, op. 1, d. 392, ll. 1-12',
      '',
    ].join('\n');
  lines.push('documents:', '  - number: 1');
  if (document !== '') lines.push(`    title: ${JSON.stringify(document)}`);
  lines.push(`    source: ${JSON.stringify(source)}`, '');
  return lines.join('\n');
}

function essayOf({ title, source }: Omit<Beginning, 'parent'>): string {
  const heading = `# ${inOneLine(title)}`;
  if (source === '') return `${heading}\n\n${l10n.t('The essay begins here.')}\n`;
  const sentence = l10n.t('The essay begins here, and rests on Document {0}.', 1);
  return `${heading}\n\n${sentence}[^1]\n\n[^1]: ${inOneLine(source).replace(/\.?$/, '.')}\n`;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch {
    return false;
  }
}

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
