/** The section on feeds that fail, for docs/reliability.md. */
import type { Section } from '../support/markdown.js';
import { section as chapter } from './faults.js';

const [title = '', , ...lines] = chapter().trimEnd().split('\n');

export const section: Section = { title: title.replace('## ', ''), lines };
