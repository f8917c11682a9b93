/** The archival bibliography as a Markdown document for reading. */
import type { ListedDocument } from '../dossier/documents';
import type { FileId } from '../dossier/place';
import type { CitingPlace } from '../dossier/sources/cited';
import type { Archive, CitingFile, SourceEntry } from '../features/archivalSources';
import type { Repository } from '../reading/directory';
import { say } from './language';
import { plainInLine } from './plainMarkdown';
import { levelInWords } from './words';

/** How the document speaks of files. */
export interface Naming {
  /** What a file is called. */
  nameOf(file: FileId): string;
  /** The address of a line, from 0; undefined where the document has no links. */
  linkTo(file: FileId, line: number): string | undefined;
}

/**
 * @param title of the whole; plain text.
 * @returns its lines, without their line breaks.
 */
export function* bibliography(title: string, archives: readonly Archive[], naming: Naming): Iterable<string> {
  yield `# ${plainInLine(title)}`;
  if (archives.length === 0) yield* ['', say('No shelfmark is cited here.')];
  const files = new Set(archives.flatMap(({ entries }) => entries.flatMap(filesIn)));
  const writer = new Writer(naming, files.size > 1);
  for (const archive of archives) {
    yield* ['', `## ${headingOf(archive)}`];
    for (const entry of archive.entries) yield* writer.section(entry);
  }
}

function headingOf({ siglum, repository }: Archive): string {
  if (siglum === undefined) return say('No archive named');
  return repository ? named(siglum, repository) : plainInLine(siglum);
}

/** `RGAE: Russian State Archive of the Economy, Moscow`. */
function named(siglum: string, { name, place }: Repository): string {
  const whole = [name === siglum ? undefined : name, place].filter((part) => part !== undefined).join(', ');
  return plainInLine(whole === '' ? siglum : `${siglum}: ${whole}`);
}

function filesIn({ citedIn, entries }: SourceEntry): FileId[] {
  return [...citedIn.map(({ file }) => file), ...entries.flatMap(filesIn)];
}

class Writer {
  readonly #naming: Naming;
  readonly #hasSeveralFiles: boolean;

  constructor(naming: Naming, hasSeveralFiles: boolean) {
    this.#naming = naming;
    this.#hasSeveralFiles = hasSeveralFiles;
  }

  /** The widest level of an archive with all that is in it. */
  *section(entry: SourceEntry): Iterable<string> {
    yield* ['', `### ${levelOf(entry)}`];
    const said = this.#saidOf(entry);
    if (said !== '')
      yield* ['', say('The {level} itself: {places}', { level: plainInLine(levelInWords(entry.word)), places: said })];
    if (entry.entries.length > 0) yield '';
    for (const inside of entry.entries) yield* this.#item(inside, '');
  }

  *#item(entry: SourceEntry, indent: string): Iterable<string> {
    const said = this.#saidOf(entry);
    yield `${indent}- ${levelOf(entry)}${said === '' ? '' : `: ${said}`}`;
    for (const inside of entry.entries) yield* this.#item(inside, `${indent}  `);
  }

  #saidOf({ citedIn, documents, isComplete }: SourceEntry): string {
    const parts = [...citedIn.map((citing) => this.#citing(citing)), ...documents.map((one) => this.#document(one))];
    if (!isComplete && citedIn.length > 0) parts.push(say('incomplete'));
    return parts.join('; ');
  }

  #citing({ file, places }: CitingFile): string {
    const told = places.map((place) => this.#place(file, place)).join('; ');
    return this.#hasSeveralFiles ? `${plainInLine(this.#naming.nameOf(file))} ${told}` : told;
  }

  #place(file: FileId, { note, line, leaves }: CitingPlace): string {
    const name = plainInLine(
      note === undefined ? say('line {line}', { line: line + 1 }) : say('note {note}', { note }),
    );
    return this.#linked(name, file, line) + (leaves === undefined ? '' : `, ${plainInLine(leaves)}`);
  }

  #document({ number, title }: ListedDocument): string {
    const name = plainInLine(say('Document {number}', { number }));
    const words = title === '' ? '' : `, *${plainInLine(title)}*`;
    return `**${name}**${words}`;
  }

  #linked(name: string, file: FileId, line: number): string {
    const target = this.#naming.linkTo(file, line);
    return target === undefined ? name : `[${name}](${target})`;
  }
}

/** `inventory (opis) 1`, with its title behind it. */
function levelOf({ word, level }: SourceEntry): string {
  const name = levelInWords(word);
  const valued = level.value === undefined ? say('{level} not given', { level: name }) : `${name} ${level.value}`;
  return plainInLine(level.title === undefined ? valued : `${valued} (${level.title})`);
}
