/**
 * Packages for other systems that the lockfile forgot.
 *
 * npm leaves out an optional package that the registry did not have when the lockfile was written; `npm ci`
 * then refuses the lockfile, or a machine of that system misses the package. Their entries are known all
 * the same: the package that wants them pins the version, the name tells the system.
 */
export function listForgotten({ packages }) {
  const forgotten = new Map()
  for (const [path, { dev, devOptional, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (findInstalled(packages, path, name)) continue
      const facts = { ...systemOf(name), dev, devOptional, optional: true }
      forgotten.set(`node_modules/${name}`, { version, ...inOrder(facts) })
    }
  }
  return forgotten
}

/** The lockfile with its forgotten entries, in npm's order. */
export function completeLockfile(lockfile) {
  const entries = [...Object.entries(lockfile.packages), ...listForgotten(lockfile)]
  const [own, ...others] = entries
  others.sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lockfile, packages: Object.fromEntries([own, ...others]) }
}

/** Looks where Node would: in the package itself, then in every folder above. */
function findInstalled(packages, path, name) {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, folder.lastIndexOf('node_modules/')).replace(/\/$/, '')
  ) {
    const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]
    if (found || folder === '') return found
  }
}

/** npm writes names in the order of the alphabet, and nothing that is not so. */
const inOrder = (facts) =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => value)
      .sort(([a], [b]) => a.localeCompare(b, 'en')),
  )

const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
}
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

/** What `@scope/binding-linux-arm64-musl` runs on, read from its name. */
function systemOf(name) {
  const words = name.split('/').at(-1).split('-')
  const os = words.map((word) => systems[word]).find(Boolean)
  const cpu = processors.find((processor) => words.includes(processor))
  if (!os || !cpu) throw new Error(`${name}: its name does not tell what system it is for`)
  const libc = os === 'linux' && words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  return { cpu: [cpu], ...(os === 'linux' ? { libc: [libc] } : {}), os: [os] }
}
