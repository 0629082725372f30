/** Two origins, as in life: the page's, and the publisher's with scripts, feed and whatever service a candidate asks. */
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

const TYPES = { js: 'text/javascript', css: 'text/css', xml: 'application/rss+xml', svg: 'image/svg+xml' };
const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'cross-origin-resource-policy': 'cross-origin' };

/** Something of the page stands above the news and something below: what comes late moves it. */
const STYLE = `body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-inline-size: 40rem; padding: 1rem; color: #222; background: #fff; }`;
const page = ({ head = '', body }) => `<!doctype html><html lang="pl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Biblioteka Sąsiedzka w Lipowie</title>
<style nonce="page">${STYLE}</style>${head}</head><body><header><h1>Biblioteka Sąsiedzka w Lipowie</h1></header><main>
<p>Otwarta dla każdego, bez opłat i bez szeptu. Przez cały miesiąc na stole przy oknie leżą książki o ludziach, którzy robili coś razem.</p>
<section id="news" aria-labelledby="title"><h2 id="title">Aktualności sąsiadów</h2>${body}</section>
<h2>Godziny otwarcia</h2><p>Od wtorku do piątku od dziewiątej do dziewiętnastej, w sobotę do czternastej.</p></main></body></html>`;

/** The policy of docs/start.md, with what the candidate itself needs; the page's own inline code has a nonce. */
function strictPolicy(publisher, { files, policies }, trustedTypes) {
  const styles = Object.keys(files).some((path) => path.endsWith('.css')) ? ` ${publisher}` : '';
  const policy = [
    "default-src 'none'", `script-src ${publisher} 'nonce-page'`, `style-src 'nonce-page'${styles}`, `connect-src ${publisher}`, `img-src ${publisher}`,
    "base-uri 'none'", "form-action 'none'",
  ];
  const types = ["require-trusted-types-for 'script'", `trusted-types news-elements ${policies ?? ''}`.trim()];
  return [...policy, ...(trustedTypes ? types : [])].join('; ');
}

/** `work` gets a function from candidates and choices to the address of a page. */
export async function withSite(work) {
  const [pages, files] = [new Map(), new Map()];
  const publisher = await listen(createServer((request, response) => answer(request, response, find(files, request.url), CORS)));
  const site = await listen(createServer((request, response) => answer(request, response, pages.get(request.url))));
  const add = (candidate, { policy } = {}) => {
    for (const [path, text] of Object.entries(candidate.files)) files.set(path, asSent(path, text));
    const path = `/${pages.size}`;
    const headers = policy ? { 'content-security-policy': strictPolicy(publisher.origin, candidate, policy === 'trusted-types') } : {};
    pages.set(path, { ...asSent('.html', page(candidate)), headers });
    return `${site.origin}${path}`;
  };
  try {
    return await work(publisher.origin, add);
  } finally {
    for (const { server } of [publisher, site]) {
      server.closeAllConnections();
      server.close();
    }
  }
}

const find = (files, url) => files.get(url) ?? files.get(url.replace(/\?.*/, ''));

/** Compressed as well as a CDN does it with files that never change. */
const asSent = (path, text) => ({ body: brotliCompressSync(text), type: TYPES[/\.(\w+)$/.exec(path)?.[1]] ?? (path === '.html' ? 'text/html' : 'application/json') });

function answer({ method }, response, found, headers = {}) {
  const status = method === 'OPTIONS' ? 204 : found ? 200 : 404;
  const type = found && { 'content-type': `${found.type}; charset=utf-8`, 'content-encoding': 'br' };
  response.writeHead(status, { 'cache-control': 'no-store', ...headers, ...(status === 200 ? { ...type, ...found.headers } : {}) });
  response.end(status === 200 ? found.body : undefined);
}

async function listen(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}
