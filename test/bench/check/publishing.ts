/** What a key costs on the wire: files whose findings are sent again, and bytes. */
import { Lines } from '../../../server/text/lines';
import { FOLDER, MemoryWorkspace } from '../../protocol/memory';
import { BUDGET } from './budget';
import type { Count } from './count';
import { DIALECTS, makeEssay, placesOf } from './essays';
import { Typist } from './typist';

/** A file of a folder, and where keys are typed in it. */
interface Scene {
  readonly name: string;
  readonly workspace: MemoryWorkspace;
  readonly path: string;
  readonly languageId: string;
  readonly offsets: readonly number[];
}

/** Longer than the server waits until it sends what else has changed. */
const UNTIL_QUIET_MS = 400;
const FOLDER_OF = 60;
const [BRACKETED, MARKDOWN] = DIALECTS;

export async function countPublishing(): Promise<Count[]> {
  const counts: Count[] = [];
  for (const scene of scenes()) counts.push(...(await play(scene)));
  return counts;
}

function* scenes(): Iterable<Scene> {
  const folder = folderOfEssays();
  const essay = folder.texts.get('essay-1.md')!;
  const inFolder = { workspace: folder, languageId: 'markdown' };
  yield {
    ...inFolder,
    name: `a letter in one of ${FOLDER_OF} essays of a dossier`,
    path: 'essay-1.md',
    offsets: placesOf(essay).text,
  };
  const list = folder.texts.get('list.md')!;
  yield {
    ...inFolder,
    name: 'a letter in a title of its list of documents',
    path: 'list.md',
    offsets: [...list.matchAll(/Report on/g)].map(({ index }) => index + 4),
  };
  for (const dialect of DIALECTS) {
    const workspace = new MemoryWorkspace();
    const text = makeEssay(dialect, 20_000);
    const path = dialect.name === 'markdown' ? 'long.md' : 'long.txt';
    workspace.texts.set(path, text);
    const languageId = dialect.name === 'markdown' ? 'markdown' : 'plaintext';
    const offsets = placesOf(text).text.slice(-4);
    yield { name: `a letter in an essay of 6 MB, ${dialect.name}`, workspace, path, languageId, offsets };
  }
}

/** A dossier with a list of documents that all its essays mention. */
function folderOfEssays(): MemoryWorkspace {
  const workspace = new MemoryWorkspace();
  workspace.texts.set('dossier.yaml', 'title: Oil\n');
  const entry = (number: number) =>
    `Document ${number} – Report on the wells\nSource: RGAE, f. 635, op. 1, d. ${number}, ll. 1-12\n`;
  workspace.texts.set('list.md', [1, 2, 3, 4, 5, 6].map(entry).join('\n'));
  for (let number = 1; number < FOLDER_OF; number++) {
    const [dialect, ending] = number % 2 === 0 ? [BRACKETED, 'txt'] : [MARKDOWN, 'md'];
    workspace.texts.set(`essay-${number}.${ending}`, makeEssay(dialect, 30, 10));
  }
  return workspace;
}

async function play({ name, workspace, path, languageId, offsets }: Scene): Promise<Count[]> {
  const typist = await Typist.in(workspace);
  const { watcher } = typist;
  const uri = `${FOLDER}/${path}`;
  const text = workspace.texts.get(path)!;
  const lines = new Lines(text);
  const findings = await typist.open(uri, languageId, text);
  await quiet();
  const [firstNotice, firstByte] = [watcher.notices.length, watcher.bytes];
  // From the last to the first, so that no key moves the places of those after it.
  for (const offset of [...offsets].reverse()) await typist.type(uri, lines.positionAt(offset), 'x');
  await quiet();
  const published = watcher.notices
    .slice(firstNotice)
    .filter(({ method }) => method === 'textDocument/publishDiagnostics');
  const own = published.filter(({ params }) => params.uri === uri).length;
  const { publishing } = BUDGET;
  const keys = offsets.length;
  const bytes = (watcher.bytes - firstByte) / keys;
  await typist.stop();
  return [
    { what: `${name}: how often its findings are sent`, counted: own / keys, limit: publishing.ownFile },
    {
      what: `${name}: other files whose findings are sent`,
      counted: (published.length - own) / keys,
      limit: publishing.otherFiles,
    },
    {
      what: `${name}: bytes`,
      counted: bytes,
      limit: publishing.bytes,
      remark: `the file has ${findings} findings`,
    },
  ];
}

function quiet(): Promise<void> {
  return new Promise((done) => setTimeout(done, UNTIL_QUIET_MS));
}
