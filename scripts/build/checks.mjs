// What must be true of every built file, and no compiler asks.
// @ts-check
import { parseSync, Visitor } from 'vite';

/**
 * @param {string} code a module of the npm build
 * @param {boolean} hasTypes whether its declaration file is beside it
 * @returns {string[]} faults; none when all is well
 */
export function checkModule(code, hasTypes) {
  const { program } = parseSync('module.js', code);
  return [...checkDecorators(program), ...(hasTypes ? [] : ['its .d.ts is missing'])];
}

/**
 * @param {string} code a script-tag file
 * @returns {string[]}
 */
export function checkCdnFile(code) {
  const { program, module } = parseSync('module.js', code);
  const faults = checkDecorators(program);
  if (module.dynamicImports.length > 0) faults.push('holds import(), which `integrity` does not cover');
  if (module.staticImports.length > 0) faults.push('imports another file, so it is not self-contained');
  if (/["'`]lit-html["'`]/.test(code)) faults.push('makes the Trusted Types policy `lit-html` of its own');
  if (code.includes('Lit is in dev mode')) faults.push('holds the development build of Lit');
  if (program.body.length === 0) faults.push('is empty: look at `sideEffects` in package.json');
  return faults;
}

/**
 * A bundler may leave standard decorators in its output without an error; no browser can read them.
 * @param {import('vite').ESTree.Program} program
 */
function checkDecorators(program) {
  let found = 0;
  new Visitor({ Decorator: () => void found++ }).visit(program);
  return found > 0 ? [`${found} decorators were not compiled`] : [];
}
