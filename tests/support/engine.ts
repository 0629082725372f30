/** Which engine a test runs in: for what only one of them can show, or cannot. */
const { userAgent } = navigator;

export const isChromium = userAgent.includes('Chrome/');
export const isWebKit = !isChromium && userAgent.includes('AppleWebKit/');
