/** Public entry `news-elements/gateway`: the gateway as a fetch handler, for any runtime. */
export { createGateway, type AnswerRecord, type Gateway, type GatewayOptions } from './app.js';
export { ConfigError, readConfig, type FeedConfig, type GatewayConfig } from './config.js';
export type { CopyStore } from './copies.js';
export { checkUrl, guardedFetch, GuardError, isPublicAddress, type GuardOptions } from './guard.js';
export type { KeeperOptions, KeptFeed } from './keeper.js';
