// What @custom-elements-manifest/analyzer reads, and what it leaves out. scripts/manifest.mjs runs it.
// @ts-check

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  litelement: true,
  packagejson: false, // it would write into package.json
  plugins: [keepExamples()],
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
