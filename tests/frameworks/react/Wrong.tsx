// Never run: each line with “wrong” must be refused by the types, and no other.
import type {} from 'news-elements/react';

export const mistakes = [
  <news-list layout="crads" />, // wrong: no such layout
  <news-list limit="many" />, // wrong: no number
  <news-list layuot="cards" />, // wrong: no such attribute
  <news-list onnews-load={(event) => event.total} />, // wrong: the event has `count`
  <news-list style={{ '--news-accnt': 'teal' }} />, // wrong: no such custom property
  <partner-list group-by="colour" />, // wrong: no such group
  <funding-notice search />, // wrong: that is of lists
  <news-list layout="cards" limit={3} onnews-error={(event) => event.code} style={{ '--news-accent': 'teal', color: 'black' }} />,
];
