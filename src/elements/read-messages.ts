/** The `messages` attribute: JSON that a person typed into a page. */
import { parseMessages, type OwnMessages } from '../i18n/messages.js';
import { reportOnce } from './report.js';

/** A slip of the pen costs the own words, not the news: the page's editor reads of it in the console. */
export function readMessages(json: string | null): OwnMessages {
  try {
    return parseMessages(json ?? '{}');
  } catch (error) {
    reportOnce(`messages is not valid JSON and was ignored: ${String(error)}`);
    return {};
  }
}
