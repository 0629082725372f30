/** Sends a body as a slow line would: so many bytes a second, in the small pieces that a network delivers. */

/** kB a second is the same as bytes a millisecond. */
const PERIOD = 5;

/** Sends `body` at `speed` kB/s; resolves, when the connection is closed, with what had been sent by then. */
export function trickle(response, body, speed) {
  const start = performance.now();
  let sent = 0;
  response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', 'content-length': body.length });
  const timer = setInterval(() => {
    const due = Math.min(Math.floor((performance.now() - start) * speed), body.length);
    response.write(body.subarray(sent, due));
    sent = due;
    if (sent === body.length) finish();
  }, PERIOD);
  const finish = () => {
    clearInterval(timer);
    response.end();
  };
  return new Promise((resolve) => {
    response.on('close', () => {
      clearInterval(timer);
      resolve({ bytes: sent, share: sent / body.length, milliseconds: performance.now() - start });
    });
  });
}
