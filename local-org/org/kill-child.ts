import type { OrgOptions } from '../contract/org.ts';
import { createOrg } from '../org.ts';

/** For the test of crashes: an org in a process of its own, which runs what it is sent and answers when the commit is on the disk. */
const org = await createOrg(JSON.parse(process.argv[2]!) as OrgOptions);

interface Request {
  readonly id: number;
  readonly text?: string;
  readonly soql?: string;
}

async function answer({ text, soql }: Request): Promise<object> {
  if (soql !== undefined) return { rows: await org.query(soql) };
  return text !== undefined ? { result: await org.executeAnonymous(text, {}) } : { due: await org.pump() };
}

process.on('message', async (request: Request) => {
  const answered = await answer(request).catch((error: Error) => ({ error: error.message }));
  process.send!({ id: request.id, ...answered });
  // Jobs and events that this left; requests go on meanwhile.
  void org.pump();
});
process.send!({ id: 0 });
void org.pump();
