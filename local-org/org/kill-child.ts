import type { OrgOptions } from '../contract/org.ts';
import { createOrg } from '../org.ts';

/** For the test of crashes: an org in a process of its own, which runs what it is sent and answers when the commit is on the disk. */
const org = await createOrg(JSON.parse(process.argv[2]!) as OrgOptions);

process.on('message', async ({ id, text, soql }: { id: number; text?: string; soql?: string }) => {
  if (soql !== undefined) process.send!({ id, rows: await org.query(soql) });
  else if (text !== undefined) process.send!({ id, result: await org.executeAnonymous(text, {}) });
  else process.send!({ id, due: await org.pump() });
  // Jobs and events that this left; requests go on meanwhile.
  void org.pump();
});
process.send!({ id: 0 });
void org.pump();
