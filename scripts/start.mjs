// `npm start`: sets itself up, builds, and serves the association's site and two partner sites on two origins, a feed without CORS, and the gateway for it.
// `npm start -- --port 5000` takes 5000 to 5003 instead of 4300 to 4303.
// @ts-check
import process from 'node:process';
import { parseArgs } from 'node:util';
import { HelpfulError, runMain, say, setUp } from './setup.mjs';

await runMain(async () => {
  const port = readPort(process.argv.slice(2));
  await setUp();
  const { ensureBuilt } = await import('./build.mjs');
  await ensureBuilt();
  await (await import('./build-docs.mjs')).buildDocs({ builder: '/builder/' });
  say('Starting the demo …');
  const { serveDemo } = await import('./demo-server.mjs');
  const demo = await serveDemo({ associationPort: port, partnerPort: port + 1, elsewherePort: port + 2, gatewayPort: port + 3 }).catch(error => {
    throw explainListenFailure(error, port);
  });
  console.log(greeting(demo));
  endOnSignal(demo);
});

/** @param {string[]} args */
function readPort(args) {
  const { values } = parseArgs({ args, options: { port: { type: 'string', default: '4300' } }, strict: false });
  const port = Number(values.port);
  if (Number.isInteger(port) && port > 0 && port < 65_535) return port;
  throw new HelpfulError(`--port takes a number between 1 and 65534, not “${values.port}”.`);
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 */
function explainListenFailure(error, port) {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error;
  const reason = error.code === 'EACCES' ? 'may not be used by a normal user' : 'is in use by another program';
  return new HelpfulError(`Port ${port} or ${port + 1} ${reason}. Choose others: npm start -- --port ${port === 4300 ? 5300 : 4300}`);
}

/** @param {{ association: string, partner: string, elsewhere: string, gateway: string }} addresses */
function greeting({ association, partner, elsewhere, gateway }) {
  return `
  The association’s own site   ${association}
  The embed builder            ${association}/builder/
  The documentation            ${association}/docs/
  Two partner sites, elsewhere ${partner}
  A feed no page may read      ${elsewhere}/dom-kultury.xml
  The gateway that lets them   ${gateway}/feeds/okolica

  Ctrl-C ends the demo.
`;
}

/** @param {{ close(): unknown }} demo */
function endOnSignal(demo) {
  const end = async () => {
    say('Ending the demo');
    await demo.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end());
}
