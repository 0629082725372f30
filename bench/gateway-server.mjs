/** A server in a process of its own for `gateway.mjs`: the gateway, or a bare one that sends the same bytes. Tells its address, and its memory when asked. */
import { createServer } from 'node:http';
import process from 'node:process';

const { kind, source, refresh = 300, body, headers } = JSON.parse(process.argv[2] ?? '{}');

async function startGateway() {
  const [{ serveGateway }, { readConfig }] = await Promise.all([import('../dist/gateway/node.js'), import('../dist/gateway/config.js')]);
  const config = readConfig({ feeds: { news: `${source}/feed.xml` }, trusted: [source], refresh });
  return (await serveGateway(config, { port: 0, host: '127.0.0.1' })).url;
}

function startBare() {
  const bytes = Buffer.from(body);
  const own = Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(?:connection|date|keep-alive|transfer-encoding)$/.test(name)));
  const server = createServer((_, response) => {
    response.writeHead(200, { ...own, 'content-length': bytes.length });
    response.end(bytes);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`)));
}

process.on('message', () => process.send?.({ ...process.memoryUsage(), cpu: process.cpuUsage() }));
process.send?.({ url: await (kind === 'bare' ? startBare() : startGateway()) });
