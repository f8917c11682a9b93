/** From the words typed after `dossier` to a command. What cannot be one is refused in words. */
import { parseArgs } from 'node:util';
import { EXPORT_FORMATS, type ExportFormat } from '../features/export/model';
import type { Severity } from '../rules/rule';
import type { Topic } from './help';
import { WrongUse } from './wrongUse';

export const CHECK_FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;
export const LIST_FORMATS = ['table', 'json', 'csv', 'md'] as const;
export const EXPLAIN_FORMATS = ['text', 'json'] as const;
export const LIST_KINDS = ['notes', 'documents', 'shelfmarks', 'repositories', 'works', 'citations', 'people'] as const;
/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const TOPICS: readonly Topic[] = ['check', 'list', 'export', 'explain', 'server'];

/** Files and folders, as they were typed, and the manifest that is to hold for all of them. */
export interface Reading {
  readonly paths: readonly string[];
  readonly config: string | undefined;
}

export interface CheckCommand extends Reading {
  readonly name: 'check';
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly failOn: Severity;
  readonly all: boolean;
  /** As typed: the codes are not yet held against the rules. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export interface ListCommand extends Reading {
  readonly name: 'list';
  readonly kind: (typeof LIST_KINDS)[number];
  readonly format: (typeof LIST_FORMATS)[number];
}

export interface ExportCommand extends Reading {
  readonly name: 'export';
  readonly format: ExportFormat;
}

export interface ExplainCommand extends Reading {
  readonly name: 'explain';
  /** Both from 1. */
  readonly line: number;
  readonly col: number;
  readonly format: (typeof EXPLAIN_FORMATS)[number];
}

export type Command =
  | CheckCommand
  | ListCommand
  | ExportCommand
  | ExplainCommand
  | { readonly name: 'server' | 'version' }
  | { readonly name: 'help'; readonly topic: Topic | undefined };

/** @throws WrongUse when the words are no command. */
export function readArguments(args: readonly string[]): Command {
  const [first, ...rest] = args;
  switch (first) {
    case undefined:
      throw new WrongUse('Say what to do: check, list, export, explain or server. More: dossier help');
    case '--help':
    case '-h':
    case 'help':
      return { name: 'help', topic: rest[0] === undefined ? undefined : oneOf('command', rest[0], TOPICS) };
    case '--version':
    case '-V':
      return { name: 'version' };
    case 'check':
    case 'list':
    case 'export':
    case 'explain':
    case 'server':
      return readCommand(first, rest);
    default:
      throw new WrongUse(
        first.startsWith('-')
          ? `There is no option ${first}. More: dossier help`
          : `There is no command “${first}”. The commands: ${TOPICS.join(', ')}. More: dossier help`,
      );
  }
}

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>>;

const OPTIONS: Readonly<Record<Topic, Options>> = {
  check: {
    format: { type: 'string' },
    config: { type: 'string' },
    'fail-on': { type: 'string' },
    all: { type: 'boolean' },
    rule: { type: 'string' },
  },
  list: { format: { type: 'string' }, config: { type: 'string' } },
  export: { format: { type: 'string' }, config: { type: 'string' } },
  explain: { format: { type: 'string' }, config: { type: 'string' } },
  // Some editors say by which process the server is started.
  server: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
};

function readCommand(name: Topic, args: readonly string[]): Command {
  const { values, words, help } = readOptions(name, args);
  if (help) return { name: 'help', topic: name };
  const last = (option: string) => values.get(option)?.at(-1);
  const config = last('config');
  switch (name) {
    case 'check':
      return {
        name,
        paths: words.length > 0 ? words : ['.'],
        config,
        format: oneOf('format', last('format') ?? 'pretty', CHECK_FORMATS),
        failOn: oneOf('severity', last('fail-on') ?? 'error', SEVERITIES),
        all: values.has('all'),
        rules: Object.fromEntries((values.get('rule') ?? []).map(readRule)),
      };
    case 'list': {
      const [kind, ...paths] = words;
      if (kind === undefined) throw new WrongUse(`Say what to list: ${LIST_KINDS.join(', ')}.`);
      return {
        name,
        kind: oneOf('kind', kind, LIST_KINDS),
        paths: paths.length > 0 ? paths : ['.'],
        config,
        format: oneOf('format', last('format') ?? 'table', LIST_FORMATS),
      };
    }
    case 'export':
      return {
        name,
        paths: words.length > 0 ? words : ['.'],
        config,
        format: oneOf('format', last('format') ?? 'csl-json', EXPORT_FORMATS),
      };
    case 'explain':
      return {
        name,
        config,
        ...readPlace(words),
        format: oneOf('format', last('format') ?? 'text', EXPLAIN_FORMATS),
      };
    case 'server':
      if (words.length > 0) throw new WrongUse(`dossier server takes no path: “${words[0]}”.`);
      if (!values.has('stdio')) throw new WrongUse('The server speaks over the standard input: dossier server --stdio');
      return { name };
  }
}

/** Reads options without the parser's own strictness, whose sentences are for programmers. */
function readOptions(name: Topic, args: readonly string[]) {
  const options = OPTIONS[name];
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const words: string[] = [];
  let help = false;
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help') {
      help = true;
      continue;
    }
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw new WrongUse(`dossier ${name} has no option ${token.rawName}. More: dossier help ${name}`);
    if (option.type === 'string' && !token.value) throw new WrongUse(`${token.rawName} needs a value after it.`);
    if (option.type === 'boolean' && token.value !== undefined) throw new WrongUse(`${token.rawName} takes no value.`);
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  return { values, words, help };
}

function readRule(typed: string): [string, Severity | 'off'] {
  const [, code, severity] = /^([^=]+)=(.+)$/.exec(typed) ?? [];
  if (!code || !severity)
    throw new WrongUse(`--rule needs a rule and a severity, such as note.unused=off; this is “${typed}”.`);
  return [code, oneOf('severity', severity, [...SEVERITIES, 'off'] as const)];
}

function readPlace(words: readonly string[]): { paths: string[]; line: number; col: number } {
  const [, path, line, col] = /^(.+):(\d{1,9}):(\d{1,9})$/s.exec(words[0] ?? '') ?? [];
  if (words.length !== 1 || !path || Number(line) < 1 || Number(col) < 1)
    throw new WrongUse('Say one place as FILE:LINE:COL, lines and columns from 1: dossier explain essay.txt:28:322');
  return { paths: [path], line: Number(line), col: Number(col) };
}

function oneOf<T extends string>(what: string, typed: string, known: readonly T[]): T {
  const found = known.find((one) => one === typed);
  if (found === undefined) throw new WrongUse(`There is no ${what} “${typed}”. There are: ${known.join(', ')}.`);
  return found;
}
