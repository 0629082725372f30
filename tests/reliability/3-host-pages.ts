/** Section: pages as they really are. */
import { frames, type FramedPage } from '../e2e/cases/frames.js';
import { hostPages, type HostPage } from '../e2e/cases/host-pages.js';
import { counts, table, type Section } from '../support/markdown.js';

const pages: Record<string, Readonly<Record<string, HostPage | FramedPage>>> = { ...hostPages, frames };
const shown = (page: HostPage | FramedPage): string => ('links' in page ? 'links' : 'news');
const rows = Object.entries(pages).flatMap(([family, of]) => Object.entries(of).map(([name, page]) => [family, name, shown(page)]));

export const section: Section = {
  title: 'Host pages',
  lines: [
    'The built file on pages with old libraries, odd documents and frameworks. One request a feed, nothing thrown, nothing in the console.',
    '',
    ...counts('pages', pages),
    '',
    ...table(['family', 'page', 'shown'], rows),
  ],
};
