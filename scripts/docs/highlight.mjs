// Colours for code: a few words for each language of the docs, told apart by one regular expression each. What it does not know stays plain.
// @ts-check
import { escapeHtml } from './html.mjs';

const string = String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|` + '`(?:\\\\.|[^`\\\\])*`';

/** Each group's name is the class of what it finds. @type {Record<string, RegExp>} */
const grammars = {
  html: /(?<comment><!--[\s\S]*?-->)|(?<tag><\/?[a-zA-Z][\w:-]*|\/?>)|(?<name>[\w:-]+(?==["']))|(?<string>"[^"]*"|'[^']*')/gu,
  css: /(?<comment>\/\*[\s\S]*?\*\/)|(?<string>"[^"\n]*"|'[^'\n]*')|(?<name>--[\w-]+|[\w-]+(?=:\s))|(?<tag>::?[\w-]+(?:\([^)]*\))?)/gu,
  json: /(?<name>"[^"\n]*"(?=\s*:))|(?<string>"[^"\n]*")|(?<tag>\b(?:true|false|null)\b|-?\b\d[\d.]*\b)/gu,
  js: new RegExp(String.raw`(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<string>${string})|(?<tag>\b(?:import|from|export|default|const|let|for|of|await|async|new|if|return|function|class|extends|interface|type|break)\b)`, 'gu'),
  sh: /(?<comment>(?<=^|\s)#[^\n]*)|(?<string>"[^"\n]*"|'[^'\n]*')|(?<tag>(?<=^|\n)[\w./-]+)|(?<name>(?<=\s)--?[\w-]+)/gu,
};
const aliases = /** @type {Record<string, string>} */ ({ xml: 'html', svg: 'html', vue: 'html', svelte: 'html', jsonc: 'json', ts: 'js', tsx: 'js', jsx: 'js', mjs: 'js', bash: 'sh', shell: 'sh' });

/**
 * @param {string} code
 * @param {string} language as the Markdown names it
 */
export function highlight(code, language) {
  const grammar = grammars[aliases[language] ?? language];
  if (!grammar) return escapeHtml(code);
  let html = '';
  let end = 0;
  for (const match of code.matchAll(grammar)) {
    const kind = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0];
    html += `${escapeHtml(code.slice(end, match.index))}<span class="${kind}">${escapeHtml(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(code.slice(end));
}
