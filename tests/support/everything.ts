/** An item whose body holds everything that an article can hold. */
import { baseUrl } from './second-origin.js';

const picture = (name: string, alt: string, width = 400): string => `<img src="${baseUrl}/images/hammer.svg?${name}" alt="${alt}" width="${width}" height="300">`;

const body = `
  <h2>Warsztaty w Poznaniu</h2>
  <p>&nbsp;</p>
  Zapraszamy na warsztaty<sup id="fnref1"><a href="#fn1">1</a></sup> w naszej siedzibie.<br><br>Zapisy: biuro@sasiedzi.example, www.sasiedzi.example/zapisy.
  <h1>Program</h1>
  <ul><li>powitanie</li><li>praca w grupach<ul><li>stolarnia</li><li>kuchnia</li></ul></li></ul>
  <ol start="3"><li>obiad</li><li>spacer</li></ol>
  <h4>Dla kogo</h4>
  <dl><dt>Spółdzielnie socjalne</dt><dd>pierwszeństwo</dd><dt>Goście</dt><dd>wolne miejsca</dd></dl>
  <blockquote><p>Razem można więcej.</p><blockquote><p>I taniej.</p></blockquote><p><cite>Anna Nowak</cite></p></blockquote>
  <p>Polecenie <code>npm start</code> i klawisz <kbd>Enter</kbd>, H<sub>2</sub>O, <mark>ważne</mark>, <del>stare</del> <ins>nowe</ins>.</p>
  <pre>for (const spoldzielnia of wszystkieSpoldzielnieSocjalneZWojewodztwaWielkopolskiego) zapros(spoldzielnia);</pre>
  <figure>${picture('a', 'Młotek na stole')}<figcaption>Fot. Jan Kowalski</figcaption></figure>
  <hr>
  <div class="wp-caption"><a href="/b.jpg">${picture('b', 'Sala', 1200)}</a><p class="wp-caption-text">Sala na piętrze</p></div>
  <p>Galeria:</p>
  <figure>${['c', 'd', 'e'].map((name) => `<figure>${picture(name, `Zdjęcie ${name}`)}</figure>`).join('')}<figcaption>Zdjęcia z warsztatów</figcaption></figure>
  <table><caption>Kwoty</caption><tr><th>Źródło</th><th>Województwo</th><th>Kwota</th></tr><tr><td>EFS+</td><td>wielkopolskie</td><td>120&nbsp;000&nbsp;zł</td></tr></table>
  <p dir="auto">مرحبا بكم في بوزنان</p>
  <p><a href="https://sasiedzi.example/regulamin">Regulamin</a></p>
  <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="Film o spółdzielni"></iframe>
  <iframe src="https://mapy.example/?q=Poznań"></iframe>
  <audio src="${baseUrl}/rozmowa.mp3"></audio>
  <ol><li id="fn1">Warsztaty są bezpłatne. <a href="#fnref1">↩</a></li></ol>`;

export const everything = {
  id: 'all',
  title: 'Warsztaty w Poznaniu',
  url: 'https://sasiedzi.example/warsztaty',
  content_html: body,
  attachments: [
    { url: 'https://sasiedzi.example/pliki/Regulamin%20warsztat%C3%B3w.pdf', mime_type: 'application/pdf', size_in_bytes: 340_000 },
    { url: `${baseUrl}/podcast.mp3`, mime_type: 'audio/mpeg', title: 'Rozmowa z prezeską', size_in_bytes: 12_400_000, duration_in_seconds: 2040 },
    { url: `${baseUrl}/film.mp4`, mime_type: 'video/mp4', title: 'Relacja' },
    { url: `${baseUrl}/images/plakat.png`, mime_type: 'image/png', title: 'Plakat' },
    { url: `${baseUrl}/rozmowa.mp3`, mime_type: 'audio/mpeg', title: 'Ta sama rozmowa' },
  ],
};
