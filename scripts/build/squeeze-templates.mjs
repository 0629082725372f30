// A Vite plugin: takes indentation and comment lines out of Lit's css and html templates in the script-tag files.
// @ts-check
import MagicString from 'magic-string';
import { parseSync, Visitor } from 'vite';

/** @typedef {{ start: number, end: number, text: string }} Edit */

/**
 * Only white space that holds a line break is touched: neither a CSS string nor a one-line text can hold one.
 * @param {string} text raw text of a css template
 */
export function squeezeCss(text) {
  return text
    .replace(/\n[ \t]*\/\*[^]*?\*\//g, '\n')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/([{};,])\n/g, '$1')
    .replace(/\n\}/g, '}');
}

/**
 * A run of white space renders as one space outside `<pre>` and `<textarea>`; templates with those stay as they are.
 * @param {string} text raw text of an html template
 */
export function squeezeHtml(text) {
  return text.replace(/\s*\n\s*/g, '\n');
}

/**
 * @param {string} code JavaScript
 * @returns {Edit[]}
 */
export function findSqueezes(code) {
  /** @type {Edit[]} */
  const edits = [];
  const collect = new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const squeeze = tag.type === 'Identifier' ? { css: squeezeCss, html: squeezeHtml }[tag.name] : undefined;
      const source = code.slice(quasi.start, quasi.end);
      if (!squeeze || /<(?:pre|textarea)\b|\\\r?\n/.test(source)) return;
      for (const { start, end, value } of quasi.quasis) edits.push({ start, end, text: squeeze(value.raw) });
    },
  });
  collect.visit(parseSync('module.js', code).program);
  return edits.filter(({ start, end, text }) => code.slice(start, end) !== text);
}

/** @returns {import('vite').Plugin} */
export function squeezeTemplates() {
  return {
    name: 'squeeze-templates',
    enforce: 'post', // after TypeScript is gone
    transform(code, id) {
      if (!/[\\/]src[\\/].*\.ts$/.test(id) || !/\b(?:css|html)`/.test(code)) return undefined;
      const edited = new MagicString(code);
      for (const { start, end, text } of findSqueezes(code)) edited.update(start, end, text);
      return { code: edited.toString(), map: edited.generateMap({ hires: 'boundary' }) };
    },
  };
}
