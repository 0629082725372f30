/** Registers `<partner-list>`. */
import { PartnerListElement } from '../elements/partner-list/partner-list.js';
import { registerElement } from '../elements/register.js';

registerElement('partner-list', PartnerListElement);

declare global {
  interface HTMLElementTagNameMap {
    'partner-list': PartnerListElement;
  }
}
