/** Pages that hold ours in a frame. `{page}` stands for its address, `{source}` for its source in an attribute. Data, no imports. */

export interface FramedPage {
  outer: string;
  /** What the frame's address is after an article was opened. */
  address: RegExp;
  /** What the browser itself says about the page. */
  says?: string;
}

const page = (body: string): string => `<!doctype html><html lang="pl"><head><title>Strona</title></head><body>${body}</body></html>`;
const own = /\/page-\d+#news=/;

export const frames: Readonly<Record<string, FramedPage>> = {
  'a frameset': {
    outer: `<html><head><title>Strona</title></head><frameset cols="200,*" rows="*"><frame name="menu" src="about:blank"><frame name="news" src="{page}" noresize><noframes><body>Bez ramek</body></noframes></frameset></html>`,
    address: own,
  },
  'a frameset in a frameset': {
    outer: `<html><head><title>Strona</title></head><frameset rows="80,*"><frame name="top"><frameset cols="*,50%"><frame name="news" src="{page}"><frame name="right"></frameset></frameset></html>`,
    address: own,
  },
  'an iframe': { outer: page(`<iframe src="{page}" title="Aktualności" width="600" height="500"></iframe>`), address: own },
  'an iframe with its source in an attribute': { outer: page(`<iframe srcdoc="{source}" title="Aktualności" width="600" height="500"></iframe>`), address: /^about:srcdoc/ },
  'a sandbox with scripts only': { outer: page(`<iframe sandbox="allow-scripts" src="{page}" title="Aktualności" width="600" height="500"></iframe>`), address: own },
  'a sandbox with scripts and its origin': {
    outer: page(`<iframe sandbox="allow-scripts allow-same-origin" src="{page}" title="Aktualności" width="600" height="500"></iframe>`),
    address: own,
    says: 'can escape its sandboxing',
  },
  'a sandbox with its source in an attribute': {
    outer: page(`<iframe sandbox="allow-scripts" srcdoc="{source}" title="Aktualności" width="600" height="500"></iframe>`),
    address: /^about:srcdoc/,
  },
  'no right to anything': {
    outer: page(`<iframe allow="fullscreen 'none'; clipboard-write 'none'" sandbox="allow-scripts" referrerpolicy="no-referrer" loading="lazy" src="{page}" title="Aktualności" width="600" height="500"></iframe>`),
    address: own,
  },
};
