/** Real key presses, as a keyboard user makes them. */
import { sendKeys } from '@web/test-runner-commands';

export async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
}

export async function pressTab(times = 1): Promise<void> {
  for (let i = 0; i < times; i++) await press('Tab');
}

/** `press: 'Shift+Tab'` in one reaches no browser: the keys go down and up one by one. */
export async function pressShiftTab(times = 1): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await pressTab(times);
  await sendKeys({ up: 'Shift' });
}

/** The focused element, through open shadow roots. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** Where the window itself has no focus (WebKit without a window manager), no ring around anything shows it. */
export const showsFocus = (): boolean => document.hasFocus();
