/** Videos of other sites behind a button: before it is pressed their servers learn nothing. */
import { playerOf, type Player } from '../../html/embed.js';
import { isEmbed, type SafeHtml } from '../../html/sanitize.js';
import { fill, type ArticleMessages } from '../../i18n/messages.js';

export interface PlayersView {
  /** PeerTube servers that the page trusts, apart by spaces. */
  hosts: string;
  messages: ArticleMessages;
  /** Of the messages: the article may be in another. */
  language: string;
}

/** Puts a button where the article had the frame of a known player; other links stay. */
export function offerPlayers(fragment: SafeHtml, view: PlayersView): void {
  const trusted = view.hosts.toLowerCase().split(/\s+/);
  for (const link of fragment.querySelectorAll('a[href]')) {
    const player = isEmbed(link) ? playerOf(link.getAttribute('href') ?? '', trusted) : undefined;
    if (player) place(facade(link, player, view), link);
  }
}

/** Below the paragraph that the link is in, or in place of it where it is all that the paragraph holds: a player is no text. */
function place(box: Element, link: Element): void {
  const { parentElement: parent } = link;
  if (parent?.localName !== 'p') return link.replaceWith(box);
  parent.after(box);
  link.remove();
  if (!parent.hasChildNodes()) parent.remove();
}

function facade(link: Element, player: Player, { messages, language: lang }: PlayersView): Element {
  const title = link.textContent;
  const box = make('div', { part: 'embed' });
  const button = make('button', { part: 'button play', type: 'button' });
  button.append(make('b', { dir: 'auto' }, title), make('small', { lang }, fill(messages.embedNote, { host: player.host })));
  button.addEventListener('click', () => {
    const frame = playerFrame(player, title);
    button.replaceWith(frame);
    frame.focus();
  });
  // The way there for whoever does not want it here, and on paper.
  link.textContent = fill(messages.embed, { host: new URL(link.getAttribute('href') ?? '').host });
  const away = make('p', { lang });
  away.append(link.cloneNode(true));
  box.append(button, away);
  return box;
}

function playerFrame({ url }: Player, title: string): HTMLIFrameElement {
  return make('iframe', {
    src: url,
    title,
    sandbox: 'allow-scripts allow-same-origin allow-presentation',
    allow: 'fullscreen; encrypted-media',
    allowfullscreen: '',
    // YouTube refuses to play where it learns nothing (error 153): it learns the site, not the page.
    referrerpolicy: 'strict-origin',
  });
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string>, text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.textContent = text;
  return element;
}
