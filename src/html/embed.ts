/** Players of other sites: which may be made, and their address, rebuilt from nothing but the id. */

export interface Player {
  /** What the frame loads. */
  url: string;
  /** Whose server is asked. */
  host: string;
}

const YOUTUBE = /^(?:(?:www|m)\.)?youtube(?:-nocookie)?\.com$/;
/** Two names look like ids, and stand for lists and channels. */
const YOUTUBE_ID = /^\/embed\/(?!videoseries$|live_stream$)([\w-]{11})$/;
/** A UUID, or PeerTube's short form of one. */
const PEERTUBE_ID = /^\/videos\/embed\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})$/;

/** The player for the address of a frame; `hosts` are the PeerTube servers that the page trusts. */
export function playerOf(href: string, hosts: readonly string[]): Player | undefined {
  if (!URL.canParse(href)) return undefined;
  const { host, pathname } = new URL(href);
  const at = (pattern: RegExp): string | undefined => pattern.exec(pathname)?.[1];
  const youtube = YOUTUBE.test(host) && at(YOUTUBE_ID);
  if (youtube) return player('www.youtube-nocookie.com', `/embed/${youtube}`);
  const vimeo = host === 'player.vimeo.com' && at(/^\/video\/(\d{1,12})$/);
  if (vimeo) return player(host, `/video/${vimeo}?dnt=1`);
  const peertube = hosts.includes(host) && at(PEERTUBE_ID);
  return peertube ? player(host, `/videos/embed/${peertube}`) : undefined;
}

function player(host: string, path: string): Player {
  return { host, url: `https://${host}${path}` };
}
