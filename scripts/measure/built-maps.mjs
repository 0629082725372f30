// Source maps for what was built from src into dist: it is published without them, so they are made anew.
// @ts-check
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { projectDir } from '../setup.mjs';

/** @typedef {{ lineLengths: number[], data: { sources: string[] } | null }} KeptMap as Node keeps it */

const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(projectDir, 'tsconfig.build.json'), ts.sys.readFile).config, ts.sys, projectDir);

/**
 * @param {string} url of a module under dist/
 * @returns {KeptMap | undefined} nothing where the module was not built from the present source
 */
export function mapOfBuilt(url) {
  const path = fileURLToPath(url);
  const source = join(projectDir, 'src', relative(join(projectDir, 'dist'), path)).replace(/\.js$/, '.ts');
  if (!ts.sys.fileExists(source)) return undefined;
  const built = readFileSync(path, 'utf8');
  const { outputText, sourceMapText = '' } = ts.transpileModule(readFileSync(source, 'utf8'), {
    fileName: source,
    compilerOptions: { ...options, declaration: false, sourceMap: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  });
  if (outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, '').trim() !== built.trim()) return undefined;
  return { lineLengths: built.split('\n').map(({ length }) => length), data: { ...JSON.parse(sourceMapText), sources: [source] } };
}
