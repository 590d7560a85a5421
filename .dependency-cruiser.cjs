// The arrows between the rooms (README, "Rooms and arrows"):
//   apps → workflows → domain;   apps → record → persistence → platform;   anything → contracts → domain.
// Run by `npm run check`: npx depcruise --config .dependency-cruiser.cjs apps libs workflows

const SPEC = '\\.spec\\.ts$';

/** One library may only lead to these places in the repository; packages are free unless `packages` says otherwise. */
const library = (name, mayReach) => ({
  name: `${name}-arrows`,
  comment: `libs/${name} may import ${['itself', ...mayReach].join(', ')} and packages, nothing else of ours.`,
  severity: 'error',
  from: { path: `^libs/${name}/` },
  to: { path: '^(apps|libs|workflows|infra|test)/', pathNot: [name, ...mayReach].map((room) => `^libs/${room}/`) },
});

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'The domain imports nothing at all outside itself: no package, nothing of Node. It decides; it does not act.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: SPEC },
      to: { pathNot: '^libs/domain/' },
    },
    library('domain', []),
    library('contracts', ['domain']),
    library('platform', ['contracts', 'domain']),
    library('persistence', ['platform', 'contracts', 'domain']),
    library('record', ['persistence', 'platform', 'documents', 'contracts', 'domain']),
    library('documents', ['contracts', 'domain']),
    {
      name: 'workflows-arrows',
      comment: 'Workflow code runs in a sandbox and is replayed for years: domain types and @temporalio/workflow only.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: SPEC },
      to: { pathNot: ['^workflows/', '^libs/domain/', '^node_modules/@temporalio/workflow/'] },
    },
    {
      name: 'workflows-take-types-of-the-domain',
      comment: 'A rule that ran inside a workflow would break the replay of every open process when it changes.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: SPEC },
      to: { path: '^libs/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'apps-know-queues-and-messages-only',
      comment: 'Client and workflow meet on message definitions: API and command line never load workflow code.',
      severity: 'error',
      from: { path: '^apps/(?!worker/)' },
      to: { path: '^workflows/', pathNot: '^workflows/(messages|task-queues)\\.ts$' },
    },
    {
      name: 'worker-implements-the-ports',
      comment: 'The worker implements the activity ports (types) and loads workflows as a bundle, never as modules.',
      severity: 'error',
      from: { path: '^apps/worker/' },
      to: {
        path: '^workflows/',
        pathNot: '^workflows/(messages|task-queues)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'apps-never-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libraries-and-workflows-know-no-app',
      severity: 'error',
      from: { path: '^(libs|workflows)/' },
      to: { path: '^(apps|infra)/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: SPEC },
      to: { path: `^test/|${SPEC}` },
    },
    {
      name: 'products-need-no-development-packages',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: [SPEC, '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-web-app-stands-alone',
      comment:
        'It runs in a browser and knows the product by its API; of ours it shares the rules of the domain, nothing else.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: SPEC },
      to: { path: '^(apps|libs|workflows|infra|test)/', pathNot: '^(apps/web/src|libs/domain)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'everything-is-found',
      comment: 'An import that does not resolve would slip through every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@songhanh/api$' }, // declared by infra/local/api-types.mjs
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a type's arrow is an arrow too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
