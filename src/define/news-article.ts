/** Registers `<news-article>`. */
import { NewsArticleElement } from '../elements/news-article/news-article.js';
import { registerElement } from '../elements/register.js';

registerElement('news-article', NewsArticleElement);

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticleElement;
  }
}
