// types/*.d.ts: what React, Vue and Svelte let somebody write on the elements, from the manifest.
// @ts-check

/** @typedef {import('./elements.mjs').PublicElement} PublicElement */
/** @typedef {import('./elements.mjs').Attribute} Attribute */
/** @typedef {import('./elements.mjs').Described} Described */

const GENERATED = '// Generated from the doc comments by `npm run manifest`: edit those.';

/**
 * @param {PublicElement[]} elements
 * @returns {Record<string, string>} path → text
 */
export function frameworkTypes(elements) {
  return {
    'types/attributes.d.ts': attributesFile(elements),
    'types/react.d.ts': reactFile(elements),
    'types/vue.d.ts': vueFile(elements),
    'types/svelte.d.ts': svelteFile(elements),
  };
}

/** @param {PublicElement} element such as `NewsList` for NewsListElement */
function baseName({ className }) {
  return className.replace(/Element$/u, '');
}

/** @param {PublicElement[]} elements */
function attributesFile(elements) {
  const events = new Set(elements.flatMap(element => element.events.map(({ type }) => type)));
  const names = [...elements.map(({ className }) => className), ...events].sort();
  return file([`import type { ${names.join(', ')} } from '../dist/index.js';`, ...elements.flatMap(interfacesOf)]);
}

/** @param {PublicElement} element */
function interfacesOf(element) {
  const { tag, className, attributes, events, properties } = element;
  const name = baseName(element);
  return [
    `/** What may be set on \`<${tag}>\`: attributes by their own names, properties by theirs. */
export interface ${name}Attributes {
${attributes.flatMap(one => attributeLines(one, className)).join('\n')}
}`,
    `/** What is heard from \`<${tag}>\`. */
export interface ${name}Events {
${events.map(({ name: event, type, description }) => `${comment(description)}\n  '${event}': ${type};`).join('\n')}
}`,
    `/** The custom properties that \`<${tag}>\` looks at. */
export interface ${name}Style {
${properties.map(({ name: property, description }) => `${comment(description)}\n  '${property}'?: string | number;`).join('\n')}
}`,
  ];
}

/**
 * `lang` has no field of ours: it is of HTML, and of each framework.
 * @param {Attribute} attribute
 * @param {string} className
 */
function attributeLines({ name, field, kind, description }, className) {
  if (field === undefined) return [];
  const type = `${className}['${field}']${kind === 'number' ? ' | `${number}`' : ''}`;
  const names = name === field ? [name] : [`'${name}'`, field];
  return names.map(one => `${comment(description)}\n  ${one}?: ${type};`);
}

/** @param {string} text */
function comment(text) {
  return `  /** ${text.replaceAll('*/', '*\\/')} */`;
}

/** @param {PublicElement[]} elements */
function reactFile(elements) {
  return file([
    "import type { ClassAttributes, CSSProperties, HTMLAttributes } from 'react';",
    imports(elements, ['Attributes', 'Events', 'Style']),
    `/** React 19 listens for \`news-load\` by \`onnews-load\`. */
type Handlers<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void };
type Props<Class, Attributes, Events, Style> = Omit<HTMLAttributes<Class>, keyof Attributes | 'style'> &
  ClassAttributes<Class> &
  Attributes &
  Handlers<Events> & { style?: CSSProperties & Style };`,
    `declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tagLines(elements, name => `Props<${name}Element, ${name}Attributes, ${name}Events, ${name}Style>`, 6)}
    }
  }
}`,
  ]);
}

/** @param {PublicElement[]} elements */
function vueFile(elements) {
  return file([
    "import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';",
    imports(elements, ['Attributes', 'Events']),
    `type Emits<Events> = { [Name in keyof Events]: (event: Events[Name]) => void };
type Element<Class, Attributes, Events> = new () => Class & {
  /** Not an instance's own: where Vue's tools look for what may be set. */
  $props: Omit<HTMLAttributes, keyof Attributes> & Attributes & PublicProps;
  $emit: EmitFn<Emits<Events>>;
};`,
    `declare module 'vue' {
  /** Children say which slot they are for. */
  interface HTMLAttributes {
    slot?: string;
  }
  interface GlobalComponents {
${tagLines(elements, name => `Element<${name}Element, ${name}Attributes, ${name}Events>`, 4)}
  }
}`,
  ]);
}

/** @param {PublicElement[]} elements */
function svelteFile(elements) {
  return file([
    "import type { HTMLAttributes } from 'svelte/elements';",
    imports(elements, ['Attributes', 'Events']),
    `/** Svelte 5 listens for \`news-load\` by \`onnews-load\`. */
type Handlers<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void };
type Props<Class extends EventTarget, Attributes, Events> = Omit<HTMLAttributes<Class>, keyof Attributes> & Attributes & Handlers<Events>;`,
    `declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tagLines(elements, name => `Props<${name}Element, ${name}Attributes, ${name}Events>`, 4)}
  }
}`,
  ]);
}

/**
 * @param {PublicElement[]} elements
 * @param {string[]} kinds
 */
function imports(elements, kinds) {
  const classes = elements.map(({ className }) => className).join(', ');
  const names = elements.flatMap(element => kinds.map(kind => `  ${baseName(element)}${kind},`)).join('\n');
  return `import type { ${classes} } from '../dist/index.js';\nimport type {\n${names}\n} from './attributes.js';`;
}

/**
 * @param {PublicElement[]} elements
 * @param {(name: string) => string} type
 * @param {number} indent
 */
function tagLines(elements, type, indent) {
  return elements.map(element => `${' '.repeat(indent)}'${element.tag}': ${type(baseName(element))};`).join('\n');
}

/** @param {string[]} blocks */
function file(blocks) {
  return `${GENERATED}\n${blocks.join('\n\n')}\n`;
}
