// `node test/office/verapdf.mjs FILE…`: holds PDFs against PDF/A-2a with veraPDF, the reference checker of the PDF Association.
// It is a Java program: Java 11 or later and Maven must be there; its parts are kept in the download cache.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../infra/local/places.mjs';

const VERSION = '1.28.2';
const PROJECT = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>vn.songhanh</groupId><artifactId>verapdf</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>
`;

/** @param {string} program @param {string[]} args */
function run(program, args) {
  const { error, status } = spawnSync(program, args, { stdio: 'inherit' });
  if (error) {
    process.stderr.write(`${program} cannot be started (${error.message}): veraPDF needs Java and Maven.\n`);
    process.exit(2);
  }
  return status ?? 2;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('Which files? node test/office/verapdf.mjs FILE…\n');
  process.exit(2);
}
const folder = join(cacheFolder(), `verapdf-${VERSION}`);
if (!existsSync(folder)) {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'pom.xml'), PROJECT);
  const status = run('mvn', [
    '-q',
    '-B',
    '-f',
    join(draft, 'pom.xml'),
    'dependency:copy-dependencies',
    `-DoutputDirectory=${join(draft, 'lib')}`,
  ]);
  if (status !== 0) process.exit(2);
  renameSync(draft, folder);
}
// Its exit code is 0 only when every file follows the rule.
process.exit(
  run('java', [
    '-cp',
    join(folder, 'lib', '*'),
    'org.verapdf.apps.GreenfieldCliWrapper',
    '-f',
    '2a',
    '--format',
    'text',
    '-v',
    ...files,
  ]),
);
