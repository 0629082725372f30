/** Registers `<funding-notice>`. */
import { FundingNoticeElement } from '../elements/funding-notice/funding-notice.js';
import { registerElement } from '../elements/register.js';

registerElement('funding-notice', FundingNoticeElement);

declare global {
  interface HTMLElementTagNameMap {
    'funding-notice': FundingNoticeElement;
  }
}
