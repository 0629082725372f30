/** What a check can find, in Polish; in English it has its own words. */

/**
 * Messages and mends of the checks that keep news from showing; in English the check has its own.
 * @type {Record<string, [message: string, mend: string]>}
 */
const FINDINGS = {
  cors: ['Inne strony nie mogą czytać tego kanału: jego serwer nie odsyła nagłówka Access-Control-Allow-Origin.', 'Poproś wydawcę o\u00a0dopisanie wierszy poniżej. Jeśli nie może, kanał poda bramka news-elements.'],
  http: ['Serwer odpowiada kodem {code}.', 'Sprawdź adres; jeśli jest dobry, zapytaj wydawcę.'],
  'not-https': ['Kanał przychodzi przez http. Strony na https, czyli prawie wszystkie, nie mogą go czytać.', 'Wpisz adres z\u00a0https albo poproś wydawcę o\u00a0certyfikat.'],
  'not-a-feed': ['To nie jest kanał i\u00a0żadnego nie wskazuje.', 'Podaj adres samego kanału; w\u00a0WordPressie kończy się na /feed/.'],
  malformed: ['Dokument jest tak uszkodzony, że nic nie da się przeczytać.', 'Wydawca znajdzie błąd poleceniem „npx news-elements check”.'],
  truncated: ['Dokument urywa się w\u00a0połowie.', 'Wydawca powinien poszukać komunikatu o\u00a0błędzie na jego końcu.'],
  empty: ['Kanał nie ma ani jednego wpisu.', 'Podaj adres innego kanału.'],
  'duplicate-id': ['Kilka wpisów ma ten sam identyfikator: widać tylko pierwszy z\u00a0nich.', 'Każdy wpis potrzebuje własnego, stałego identyfikatora (RSS <guid>, Atom <id>).'],
  'broken-letters': ['Litery są uszkodzone: dokument ma inne kodowanie, niż podaje.', 'Wydawca powinien zapisać go jako UTF-8.'],
  dns: ['Takiej nazwy nie ma w\u00a0sieci.', 'Sprawdź, czy adres jest bez literówki.'],
  network: ['Serwer nie odpowiada.', 'Sprawdź adres i\u00a0spróbuj za chwilę.'],
  timeout: ['Serwer nie odpowiedział do końca w\u00a0dwadzieścia sekund.', 'Wydawca powinien włączyć pamięć podręczną kanału.'],
  'not-public': ['Ten adres nie jest dostępny z\u00a0internetu.', 'Kanał musi być tam, gdzie dosięgną go inni.'],
  'too-large': ['Kanał jest za duży.', 'Wydawca powinien podawać w\u00a0nim tylko najnowsze wpisy.'],
  encoding: ['Odpowiedź jest inaczej skompresowana, niż mówi serwer.', 'Wydawca powinien kompresować ją raz, w\u00a0jednym miejscu.'],
  'redirect-loop': ['Przekierowania prowadzą w\u00a0kółko.', 'Spróbuj adresu z\u00a0https, z\u00a0www albo bez, z\u00a0ukośnikiem na końcu albo bez.'],
  tls: ['Nie udaje się nawiązać bezpiecznego połączenia.', 'Serwer powinien obsługiwać TLS 1.2 lub nowszy.'],
  'tls-expired': ['Certyfikat serwera stracił ważność.', 'Wydawca powinien go odnowić.'],
  'tls-name': ['Certyfikat serwera jest wystawiony na inną nazwę.', 'Użyj adresu z\u00a0nazwą, na którą jest wystawiony.'],
  'tls-self-signed': ['Serwer sam podpisał swój certyfikat.', 'Wydawca powinien wziąć certyfikat, który znają przeglądarki, na przykład z\u00a0Let’s Encrypt.'],
  'tls-chain': ['Serwer nie pokazuje, kto podpisał jego certyfikat.', 'Wydawca powinien podawać cały łańcuch certyfikatów.'],
};

/**
 * What a check found, in the reader's language where we have the words.
 * @param {{ code: string, message: string, mend?: string }} found
 * @param {'pl' | 'en'} language
 * @returns {{ message: string, mend?: string, isTranslated: boolean }}
 */
export function finding({ code, message, mend = '' }, language) {
  const own = FINDINGS[code] ?? (code.startsWith('http-') ? FINDINGS['http'] : undefined);
  if (language === 'en' || !own) return { message, mend, isTranslated: language === 'en' };
  const [said, mended] = own;
  return { message: said.replace('{code}', code.replace('http-', '')), mend: mended, isTranslated: true };
}
