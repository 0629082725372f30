/** What a reader's device prefers, and the window's size; both are as before after each test. */
import { executeServerCommand, setViewport } from '@web/test-runner-commands';

export interface MediaFeatures {
  'forced-colors'?: 'active' | 'none';
  'prefers-color-scheme'?: 'dark' | 'light';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
  'prefers-contrast'?: 'more' | 'less' | 'no-preference';
}

const usualSize = { width: 800, height: 600 };
let isMediaChanged = false;
let isSizeChanged = false;

export async function emulateMedia(features: MediaFeatures): Promise<void> {
  isMediaChanged = true;
  await executeServerCommand('media', features);
}

/** CSS pixels. */
export async function resizeWindow(width: number, height = usualSize.height): Promise<void> {
  isSizeChanged = true;
  await setViewport({ width, height });
}

// pages are used again for other test files
afterEach(async () => {
  if (isMediaChanged) await executeServerCommand('media', {});
  if (isSizeChanged) await setViewport(usualSize);
  isMediaChanged = isSizeChanged = false;
});
