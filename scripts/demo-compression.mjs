// Sends the demo's texts compressed, as any web host does.
// @ts-check
import { createBrotliCompress, constants } from 'node:zlib';

const TEXTS = /^(?:text\/|image\/svg|application\/(?:json|feed\+json|rss|atom|xml|javascript))/u;
/** About what servers take for what they compress on the way. */
const QUALITY = 5;

/**
 * What `answer` sends whole goes through Brotli where the browser takes it.
 * @param {import('node:http').RequestListener} answer
 * @returns {import('node:http').RequestListener}
 */
export function compressed(answer) {
  return (request, response) => {
    const isTaken = /\bbr\b/u.test(String(request.headers['accept-encoding'])) && !request.headers.range && request.method === 'GET';
    return answer(request, isTaken ? compressing(response) : response);
  };
}

/** @param {import('node:http').ServerResponse} response */
function compressing(response) {
  const { writeHead, write, end } = response;
  response.writeHead = /** @type {typeof writeHead} */ (function (/** @type {number} */ status, /** @type {import('node:http').OutgoingHttpHeaders} */ headers = {}) {
    const type = String(headers['Content-Type'] ?? response.getHeader('content-type') ?? '');
    if (status !== 200 || !TEXTS.test(type)) return writeHead.call(response, status, headers);
    const rest = { ...headers };
    delete rest['Content-Length'];
    const brotli = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
    brotli.on('data', bytes => write.call(response, bytes, 'utf8'));
    brotli.on('drain', () => response.emit('drain')); // what pipes a file into the response waits for it
    brotli.on('end', () => end.call(response, undefined, 'utf8'));
    response.write = /** @type {typeof write} */ (bytes => brotli.write(bytes));
    response.end = /** @type {typeof end} */ (bytes => (brotli.end(bytes), response));
    return writeHead.call(response, status, { ...rest, 'Content-Encoding': 'br', Vary: 'Accept-Encoding' });
  });
  return response;
}
