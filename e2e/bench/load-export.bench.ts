import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOrgThread } from '../../local-org/host/server/org-thread.ts';
import type { Figure } from '../../scripts/bench/figure.ts';
import { projectRoot } from '../../scripts/check/project-root.ts';
import { fillOrg, findMe } from '../../scripts/start/initial-org.ts';
import { readExport } from '../../scripts/start/read-export.ts';
import { largeExport } from '../support/large-export.ts';

export const title = 'Loading an export of 50,000 users (`npm start -- --org DIR`)';

const users = 50_000;

/** From the CSV files to an org that has them on disk, with the sample's business units set up over them. */
export async function run(): Promise<readonly Figure[]> {
  const folder = largeExport(users);
  const state = mkdtempSync(join(tmpdir(), 'load-export-'));
  const thread = await startOrgThread({ project: projectRoot, clock: 'system', people: false, state }, (error) => {
    throw error;
  });
  try {
    let start = performance.now();
    const lap = () => (performance.now() - start) / 1000;
    const export_ = readExport(folder);
    const read = lap();
    start = performance.now();
    let loaded = 0;
    const load = async (...parameters: Parameters<typeof thread.org.load>) => {
      await thread.org.load(...parameters);
      loaded = lap();
    };
    await fillOrg(
      { load, executeAnonymous: (...parameters) => thread.org.executeAnonymous(...parameters) },
      export_,
      findMe(export_, undefined),
      'export',
      projectRoot
    );
    const setUp = lap() - loaded;
    return [
      { figure: 'files read and judged', value: read, unit: 's' },
      { figure: 'records written', value: loaded, unit: 's' },
      { figure: 'both', value: read + loaded, unit: 's', bar: '< 5', holds: read + loaded < 5 },
      { figure: 'business units set up by Apex', value: setUp, unit: 's' }
    ];
  } finally {
    await thread.stop();
    for (const path of [folder, state]) rmSync(path, { recursive: true, force: true });
  }
}
