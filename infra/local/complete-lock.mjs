// Completes package-lock.json after `npm install`: a registry that lags on another platform's optional package
// leaves it out of the lock, and `npm ci` then refuses the lock. Run by hand whenever a dependency changes.
import { readFileSync, writeFileSync } from 'node:fs';

const OS = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony', 'aix', 'sunos', 'openbsd', 'netbsd'];
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** The platform a package's name speaks of, e.g. `@x/y-linux-arm-gnueabihf` → linux, arm. */
function platformOf(name) {
  const words = name.split(/[/\-.]/);
  const cpu = words
    .map((word) => (word === 'armv7' || word === 'armv6' ? 'arm' : word))
    .find((word) => CPU.includes(word));
  const os = words.map((word) => (word === 'windows' ? 'win32' : word)).find((word) => OS.includes(word));
  return { os: [os ?? 'none'], cpu: [cpu ?? 'none'] };
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const reachable = path
      .split('/node_modules/')
      .map((_, index, parts) => `${parts.slice(0, index + 1).join('/node_modules/')}/node_modules/${name}`);
    const places = [`node_modules/${name}`, ...reachable];
    if (places.some((place) => lock.packages[place]) || !/^\d/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...platformOf(name),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} optional packages of other platforms added`);
