/** The server under Node, as an editor starts it. */
import { serveNode } from './wire/serveNode';

serveNode();
