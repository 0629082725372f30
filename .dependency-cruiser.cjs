// Who may import whom. Data flows one way: bytes → feed → query → element → page.

/** Each folder of src/ and the folders of src/ it may use beside itself. */
const mayImport = {
  feed: [],
  html: [],
  i18n: [],
  navigation: [], // and types of feed: see below
  embed: ['html/escape'],
  elements: ['feed', 'html', 'i18n', 'navigation'],
  server: ['feed', 'html', 'i18n'],
  gateway: ['feed', 'html', 'i18n', 'embed', 'server'],
  cli: ['feed', 'html', 'i18n', 'embed', 'server', 'gateway'],
  define: ['elements'],
};

/** Packages with a single door. */
const onlyUsers = {
  lit: '^src/elements/',
  dompurify: '^src/html/sanitize\\.ts$',
  hono: '^src/gateway/',
};

const folderRules = Object.entries(mayImport).map(([folder, others]) => ({
  name: `${folder}-imports`,
  comment: others.length > 0 ? `${folder}/ may use ${others.join(', ')} and itself.` : `${folder}/ uses nothing of ours but itself.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^src/',
    pathNot: [folder, ...others].map(allowed => `^src/${allowed}[/.]`),
    ...(folder === 'navigation' && { dependencyTypesNot: ['type-only'] }),
  },
}));

const packageRules = Object.entries(onlyUsers).map(([name, users]) => ({
  name: `${name}-door`,
  comment: `${name} is used in one place.`,
  severity: 'error',
  from: { path: '^src/', pathNot: users },
  to: { path: `^(?:node_modules/)?(?:@${name}/[^/]+|${name})(?:/|$)` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...folderRules,
    ...packageRules,
    {
      name: 'navigation-types',
      comment: 'navigation/ uses types of feed/ and nothing else of ours.',
      severity: 'error',
      from: { path: '^src/navigation/' },
      to: { path: '^src/', pathNot: '^src/(?:navigation|feed)/' },
    },
    {
      name: 'entries-are-not-imported',
      comment: 'src/index.ts and the define entries are for users; inside src the module itself is imported.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/define\\.ts$' },
      to: { path: '^src/(?:index\\.ts$|define\\.ts$|define/)' },
    },
    {
      name: 'define-entry',
      comment: 'src/define.ts only gathers the define entries.',
      severity: 'error',
      from: { path: '^src/define\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(?:define|elements)/' },
    },
    {
      name: 'demo-imports',
      comment: 'The demo shows what a user can do: it uses the public entries and embed/.',
      severity: 'error',
      from: { path: '^demo/' },
      to: { path: '^src/', pathNot: '^src/(?:index\\.ts$|define\\.ts$|define/|feed/index\\.ts$|embed/)' },
    },
    {
      name: 'src-stands-alone',
      comment: 'Nothing that is published depends on the demo, the tests or the machinery.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?:demo|tests|bench|scripts)/' },
    },
    {
      name: 'no-node-in-pages',
      comment: 'The same feed code runs in the page, in Node and on the edge.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:gateway|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'published-packages',
      comment: 'What src/ imports must be in `dependencies`: users do not get our tools.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm', 'npm-peer'] },
    },
    {
      name: 'no-cycles',
      comment: 'A module that needs itself cannot be read in any order.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'The imported module does not exist.',
      severity: 'error',
      from: { path: '^(?:src|demo)/' },
      // The builder loads what the server has under /lib/.
      to: { couldNotResolve: true, pathNot: '^/lib/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true, // types count: a type from the wrong folder binds as much as a value
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
