// What a developer makes of rss-parser and Lit: an element that fetches a feed and lists it.
import { LitElement, css, html } from 'lit';
import Parser from 'rss-parser/dist/rss-parser.min.js';

class RssList extends LitElement {
  static properties = { feed: {}, items: { state: true } };
  static styles = css`
    ul { list-style: none; margin: 0; padding: 0; }
    li + li { margin-block-start: 1rem; }
    p { margin: 0; }
  `;

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    const answer = await fetch(this.feed);
    this.items = (await new Parser().parseString(await answer.text())).items.slice(0, 10);
  }

  render() {
    const date = (text) => new Date(text).toLocaleDateString('pl', { dateStyle: 'long' });
    const item = ({ link, title, pubDate, contentSnippet, summary }) => html`<li><a href=${link}>${title}</a> <time>${date(pubDate)}</time><p>${summary ?? contentSnippet}</p></li>`;
    return this.items ? html`<ul>${this.items.map(item)}</ul>` : html`<slot></slot>`;
  }
}
customElements.define('rss-list', RssList);
