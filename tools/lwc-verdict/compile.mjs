import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { apiVersion, bundles, fingerprint, verdictFile } from './bundles.mjs';

const require = createRequire(import.meta.url);
const { compile } = require('@lwc/sfdc-lwc-compiler');

/** Compiles every component as the platform does when it is deployed, and stores what the compiler said. */
const components = {};
for (const { name, files } of bundles()) {
  const report = await compile({
    bundle: { type: 'platform', namespace: 'c', name, files, options: { apiVersion } },
    compilerConfigs: [{ outputConfig: { minify: false, env: { NODE_ENV: 'production' } } }]
  });
  const problems = report.diagnostics.map(({ level, code, filename, message }) => ({ level, code, filename, message }));
  components[name] = { fingerprint: fingerprint(files), accepted: report.success, problems };
  if (!report.success) process.exitCode = 1;
  for (const { filename, message } of report.success ? [] : problems) console.error(`${name}/${filename}: ${message}`);
}
const compiler = `@lwc/sfdc-lwc-compiler ${require('@lwc/sfdc-lwc-compiler/package.json').version}`;
writeFileSync(verdictFile, `${JSON.stringify({ compiler, apiVersion, components }, undefined, 2)}\n`);
console.log(`${Object.keys(components).length} components compiled.`);
