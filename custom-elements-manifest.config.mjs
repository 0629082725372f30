// What @custom-elements-manifest/analyzer reads, and what it leaves out. scripts/manifest.mjs runs it.
// @ts-check

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  litelement: true,
  packagejson: false, // it would write into package.json
  plugins: [keepExamples(), keepValues()],
};

/** The analyzer drops `@example`; docs/api.md shows it. */
function keepExamples() {
  return {
    name: 'keep-examples',
    /** @param {{ ts: any, node: any, moduleDoc: any }} phase */
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = moduleDoc.declarations?.find((/** @type {{ name: string }} */ { name }) => name === node.name?.getText());
      const tags = ts.getJSDocTags(node).filter((/** @type {any} */ tag) => tag.tagName.getText() === 'example');
      const [example] = tags.map((/** @type {any} */ tag) => ts.getTextOfJSDocComment(tag.comment)?.trim());
      if (declaration && example) declaration.example = example;
    },
  };
}

/** `@value cards - As many columns as fit.`: what a word in an attribute means. Editors show it. */
function keepValues() {
  return {
    name: 'keep-values',
    /** @param {{ ts: any, node: any, moduleDoc: any }} phase */
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isPropertyDeclaration(node)) return;
      const tags = ts.getJSDocTags(node).filter((/** @type {any} */ tag) => tag.tagName.getText() === 'value');
      if (tags.length === 0) return;
      const declaration = moduleDoc.declarations?.find((/** @type {{ name: string }} */ { name }) => name === node.parent.name?.getText());
      const member = declaration?.members?.find((/** @type {{ name: string }} */ { name }) => name === node.name.getText());
      if (member) member.values = tags.map((/** @type {any} */ tag) => readValue(ts.getTextOfJSDocComment(tag.comment) ?? ''));
    },
  };
}

/** @param {string} text */
function readValue(text) {
  const [, name = text, description = ''] = /^(\S+)\s+-\s+([^]*)$/u.exec(text.trim()) ?? [];
  return { name, description: description.replaceAll(/\s+/gu, ' ') };
}
