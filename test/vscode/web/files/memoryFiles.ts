import {
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

interface File {
  bytes: Uint8Array;
  mtime: number;
}

/** Files in memory. Folders are there as long as something is in them; whatever changes is told. */
export class MemoryFiles implements FileSystemProvider {
  readonly #files = new Map<string, File>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch() {
    return { dispose: () => {} };
  }

  stat({ path }: Uri): FileStat {
    const file = this.#files.get(path);
    if (file) return { type: FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    if (this.#in(path).length > 0) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    const found = new Map<string, FileType>();
    for (const file of this.#in(path)) {
      const [name = '', ...rest] = file.slice(path.length).replace(/^\//, '').split('/');
      found.set(name, rest.length > 0 ? FileType.Directory : FileType.File);
    }
    return [...found];
  }

  readFile({ path }: Uri): Uint8Array {
    const file = this.#files.get(path);
    if (!file) throw FileSystemError.FileNotFound(path);
    return file.bytes;
  }

  writeFile(uri: Uri, bytes: Uint8Array): void {
    const type = this.#files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#files.set(uri.path, { bytes, mtime: Date.now() });
    this.#changed.fire([{ type, uri }]);
  }

  createDirectory(): void {}

  delete(uri: Uri): void {
    for (const file of [uri.path, ...this.#in(uri.path)]) {
      if (this.#files.delete(file))
        this.#changed.fire([{ type: FileChangeType.Deleted, uri: uri.with({ path: file }) }]);
    }
  }

  rename(from: Uri, to: Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  #in(folder: string): string[] {
    const start = folder.endsWith('/') ? folder : `${folder}/`;
    return [...this.#files.keys()].filter((file) => file.startsWith(start));
  }
}
