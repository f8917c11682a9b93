// Serves to a page of another address: extensions, the workspace of the suite, and a place to report to.
import { createReadStream, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png' };

/**
 * @param {Record<string, string>} folders the folders that are served, by their names in addresses.
 * @param {Record<string, string>} workspace
 * @param {(told: object) => void} report called with what is posted to `/report`.
 */
export async function serveExtensions(folders, workspace, report) {
  const server = http.createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    const address = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (address === '/report') {
      report(JSON.parse(await textOf(request)));
      response.end();
    } else if (address === '/workspace.json') {
      response.end(JSON.stringify(workspace));
    } else {
      sendFile(folders, address, response);
    }
  });
  // By name and not by number: to this name the policy of the page allows requests.
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return { authority: `localhost:${server.address().port}`, close: () => server.close() };
}

function sendFile(folders, address, response) {
  const [, name, ...rest] = address.split('/');
  const file = Object.hasOwn(folders, name) && path.join(folders[name], ...rest);
  const isFile = file && statSync(file, { throwIfNoEntry: false })?.isFile();
  if (!isFile) {
    response.statusCode = 404;
    response.end();
    return;
  }
  response.setHeader('Content-Type', types[path.extname(file)] ?? 'text/plain');
  createReadStream(file).pipe(response);
}

async function textOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}
