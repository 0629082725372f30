/** The two small files that embedded pages need: how they look plain, and how they tell the page around them their height. */

export const EMBED_CSS = `:root{color-scheme:light dark}
body{margin:0;font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
main{padding:.75rem}
main>article,main>nav,main>.funding{max-inline-size:42rem}
ul[role=list]{list-style:none;margin:0;padding:0;display:grid;gap:1.5em}
h1,h2,h3,p{margin:0 0 .4em;line-height:1.3}
h1{font-size:clamp(1.5rem,1.2rem + 2vw,2.1rem);text-wrap:balance}
.content{margin-block:1.25em}
.content p{line-height:1.65;margin-block-end:1em}
.meta{font-size:.875em;opacity:.8}
img{max-inline-size:100%;block-size:auto}
nav{display:flex;flex-wrap:wrap;gap:.5em 2em;margin-block:1.5em;padding-block-start:1em;border-block-start:1px solid color-mix(in srgb,currentColor 20%,transparent)}
a{display:inline-block;min-block-size:24px;color:inherit;text-underline-offset:.18em}
.content a{display:inline}
news-list:not(:defined){display:block}
.funding{background:#fff;color:#000;padding:1em;forced-color-adjust:none;color-scheme:only light}
.marks{display:flex;flex-wrap:wrap;align-items:center;gap:1em 1.5em;margin-block-end:.75em}
.marks .mark{max-block-size:54px;max-inline-size:min(100%,10em);font-weight:600}
.emblem{block-size:54px;inline-size:auto}
.statement{display:flex;flex-wrap:wrap;margin:0;align-items:center;gap:1em;font:700 1.125rem Arial,Calibri,Verdana,Tahoma,sans-serif;color:#039}
.funding dl>div{display:grid;grid-template-columns:minmax(8em,1fr) 3fr}
.funding dd{margin:0}
`;

/** Our own message, and the one WordPress listens for, with the secret that it hands over in the address. */
export const HEIGHT_JS = `const secret = new URLSearchParams(location.hash.slice(1).replace(/^[?]/, '')).get('secret');
let last = 0;
const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === last || parent === window) return;
  last = height;
  parent.postMessage({ type: 'news-elements:height', height }, '*');
  if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
};
new ResizeObserver(tell).observe(document.documentElement);
tell();
`;
