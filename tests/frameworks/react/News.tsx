import 'news-elements/define';
import type { NewsListElement, NewsOpenEvent } from 'news-elements';
import type {} from 'news-elements/react';
import { useRef } from 'react';

interface NewsProps {
  feed: string;
  limit: number;
  onLoad(count: number): void;
  onOpen(event: NewsOpenEvent): void;
}

export function News({ feed, limit, onLoad, onOpen }: NewsProps) {
  const list = useRef<NewsListElement>(null);
  return (
    <section>
      <news-list
        ref={list}
        className="news"
        style={{ '--news-accent': 'teal' }}
        feed={feed}
        limit={limit}
        layout="cards"
        heading-level={3}
        loading="eager"
        lang="pl"
        onnews-load={({ count }) => onLoad(count)}
        onnews-open={onOpen}
      >
        <a href="https://example.org/news">Aktualności</a>
        <h3 slot="heading">Z kanału</h3>
      </news-list>
      <button onClick={() => void list.current?.reload()}>Odśwież</button>
    </section>
  );
}
