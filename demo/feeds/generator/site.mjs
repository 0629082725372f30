/** Who publishes the feeds and where: the facts that every format repeats. */

export const site = {
  name: 'Stowarzyszenie Na Rzecz Spółdzielni Socjalnych',
  title: 'Aktualności – Stowarzyszenie Na Rzecz Spółdzielni Socjalnych',
  description: 'Wiadomości ze świata spółdzielni socjalnych: ludzie, miejsca, prawo i wspólne projekty.',
  language: 'pl',
  origin: 'http://localhost:4300',
  // RFC 4151: a tag URI stays the same when the address of the page changes.
  tagAuthority: 'spoldzielnie.org',
};

export const feedFiles = {
  latin2: 'aktualnosci.xml',
  utf8: 'aktualnosci-utf8.xml',
  atom: 'aktualnosci.atom',
  json: 'aktualnosci.json',
  partners: 'partnerzy.json',
  neighbours: 'sasiedzi.json',
};

export const feedUrl = (file) => `${site.origin}/feeds/${file}`;
/** Where the article page finds the item with this id, relative to the site. */
export const articlePath = (id) => `artykul.html#news=${encodeURIComponent(id)}`;
