// A page in WebKitGTK as the test runner's commands know one: keys, mouse, window size, scripts.
// @ts-check

/** @typedef {import('./webkit-launcher.mjs').Size} Size */
/** @typedef {{ run(path: string, body?: unknown, method?: string): Promise<any>, setViewport(size: Size): Promise<void> }} Window */

/** What WebDriver calls the keys that have names. */
const KEYS = new Map(Object.entries({
  Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Backspace: '\uE003', Delete: '\uE017', Home: '\uE011', End: '\uE010', PageUp: '\uE00E', PageDown: '\uE00F',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Space: ' ', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Meta: '\uE03D',
}));
/** @type {Record<string, number>} */
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** @param {string} what */
const cannot = what => async () => {
  throw new Error(`${what} is not possible in WebKitGTK`);
};

/** @param {Window} window */
export function webkitPage(window) {
  return {
    setViewport: (/** @type {Size} */ size) => window.setViewport(size),
    keyboard: keyboardOf(window),
    mouse: mouseOf(window),
    evaluate: (/** @type {unknown} */ script, /** @type {unknown[]} */ ...args) => window.run('/execute/sync', { script: `return (${script}).apply(null, arguments)`, args }),
    screenshot: async () => Buffer.from(await window.run('/screenshot', undefined, 'GET'), 'base64'),
    emulateMediaFeatures: cannot('emulateMedia'),
    emulateMediaType: cannot('emulateMedia'),
    setUserAgent: cannot('setUserAgent'),
    accessibility: { snapshot: cannot('a11ySnapshot') },
  };
}

/** @param {Window} window */
function keyboardOf(window) {
  const act = (/** @type {string} */ key, /** @type {string[]} */ ...types) =>
    window.run('/actions', { actions: [{ type: 'key', id: 'keyboard', actions: types.map(type => ({ type, value: KEYS.get(key) ?? key })) }] });
  return {
    press: (/** @type {string} */ key) => act(key, 'keyDown', 'keyUp'),
    down: (/** @type {string} */ key) => act(key, 'keyDown'),
    up: (/** @type {string} */ key) => act(key, 'keyUp'),
    type: async (/** @type {string} */ text) => {
      for (const character of text) await act(character, 'keyDown', 'keyUp');
    },
  };
}

/** @param {Window} window */
function mouseOf(window) {
  const act = (/** @type {unknown[]} */ ...actions) => window.run('/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  const to = (/** @type {number} */ x, /** @type {number} */ y) => ({ type: 'pointerMove', duration: 0, x, y });
  const key = (/** @type {string} */ type, button = 'left') => ({ type, button: BUTTONS[button] });
  return {
    move: (/** @type {number} */ x, /** @type {number} */ y) => act(to(x, y)),
    click: (/** @type {number} */ x, /** @type {number} */ y, { button = 'left' } = {}) => act(to(x, y), key('pointerDown', button), key('pointerUp', button)),
    down: ({ button = 'left' } = {}) => act(key('pointerDown', button)),
    up: ({ button = 'left' } = {}) => act(key('pointerUp', button)),
    reset: () => window.run('/actions', undefined, 'DELETE'),
  };
}
