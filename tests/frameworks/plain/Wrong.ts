// Never run: each line with “wrong” must be refused by the types, and no other.
import 'news-elements/define';

const list = document.createElement('news-list');
list.layout = 'crads'; // wrong: no such layout
list.limit = 'many'; // wrong: no number
list.addEventListener('news-load', ({ total }) => total); // wrong: the event has `count`
window.addEventListener('news-error', ({ code }) => code === 'not-foud'); // wrong: no such code
document.querySelector('partner-list')?.groupBy.charAt(0);
document.querySelector('funding-notice')?.layout; // wrong: that is of lists
