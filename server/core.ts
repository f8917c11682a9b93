/** All of the server but its first answer. */
export { resumeNode } from './wire/serveNode';
