import 'news-elements/define';

const list = document.createElement('news-list');
list.feed = 'https://example.org/feed.xml';
list.layout = 'cards';
list.addEventListener('news-load', ({ count }) => console.log(`${count} items`));
document.addEventListener('news-error', ({ code, message }) => console.warn(code, message));
document.body.append(list);
