/** The thread that checks files under Node. What it needs is in the rest of the server. */
const { serveChecker } = require('./core') as typeof import('./core');

serveChecker();
