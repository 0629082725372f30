// The app that the tests run: every element, and buttons for what a framework does to its nodes.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { News } from './News.js';

function App({ feed, other, partners }: { feed: string; other: string; partners: string }) {
  const [limit, setLimit] = useState(2);
  const [feeds, setFeeds] = useState([feed, other]);
  const [isShown, setShown] = useState(true);
  const [heard, setHeard] = useState<string[]>([]);
  const hear = (text: string) => setHeard((all) => [...all, text]);
  return (
    <main>
      <button id="more" onClick={() => setLimit(4)}>More</button>
      <button id="swap" onClick={() => setFeeds((all) => all.toReversed())}>Swap</button>
      <button id="leave" onClick={() => setShown(false)}>Leave</button>
      <output>{heard.join(' | ')}</output>
      {isShown && (
        <>
          {feeds.map((one) => (
            <News
              key={one}
              feed={one}
              limit={limit}
              onLoad={(count) => hear(`load ${count}`)}
              onOpen={(event) => {
                event.preventDefault();
                hear(`open ${event.item.title}`);
              }}
            />
          ))}
          <news-article feed={feed} routing="none" loading="eager" lang="pl" share messages={{ copyLink: 'Kopiuj odnośnik' }}>
            <a href="https://example.org/article">Artykuł</a>
          </news-article>
          <partner-list src={partners} layout="table" group-by="country" search loading="eager" lang="pl" onnews-load={({ count }) => hear(`partners ${count}`)}>
            <a href="https://example.org/partners">Partnerzy</a>
          </partner-list>
          <funding-notice statement="Dofinansowane przez Unię Europejską" eu-contribution={120000} currency="EUR" lang="pl" />
        </>
      )}
    </main>
  );
}

const root = document.querySelector<HTMLElement>('#app');
if (root) {
  const { feed = '', other = '', partners = '' } = root.dataset;
  createRoot(root).render(
    <StrictMode>
      <App feed={feed} other={other} partners={partners} />
    </StrictMode>,
  );
}
