/** Pages as they really are: old libraries, odd documents, frameworks that move things about. Data, no imports. */

export interface HostPage {
  /** Runs before our script, in the page. */
  before?: string;
  /** The whole document instead of a plain one; `{body}` stands for the elements, `{script}` for our script tag. */
  document?: string;
  /** Its Content-Security-Policy. */
  policy?: string;
  type?: 'text/html' | 'application/xhtml+xml';
  /** Between our script and the elements. */
  head?: string;
  /** Instead of the four elements: `{list}` stands for the list. */
  body?: string;
  /** Body of an async function that runs when everything is shown. */
  act?: string;
  /** What is shown, where it is not the news: the links of the page's author, and why. */
  links?: string;
  /** Words that the console may say about it. */
  says?: string;
  /** How many lists there are in the end, where it is not one. */
  lists?: number;
}

const plain = (head: string, body = '{body}'): string => `<!doctype html><html lang="pl"><head><title>Strona</title>${head}{script}</head><body>${body}</body></html>`;

/** `slow` wraps every method of a prototype in an enumerable one that does the same. */
const wrapAll = (prototypes: string): string => `for (const prototype of [${prototypes}]) {
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const { value: native, writable } = Object.getOwnPropertyDescriptor(prototype, name);
    if (typeof native !== 'function' || name === 'constructor' || !writable) continue;
    prototype[name] = function (...given) { return native.apply(this, given); };
    Object.defineProperty(prototype, name, { enumerable: true });
  }
}`;

const globals: Readonly<Record<string, HostPage>> = {
  'Prototype: JSON of lists': {
    before: `Array.prototype.toJSON = function () { return '[' + [].map.call(this, (each) => JSON.stringify(each)).join(', ') + ']'; };
      String.prototype.toJSON = function () { return '"' + this + '"'; };`,
  },
  'Prototype: lists with methods of its own': {
    before: `Object.assign(Array.prototype, {
      each(visit) { for (let at = 0; at < this.length; at++) visit(this[at], at); return this; },
      first() { return this[0]; }, last() { return this[this.length - 1]; }, clear() { this.length = 0; return this; }, size() { return this.length; },
      inspect() { return '[]'; }, uniq() { return this.slice(); }, without() { return this; }, collect: Array.prototype.map, detect: Array.prototype.find,
      reduce() { return this.length > 1 ? this : this[0]; }, entries() { return this.slice(); },
    });
    Array.from = function (list) { if (!list) return []; if ('toArray' in Object(list)) return list.toArray(); var length = list.length || 0, made = new Array(length); while (length--) made[length] = list[length]; return made; };`,
  },
  'Prototype: elements with methods of its own': {
    before: `for (const name of ['visible', 'toggle', 'hide', 'show', 'update', 'replace', 'insert', 'wrap', 'up', 'down', 'select', 'observe', 'fire', 'identify', 'empty', 'absolutize', 'request', 'getValue', 'present', 'activate', 'enable', 'disable', 'readAttribute', 'writeAttribute', 'addClassName', 'store', 'retrieve', 'measure']) {
      Element.prototype[name] = HTMLElement.prototype[name] = function () { throw new Error('theirs: ' + name); };
    }
    const { remove } = Element.prototype;
    Element.prototype.remove = function () { remove.call(this); return this; };`,
  },
  'MooTools: enumerable families': {
    before: `for (const native of [Array, String, Number, Function, RegExp, Date]) native.prototype.$family = function () { return native.name.toLowerCase(); };
      Object.assign(Array.prototype, { clean() { return this; }, append(list) { this.push(...list); return this; }, include(each) { if (!this.includes(each)) this.push(each); return this; }, erase() { return this; }, empty() { this.length = 0; return this; }, contains(each) { return this.indexOf(each) > -1; }, link() { return {}; }, associate() { return {}; }, pick() { return null; } });
      Object.assign(Function.prototype, { extend() { return this; }, implement() { return this; }, attempt() {}, delay(wait) { return setTimeout(this, wait); }, periodical() {} });
      Object.assign(String.prototype, { contains(text) { return this.includes(text); }, clean() { return this.trim(); }, test(pattern) { return new RegExp(pattern).test(this); } });`,
  },
  'MooTools: bind with a list of arguments': {
    before: `Function.prototype.bind = function (bound, given) { const run = this; return function () { return run.apply(bound, given === undefined ? arguments : Array.isArray(given) ? given.concat(Array.prototype.slice.call(arguments)) : [given].concat(Array.prototype.slice.call(arguments))); }; };`,
  },
  'MooTools: elements with methods of its own': {
    before: `for (const name of ['get', 'set', 'inject', 'grab', 'adopt', 'dispose', 'destroy', 'getElement', 'getElements', 'getParent', 'getChildren', 'getProperty', 'setProperty', 'setStyles', 'fireEvent', 'addEvent', 'addEvents', 'cloneEvents', 'store', 'retrieve', 'erase', 'match', 'position', 'tween', 'morph', 'load', 'send', 'toQueryString']) {
      Element.prototype[name] = function () { throw new Error('theirs: ' + name); };
    }`,
  },
  'MooTools: Event is another class': {
    before: `window.Event = function (event) { this.event = event; }; window.Event.prototype.stop = function () {};`,
  },
  'zone.js: another Promise': {
    before: `const Native = Promise;
      window.Promise = class ZoneAwarePromise {
        #native; constructor(run) { this.#native = new Native(run); }
        then(done, failed) { return ZoneAwarePromise.resolve(this.#native.then(done, failed)); }
        catch(failed) { return this.then(undefined, failed); }
        finally(done) { return ZoneAwarePromise.resolve(this.#native.finally(done)); }
        get [Symbol.toStringTag]() { return 'Promise'; }
        static resolve(value) { return new ZoneAwarePromise((resolve) => resolve(value)); }
        static reject(reason) { return new ZoneAwarePromise((_, reject) => reject(reason)); }
        static all(list) { return ZoneAwarePromise.resolve(Native.all(list)); }
        static allSettled(list) { return ZoneAwarePromise.resolve(Native.allSettled(list)); }
        static race(list) { return ZoneAwarePromise.resolve(Native.race(list)); }
        static any(list) { return ZoneAwarePromise.resolve(Native.any(list)); }
      };`,
  },
  'zone.js: listeners, timers and callbacks of elements wrapped': {
    before: `const { addEventListener: add } = EventTarget.prototype; const kept = new WeakMap();
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        if (!listener) return; const own = kept.get(listener) ?? function (event) { return typeof listener === 'function' ? listener.call(this, event) : listener.handleEvent(event); };
        kept.set(listener, own); return add.call(this, type, own, options);
      };
      const { setTimeout: native } = window; window.setTimeout = (run, ...rest) => native(() => run(), ...rest);
      const { define } = CustomElementRegistry.prototype;
      CustomElementRegistry.prototype.define = function (name, type, options) {
        for (const callback of ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback']) {
          const run = type.prototype[callback]; if (run) type.prototype[callback] = function () { return run.apply(this, arguments); };
        }
        return define.call(this, name, type, options);
      };`,
  },
  'Promise is a subclass': { before: `window.Promise = class Tracked extends Promise { then(...given) { return super.then(...given); } };` },
  'JSON is another object': {
    before: `const native = JSON; window.JSON = Object.freeze({ parse: (text, revive) => native.parse(String(text), revive), stringify: (value, ...rest) => native.stringify(value, ...rest), encode: native.stringify, decode: native.parse });`,
  },
  'every method of lists and texts replaced by an equal one': { before: wrapAll('Array.prototype, String.prototype') },
  'every method of elements replaced by an equal one': { before: wrapAll('Element.prototype, Node.prototype, Document.prototype, DocumentFragment.prototype') },
  'every method of maps, sets and promises replaced by an equal one': { before: wrapAll('Map.prototype, Set.prototype, Promise.prototype') },
  'every object has an enumerable method': { before: `Object.prototype.each = function () {}; Object.prototype.extend = function () {}; Object.prototype.$family = function () {};` },
  'core-js of old: Map, Set and Symbol.iterator': { before: `window.Map = class extends Map {}; window.Set = class extends Set {}; const walk = Array.prototype[Symbol.iterator]; Array.prototype[Symbol.iterator] = function () { return walk.call(this); };` },
  'dates are mocked': { before: `const Native = Date; window.Date = class extends Native { constructor(...given) { given.length ? super(...given) : super('2026-01-01'); } static now() { return +new Native('2026-01-01'); } };` },
  'fetch is wrapped by an analysis': { before: `const { fetch: native } = window; window.fetch = function () { return native.apply(this, arguments).then((answer) => { answer.clone(); return answer; }); };` },
  'fetch is a polyfill without streams': {
    before: `const native = window.fetch; window.fetch = async (...given) => { const answer = await native(...given); const bytes = await answer.arrayBuffer();
      return { ok: answer.ok, status: answer.status, url: answer.url, headers: answer.headers, arrayBuffer: async () => bytes, text: async () => new TextDecoder().decode(bytes) }; };`,
  },
  'the console is closed': { before: `for (const name of Object.keys(console)) console[name] = () => {};` },
  'globals named like ours': { before: `var html = 1, css = 2, nothing = 3, store = 4, feed = 5, slot = 6, render = 7; window.litHtmlVersions = ['1.0.0']; window.litElementVersions = ['2.0.0']; window.reactiveElementVersions = ['1.0.0'];` },
  'IntersectionObserver is missing': { before: `delete window.IntersectionObserver;` },
  'performance and idle time are missing': { before: `delete window.requestIdleCallback; delete window.scheduler;` },
  'storage throws': { before: `for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });` },
};

const looks: Readonly<Record<string, HostPage>> = {
  'a reset of everything': { head: `<style>* { margin: 0 !important; padding: 0 !important; border: 0 !important; font: inherit !important; box-sizing: content-box !important; }</style>` },
  'a reset by all': { head: `<style>* { all: unset !important; display: block !important; }</style>` },
  'a storm of !important': { head: `<style>div, p, ul, li, a, h1, h2, h3, article, section, img { float: left !important; position: relative !important; width: 50% !important; color: red !important; line-height: 0.5 !important; list-style: square !important; }</style>` },
  'elements of ours styled as boxes of theirs': { head: `<style>news-list, news-article, partner-list, funding-notice { display: flex !important; flex-direction: row; overflow: hidden; max-height: 300px; }</style>` },
  'from right to left': { document: plain('').replace('<html lang="pl">', '<html lang="ar" dir="rtl">') },
  'vertical writing': { head: `<style>html { writing-mode: vertical-rl; }</style>` },
  'a page of no width': { head: `<style>body { width: 0; }</style>` },
  'a scaled and rotated page': { head: `<style>body { transform: rotate(180deg) scale(0.5); zoom: 2; }</style>` },
  'on paper': { act: `const print = new Promise((resolve) => addEventListener('afterprint', resolve, { once: true })); dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); await print;` },
  'a view transition': { act: `await document.startViewTransition(() => { document.body.style.background = 'white'; }).finished;` },
};

const documents: Readonly<Record<string, HostPage>> = {
  'quirks mode': { document: `<html lang="pl"><head><title>Strona</title>{script}<body>{body}` },
  'tags of the nineties': { document: `<HTML LANG=pl><HEAD><TITLE>Strona</TITLE>{script}</HEAD><BODY BGCOLOR=white><CENTER><FONT FACE=Arial SIZE=2><TABLE WIDTH=100% BORDER=1><TR><TD>{body}</TABLE></FONT></CENTER></BODY></HTML>` },
  'tags that nobody closes': { document: `<!doctype html><title>Strona</title><p><b><i>{script}<div><span>{body}` },
  'a script before the head': { document: `{script}<!doctype html><html lang="pl"><body>{body}</body></html>` },
  'XHTML, in which Chromium runs no modules': {
    links: 'Module scripts in XML documents are currently not supported',
    type: 'application/xhtml+xml',
    document: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="pl" lang="pl"><head><title>Strona</title>{script}</head><body>{body}</body></html>`,
  },
  'XHTML with a script that imports ours': {
    type: 'application/xhtml+xml',
    links: 'invalid XML',
    document: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="pl" lang="pl"><head><title>Strona</title><script>import('{src}');</script></head><body>{body}</body></html>`,
  },
  'another base address': { head: `<base href="https://elsewhere.example/deep/" target="_blank"/>` },
  'a table, a list and a paragraph around them': { body: `<table><tbody><tr><td><ul><li>{body}</li></ul></td></tr></tbody></table>` },
  'a form around them': { body: `<form><fieldset disabled>{body}</fieldset></form>` },
  'a dialog around them': { body: `<dialog open>{body}</dialog>` },
  'a sandbox without an origin': { policy: 'sandbox allow-scripts' },
  'open details around them': { body: `<details open><summary>Aktualności</summary>{body}</details>` },
};

const every = `const elements = [...document.querySelectorAll('news-list, news-article, partner-list, funding-notice')]; const [list] = document.querySelectorAll('news-list');`;
const turn = `await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));`;

const frameworks: Readonly<Record<string, HostPage>> = {
  'moved within the page': { act: `${every} for (const element of elements) { document.body.prepend(element); ${turn} }` },
  'put in the same place again and again': { act: `${every} for (let at = 0; at < 50; at++) for (const element of elements) element.parentNode.insertBefore(element, element.nextSibling); ${turn}` },
  'moved without being disconnected': { act: `${every} if (document.body.moveBefore) for (const element of elements) document.body.moveBefore(element, document.body.firstChild); ${turn}` },
  'taken away and put back later': { act: `${every} for (const element of elements) element.remove(); ${turn} document.body.append(...elements);` },
  'replaced by themselves': { act: `${every} document.body.replaceChildren(...elements); ${turn}` },
  'replaced by copies': { act: `${every} for (const element of elements) element.replaceWith(element.cloneNode(true)); ${turn}` },
  'replaced by their source (htmx)': { act: `const { innerHTML } = document.body; document.body.innerHTML = ''; ${turn} document.body.innerHTML = innerHTML;` },
  'their source set a hundred times': { act: `const { innerHTML } = document.body; for (let at = 0; at < 100; at++) document.body.innerHTML = innerHTML; ${turn}` },
  'attributes set a thousand times': { act: `${every} const { feed } = list; for (let at = 0; at < 1000; at++) { list.setAttribute('limit', at % 5); list.setAttribute('layout', ['cards', 'list', 'ticker', 'carousel'][at % 4]); list.toggleAttribute('search', at % 2); } list.setAttribute('limit', 2); list.layout = 'list'; list.feed = feed; ${turn}` },
  'attributes taken away and given back': { says: 'names no feed', act: `${every} const { feed } = list; list.removeAttribute('feed'); ${turn} list.setAttribute('feed', feed);` },
  'properties set to nonsense (React 19, Vue)': { act: `${every} for (const [name, value] of Object.entries({ limit: null, layout: undefined, show: null, columns: NaN, excerptLength: -1, offset: 'a', heading: {}, include: undefined, exclude: null, sort: 'up', since: 'x', maxAge: 'y', imageRatio: '0/0', dateStyle: 'none', timeZone: 'Mars/Base', headingLevel: 99, lang: '-', messages: null, className: 'x', key: 'y' })) { list[name] = value; ${turn} } list.layout = 'list'; list.show = null; list.lang = 'pl'; list.messages = {}; list.since = list.include = list.exclude = list.heading = ''; list.maxAge = list.offset = 0;` },
  'children changed while news is shown': { act: `${every} for (const element of elements) { element.textContent = ''; element.append(document.createElement('a')); element.innerHTML = '<a href="/x">inne</a>'; } ${turn}` },
  'made by a script': { act: `${every} const { feed } = list; list.remove(); const made = document.createElement('news-list'); made.feed = feed; made.loading = 'eager'; made.limit = 2; made.lang = 'pl'; document.body.prepend(made); ${turn}` },
  'made with new': { act: `${every} const made = new (customElements.get('news-list'))(); made.feed = list.feed; made.loading = 'eager'; made.limit = 2; list.replaceWith(made); ${turn}` },
  'made in another document': { act: `${every} const other = document.implementation.createHTMLDocument(''); other.body.innerHTML = list.outerHTML; list.replaceWith(document.adoptNode(other.body.firstChild)); ${turn}` },
  'imported from another document': { act: `${every} const other = new DOMParser().parseFromString(list.outerHTML, 'text/html'); list.replaceWith(document.importNode(other.body.firstChild, true)); ${turn}` },
  'sent into another document and back': { act: `${every} const frame = document.createElement('iframe'); document.body.append(frame); for (const element of elements) frame.contentDocument.body.append(element); ${turn} document.body.append(...elements); frame.remove(); ${turn}` },
  'made in a template': { act: `${every} const template = document.createElement('template'); template.innerHTML = list.outerHTML; list.replaceWith(template.content.cloneNode(true)); ${turn}` },
  'in shadow roots, one in another': { act: `${every} let place = document.body; for (let at = 0; at < 5; at++) { const box = document.createElement('div'); place.append(box); place = box.attachShadow({ mode: 'open' }); } place.append(list); ${turn} document.body.prepend(list);` },
  'in a closed shadow root': { act: `${every} const box = document.createElement('div'); document.body.append(box); box.attachShadow({ mode: 'closed' }).append(list); ${turn} document.body.prepend(list);` },
  'written while the page is read': { body: `<script>document.write('<p>przed</p>');</script>{body}<script>document.write('<p>po</p>');</script>` },
  'there before the script': { document: `<!doctype html><html lang="pl"><head><title>Strona</title></head><body>{body}{script}</body></html>` },
  'a script that comes late': { document: `<!doctype html><html lang="pl"><head><title>Strona</title></head><body>{body}<script>setTimeout(() => { const tag = document.createElement('script'); tag.type = 'module'; tag.src = '{src}'; tag.crossOrigin = 'anonymous'; document.head.append(tag); }, 50);</script></body></html>` },
  'properties set before the script': { document: `<!doctype html><html lang="pl"><head><title>Strona</title></head><body>{body}<script>document.querySelector('news-list').limit = 2;</script>{script}</body></html>` },
  'taken away while it loads': { body: `{body}<script>const list = document.querySelector('news-list'); for (let at = 0; at < 20; at++) setTimeout(() => { list.remove(); document.body.prepend(list); }, at * 5);</script>` },
  'hydrated: the same markup, compared and patched': { act: `${every} for (const element of elements) { const twin = element.cloneNode(true); for (const { name, value } of twin.attributes) element.setAttribute(name, value); element.replaceChildren(...[...twin.childNodes]); } ${turn}` },
  'events that a page stops': { before: `for (const type of ['news-load', 'news-error', 'news-open', 'slotchange', 'click', 'focusin']) addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);` },
  'every attribute taken away and given back': { says: 'names no feed', act: `${every} for (const element of elements) { const all = [...element.attributes].map(({ name, value }) => [name, value]); for (const [name] of all) element.removeAttribute(name); ${turn} for (const [name, value] of all) element.setAttribute(name, value); } ${turn}` },
  'every property set to nothing': { says: 'names no feed', act: `${every} for (const element of elements) { const { elementProperties } = element.constructor; const kept = [...elementProperties.keys()].map((name) => [name, element[name]]); for (const nothing of [null, undefined]) { for (const [name] of kept) if (name !== 'older') element[name] = nothing; ${turn} } for (const [name, value] of kept) element[name] = value; } ${turn}` },
  'three hundred lists': { body: Array.from({ length: 300 }, () => '{list}').join(''), lists: 300 },
};

/** Family → name → page. */
export const hostPages: Readonly<Record<string, Readonly<Record<string, HostPage>>>> = { globals, looks, documents, frameworks };
