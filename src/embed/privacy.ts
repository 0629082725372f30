/** The paragraph for a privacy notice, in Polish and English. */
import { askedHosts, type EmbedOptions } from './snippet.js';

export interface PrivacyOptions extends Pick<EmbedOptions, 'attributes' | 'scripts'> {
  /** Whose news it is. */
  publisher: string;
}

export function privacyParagraph(language: 'pl' | 'en', options: PrivacyOptions): string {
  const { attributes, publisher } = options;
  const hosts = askedHosts(options);
  return (language === 'pl' ? polish : english)({
    publisher: publisher || (language === 'pl' ? '[nazwa wydawcy]' : '[name of the publisher]'),
    hosts: hosts.length ? hosts.join(language === 'pl' ? ' i ' : ' and ') : '[host]',
    isPlural: hosts.length > 1,
    asksFirst: attributes.activate === 'click',
    keeps: attributes.keep === true,
  });
}

interface Facts {
  publisher: string;
  hosts: string;
  isPlural: boolean;
  asksFirst: boolean;
  keeps: boolean;
}

function polish({ publisher, hosts, isPlural, asksFirst, keeps }: Facts): string {
  const when = asksFirst ? 'Gdy naciśniesz przycisk przy aktualnościach' : 'Gdy otwierasz stronę z aktualnościami';
  const from = isPlural ? `z serwerów ${hosts}, które poznają` : `z serwera ${hosts}, który poznaje`;
  const stored = keeps
    ? 'Nie zapisujemy ciasteczek; w pamięci Twojej przeglądarki zostaje kopia aktualności, bez informacji o Tobie, żeby były dostępne także bez sieci.'
    : 'Nie zapisujemy ciasteczek ani niczego innego na Twoim urządzeniu.';
  const basis = asksFirst ? 'Podstawa prawna: Twoja zgoda (art. 6 ust. 1 lit. a RODO).' : 'Podstawa prawna: nasz prawnie uzasadniony interes, jakim jest pokazywanie tych aktualności (art. 6 ust. 1 lit. f RODO).';
  return `Na tej stronie pokazujemy aktualności: ${publisher}. ${when}, Twoja przeglądarka pobiera je ${from} przy tym Twój adres IP, tak jak przy każdym zapytaniu w internecie. ${stored} ${basis}`;
}

function english({ publisher, hosts, isPlural, asksFirst, keeps }: Facts): string {
  const when = asksFirst ? 'When you press the button beside the news' : 'When you open a page with this news';
  const whose = isPlural ? 'whose servers then learn' : 'whose server then learns';
  const stored = keeps
    ? 'No cookies are set; a copy of the news, with nothing about you, stays in your browser, so that it is there without a network too.'
    : 'No cookies are set and nothing is stored on your device.';
  const basis = asksFirst ? 'Legal basis: your consent (Art. 6(1)(a) GDPR).' : 'Legal basis: our legitimate interest in showing this news (Art. 6(1)(f) GDPR).';
  return `On this site we show news of ${publisher}. ${when}, your browser fetches it from ${hosts}, ${whose} your IP address, as with any request on the internet. ${stored} ${basis}`;
}
