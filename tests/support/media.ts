/** What a reader's device prefers, and the window's size; both are as before after each test. */
import { executeServerCommand, setViewport } from '@web/test-runner-commands';

export interface MediaFeatures {
  'forced-colors'?: 'active' | 'none';
  'prefers-color-scheme'?: 'dark' | 'light';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
  'prefers-contrast'?: 'more' | 'less' | 'no-preference';
}

const usualSize = { width: 800, height: 600 };
let running: Mocha.Test | undefined;
let isMediaChanged = false;
let isSizeChanged = false;

/** Where the browser cannot, the test is skipped: it would say nothing. */
export async function emulateMedia(features: MediaFeatures): Promise<void> {
  isMediaChanged = true;
  const isDone = await executeServerCommand<boolean, object>('media', features);
  if (!isDone && Object.keys(features).length) running?.skip();
}

/** CSS pixels. */
export async function resizeWindow(width: number, height = usualSize.height): Promise<void> {
  isSizeChanged = true;
  await setViewport({ width, height });
}

beforeEach(function (this: Mocha.Context) {
  running = this.currentTest;
});
// pages are used again for other test files
afterEach(async () => {
  if (isMediaChanged) await executeServerCommand('media', {});
  if (isSizeChanged) await setViewport(usualSize);
  isMediaChanged = isSizeChanged = false;
});
