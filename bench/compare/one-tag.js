// The least code that shows the same list with one script tag: it has no fallback, no languages, no states, and reads well-formed RSS only.
const list = document.querySelector('#one-tag-news');
const xml = new DOMParser().parseFromString(await (await fetch(list.dataset.feed)).text(), 'text/xml');
for (const item of [...xml.querySelectorAll('item')].slice(0, 10)) {
  const text = (name) => item.querySelector(name)?.textContent ?? '';
  const [entry, link, date, summary] = ['li', 'a', 'time', 'p'].map((name) => document.createElement(name));
  link.textContent = text('title');
  if (/^https?:/.test(text('link'))) link.href = text('link');
  date.textContent = new Date(text('pubDate')).toLocaleDateString('pl', { dateStyle: 'long' });
  summary.textContent = text('description');
  entry.append(link, ' ', date, summary);
  list.append(entry);
}
