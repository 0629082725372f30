/** Registers `<news-list>`. */
import { NewsListElement } from '../elements/news-list/news-list.js';
import { registerElement } from '../elements/register.js';

registerElement('news-list', NewsListElement);

declare global {
  interface HTMLElementTagNameMap {
    'news-list': NewsListElement;
  }
}
