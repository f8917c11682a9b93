/** All of the server but its first answer, for the server itself and for the threads that check files. */
export { serveChecker } from './wire/checking/serveChecker';
export { resumeNode } from './wire/serveNode';
