/** Section: what a hostile feed cannot do. */
import { endless, fine } from '../html/cases/hostile-burden.js';
import { fields } from '../html/cases/hostile-fields.js';
import { families } from '../html/cases/hostile.js';
import { counts, type Section } from '../support/markdown.js';

export const section: Section = {
  title: 'Hostile feeds',
  lines: [
    'HTML of articles. Nothing of it runs, loads while it is read, or comes out; cleaned twice it is the same. Thousands of random',
    'mixtures of the pieces go the same way.',
    '',
    ...counts('HTML', families),
    '',
    'Values of fields that are no HTML, in JSON Feed, RSS and partners, through every element and layout: shown as text, or not at all.',
    '',
    ...counts('fields', fields),
    '',
    'Bodies that would keep a page busy for seconds or for ever are known before they are parsed, and shown as their words; long, odd and',
    'harmless ones are shown as they are.',
    '',
    ...counts('bodies', { 'shown as words': endless, 'shown as they are': fine }),
  ],
};
