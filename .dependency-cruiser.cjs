/** The arrows between the rooms of AGENTS.md, as rules. Tests may look anywhere. */
const test = '\\.test\\.tsx?$'
const contracts = '\\.contract\\.ts$'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Lift what both need into a third file, usually in src/core.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      comment: 'Time, user, files and the database come in as arguments.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: test },
      to: { pathNot: '^src/core/|^node_modules/zod/' },
    },
    {
      name: 'contracts-are-portable',
      comment: 'The web application imports contracts.',
      severity: 'error',
      from: { path: contracts },
      to: { pathNot: `^src/core/|${contracts}|^node_modules/zod/` },
    },
    {
      name: 'modules-meet-at-the-front-door',
      comment: 'Import the index.ts or the contract of another module.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: test },
      to: { path: '^src/modules/([^/]+)/', pathNot: `^src/modules/$1/|/index\\.ts$|${contracts}` },
    },
    {
      name: 'modules-know-no-door',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: test },
      to: { path: '^src/(system|server|cli|web)/' },
    },
    {
      name: 'output-takes-data',
      comment: 'Output knows the document model, not where it comes from.',
      severity: 'error',
      from: { path: '^src/output/', pathNot: test },
      to: { path: '^src/(?!output/|core/)' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: test },
      to: { path: '^src/(modules|output|system|server|cli|web)/' },
    },
    {
      name: 'system-knows-no-door',
      severity: 'error',
      from: { path: '^src/system/', pathNot: test },
      to: { path: '^src/(server|cli|web)/' },
    },
    {
      name: 'doors-do-not-know-each-other',
      comment: 'The command line may start the server, no more.',
      severity: 'error',
      from: { path: '^src/(server|cli)/', pathNot: test },
      to: { path: '^src/(server|cli|web)/', pathNot: '^src/$1/|^src/server/serve\\.ts$' },
    },
    {
      name: 'web-sees-contracts-and-core-only',
      severity: 'error',
      from: { path: '^src/web/', pathNot: test },
      to: { path: '^src/(modules|output|platform|system|server|cli)/', pathNot: contracts },
    },
    {
      name: 'only-queries-speak-sql',
      comment: 'Put it in a .queries.ts file; a type may be imported anywhere.',
      severity: 'error',
      from: { path: '^src/(modules|system|server|cli)/', pathNot: `\\.queries\\.ts$|${test}` },
      to: { path: '^node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'program-needs-no-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: `^tests/|${test}` },
    },
    {
      name: 'packages-are-declared',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/web/|${test}` },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'all-imports-exist', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
