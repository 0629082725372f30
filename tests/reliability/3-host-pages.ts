/** Section: pages as they really are. */
import { hostPages, type HostPage } from '../e2e/cases/host-pages.js';
import { counts, table, type Section } from '../support/markdown.js';

const shown = ({ links }: HostPage): string => (links ? 'links' : 'news');
const rows = Object.entries(hostPages).flatMap(([family, pages]) => Object.entries(pages).map(([name, page]) => [family, name, shown(page)]));

export const section: Section = {
  title: 'Host pages',
  lines: [
    'The built file on pages with old libraries, odd documents and frameworks. One request a feed, nothing thrown, nothing in the console.',
    '',
    ...counts('pages', hostPages),
    '',
    ...table(['family', 'page', 'shown'], rows),
  ],
};
