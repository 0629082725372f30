/** The apps of tests/frameworks/ bundled by Vite, each with its framework's plugin, as its users do it. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build, type PluginOption } from 'vite';

export type Framework = 'react' | 'vue' | 'svelte';
/** With development the framework says what it does not like. */
export type Mode = 'production' | 'development';

const apps: Record<Framework, { entry: string; plugins: () => PluginOption[] }> = {
  react: { entry: 'main.tsx', plugins: () => [] },
  vue: { entry: 'main.ts', plugins: () => [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } })] },
  svelte: { entry: 'main.ts', plugins: () => [svelte()] },
};

/** One script that holds the framework, the app and the elements. */
export async function bundleApp(framework: Framework, mode: Mode): Promise<string> {
  const root = fileURLToPath(new URL(`../frameworks/${framework}/`, import.meta.url));
  const { entry, plugins } = apps[framework];
  process.env['NODE_ENV'] = mode; // Vite builds for production unless this says otherwise
  const result = await build({
    configFile: false,
    root,
    mode,
    logLevel: 'error',
    plugins: plugins(),
    build: { write: false, minify: false, target: 'esnext', rolldownOptions: { input: `${root}${entry}`, output: { codeSplitting: false } } },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [script, ...others] = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  if (script === undefined || others.length > 0) throw new Error(`${outputs.length} files for ${framework}, not one`);
  return script;
}
