/** Media features, window size and keys: whether the browser really does what the wrappers ask. */
import { expect, fixture, html } from '@open-wc/testing';
import { focusedElement, pressShiftTab, pressTab } from './keyboard.js';
import { emulateMedia, resizeWindow, type MediaFeatures } from './media.js';

const matches = (feature: string, value: string): boolean => matchMedia(`(${feature}: ${value})`).matches;

describe('emulateMedia', () => {
  const features: MediaFeatures[] = [
    { 'forced-colors': 'active' },
    { 'prefers-color-scheme': 'dark' },
    { 'prefers-reduced-motion': 'reduce' },
    { 'prefers-contrast': 'more' },
  ];

  for (const feature of features) {
    const [[name, value] = ['', '']] = Object.entries(feature) as [string, string][];
    it(`sets ${name}`, async () => {
      expect(matches(name, value)).to.equal(false);
      await emulateMedia(feature);
      expect(matches(name, value)).to.equal(true);
    });
  }

  it('leaves nothing behind for the next test', () => {
    for (const feature of features) for (const [name, value] of Object.entries(feature)) expect(matches(name, value as string)).to.equal(false);
  });
});

describe('resizeWindow', () => {
  it('makes the window as narrow as a phone', async () => {
    await resizeWindow(320);
    expect(innerWidth).to.equal(320);
  });

  it('leaves the usual size behind', () => {
    expect(innerWidth).to.equal(800);
  });
});

describe('keys', () => {
  it('walk forwards and backwards, into shadow roots', async () => {
    const host = await fixture(html`<div><button id="first">1</button><div id="host"></div><button id="last">3</button></div>`);
    const root = host.querySelector('#host')?.attachShadow({ mode: 'open' });
    const inner = document.createElement('button');
    root?.append(inner);
    host.querySelector<HTMLElement>('#first')?.focus();
    await pressTab();
    expect(focusedElement()).to.equal(inner);
    await pressTab();
    expect(focusedElement()).to.have.property('id', 'last');
    await pressShiftTab(2);
    expect(focusedElement()).to.have.property('id', 'first');
  });
});
