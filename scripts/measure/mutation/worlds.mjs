// What is mutated, and the tests that have to notice it.
// @ts-check
import { browserHost, nodeHost } from './hosts.mjs';

/** @typedef {{ name: string, folder: string, platform: 'node' | 'browser', tests: RegExp, leaveOut: string, host: (bundles: import('./hosts.mjs').Bundles) => Promise<import('./hosts.mjs').Host> }} World */

/** @type {World[]} */
export const worlds = [
  // `time` measures what switches spoil, the oracle wants hundreds of feeds, time-zone starts processes of its own, which know nothing of mutants
  { name: 'feed', folder: 'src/feed', platform: 'node', tests: /^tests\/feed\/(?!time-zone).*\.node\.test\.ts$/, leaveOut: '^time ›|rss-parser finds is found › in generated', host: nodeHost },
  { name: 'html', folder: 'src/html', platform: 'browser', tests: /^tests\/html\/.*\.test\.ts$/, leaveOut: '^a megabyte of ›', host: browserHost },
];
