// A Vite plugin: Lit in the script-tag files uses the page's one shared Trusted Types policy instead of making its own.
// @ts-check
import { HelpfulError } from '../setup.mjs';

// Lit makes its policy while it loads and throws where the page's CSP refuses the name `lit-html`, or where another Lit
// has made it before (Trusted Types, "Create a Trusted Type Policy": a second one of a name needs 'allow-duplicates').
const litPolicy = /(\w+)\s*\?\s*\1\.createPolicy\(\s*(["'])lit-html\2\s*,\s*\{\s*createHTML:\s*\(?(\w+)\)?\s*=>\s*\3,?\s*\}\s*\)\s*:\s*(?:void 0|undefined)/g;

/**
 * Puts `trustedTypesPolicy()` of the given module in the place where lit-html makes its policy.
 * @param {string} code lit-html's source
 * @param {string} policyModule path of the module that exports `trustedTypesPolicy`
 */
export function shareLitPolicy(code, policyModule) {
  const matches = [...code.matchAll(litPolicy)];
  const mentions = code.split('createPolicy').length - 1;
  if (matches.length !== 1 || mentions !== 1) {
    throw new HelpfulError(
      `lit-html makes its Trusted Types policy in another way than this build knows (${matches.length} matches, ${mentions} mentions). Look at its source and adapt scripts/build/shared-trusted-types.mjs.`,
    );
  }
  const importLine = `import { trustedTypesPolicy } from ${JSON.stringify(policyModule)};`;
  // in the same line: the source map stays right without being made anew
  return `${importLine}${code.replace(litPolicy, 'trustedTypesPolicy()')}`;
}

/**
 * @param {string} policyModule
 * @returns {import('vite').Plugin}
 */
export function sharedTrustedTypes(policyModule) {
  let done = false;
  return {
    name: 'shared-trusted-types',
    buildStart() {
      done = false;
    },
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return undefined;
      done = true;
      return { code: shareLitPolicy(code, policyModule), map: null };
    },
    buildEnd(error) {
      if (!error && !done) throw new HelpfulError('The script-tag build did not meet lit-html, so its Trusted Types policy was not replaced.');
    },
  };
}
