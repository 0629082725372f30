/** A check that strangers ask for over the network: public addresses only, and no pictures. */
import type { Check } from '../../gateway/routes/check.js';
import { publicSockets } from '../../gateway/node-fetch.js';
import { checkFeed } from './check.js';

/** `trusted`: origins that may be asked although they are not public, for demonstrations on one machine. */
export function checkForStrangers(trusted: readonly string[] = []): Check {
  const guard = { sockets: publicSockets(), trusted };
  return (url) => checkFeed(url, { images: false, guard });
}
