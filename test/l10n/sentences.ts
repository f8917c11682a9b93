/** Every sentence of the program that can be translated, as the sources have it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { whyBroken } from '../../server/reading/bibliography/read';
import { families } from '../../server/reading/shelfmarks/families';
import { messages } from '../../server/wire/messages';
import { titles } from '../../server/wire/titles';

const root = join(import.meta.dirname, '../..');

/** The only files that say what stands elsewhere: in `tables` below, and wherever `say` is called. */
const SAY_OTHERS: readonly string[] = ['server/wire/words.ts', 'server/wire/language.ts'];

/** A call that says something, or that should. */
export interface Said {
  /** `server/wire/render.ts:12`. */
  readonly place: string;
  /** The sentences that it may say; empty where that cannot be told from the source. */
  readonly sentences: readonly string[];
  /** The names of the arguments that it gives; undefined where they cannot be told. */
  readonly args: readonly string[] | undefined;
}

/** What is said in the server, and in the half of VS Code. */
export function calls(): Said[] {
  return [...sourcesIn('server/wire'), ...sourcesIn('client')].flatMap((file) => callsIn(file, read(file)));
}

/** The sentences that stand in tables and are said by their keys. */
export function tables(): string[] {
  return [
    ...Object.values(messages),
    ...Object.values(titles),
    ...Object.values(whyBroken),
    ...Object.values(families).flatMap(({ words }) => Object.values(words)),
    ...meanings(JSON.parse(read('data/dossier.schema.json'))),
    'A file of the dossier',
  ];
}

/** All sentences of which there must be translations, each once. */
export function sentences(): string[] {
  return [...new Set([...tables(), ...calls().flatMap((call) => call.sentences)])];
}

/** What a text of a program says; for the trials of the test itself. */
export function callsIn(file: string, text: string): Said[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const constants = constantsOf(source);
  const found: Said[] = [];
  if (SAY_OTHERS.includes(file)) return found;
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node) || !saysSomething(node.expression, file)) return;
    const [sentence, ...args] = node.arguments;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({
      place: `${file}:${line + 1}`,
      sentences: sentence ? sentencesOf(sentence, constants) : [],
      args: argumentNames(args),
    });
  };
  visit(source);
  return found;
}

/** `say(…)` in the server, `l10n.t(…)` in the half of VS Code. */
function saysSomething(called: ts.Expression, file: string): boolean {
  if (ts.isIdentifier(called)) return called.text === 'say' && file.startsWith('server/');
  return ts.isPropertyAccessExpression(called) && called.name.text === 't' && called.expression.getText() === 'l10n';
}

/** A sentence that stands there, or those of a table of the same file: `say(MONTHS[month] ?? '')`. */
function sentencesOf(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node))
    return sentencesOf(node.expression, constants);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return isEmpty(node.right) ? sentencesOf(node.left, constants) : [];
  if (!ts.isElementAccessExpression(node)) return [];
  let table: ts.Expression = node;
  while (ts.isElementAccessExpression(table)) table = table.expression;
  const stated = ts.isIdentifier(table) ? constants.get(table.text) : undefined;
  return stated ? literalsIn(stated) : [];
}

function isEmpty(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) && node.text === '';
}

/** The texts of a table that may stand in another: `{ cited: ['not cited', …] }`. */
function literalsIn(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return node.text === '' ? [] : [node.text];
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return literalsIn(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literalsIn);
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? literalsIn(one.initializer) : []));
}

function constantsOf(source: ts.SourceFile): Map<string, ts.Expression> {
  const constants = new Map<string, ts.Expression>();
  for (const statement of source.statements)
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer) constants.set(name.text, initializer);
  return constants;
}

/** `{ count, place: … }` by name, other arguments by number. */
function argumentNames(args: readonly ts.Expression[]): string[] | undefined {
  const [first] = args;
  if (!first) return [];
  if (!ts.isObjectLiteralExpression(first)) return ts.isIdentifier(first) ? undefined : args.map((_, i) => String(i));
  const names = first.properties.map(({ name }) => name?.getText());
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** The titles and explanations of a schema. A property may itself be called `title`. */
function meanings(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(meanings);
  return Object.entries(part).flatMap(([key, value]) => {
    if (key === 'examples' || key === 'default') return [];
    if (key === 'title' || key === 'markdownDescription') return typeof value === 'string' ? [value] : meanings(value);
    return key === 'enumDescriptions' ? (value as string[]) : meanings(value);
  });
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => relative(root, join(root, folder, name)).replaceAll('\\', '/'))
    .sort();
}

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
