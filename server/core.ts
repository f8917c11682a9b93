/** All of the server but its first answer: for the server itself, for the threads that check files, and for the command line. */
export * from './cli/commands';
export { serveChecker } from './wire/checking/serveChecker';
export { resumeNode } from './wire/serveNode';
