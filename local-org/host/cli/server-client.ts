import { tokenHeader } from '../lightning/page-context.ts';
import type { ServerFile } from '../server/server-file.ts';
import type { OrgTarget } from './org-target.ts';

/** What a running server answered that is no result. */
class ServerError extends Error {
  override readonly name = 'ServerError';
}

/** The org behind a running server; undefined if nobody answers at its address any more. */
export async function askServer(server: ServerFile): Promise<OrgTarget | undefined> {
  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const response = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [tokenHeader]: server.token },
      body: JSON.stringify(body)
    });
    const answer = (await response.json()) as T & { message?: string };
    if (!response.ok) throw new ServerError(answer.message ?? `The server answered ${response.status}`);
    return answer;
  };
  try {
    await post('/tools/hello', {});
  } catch (error) {
    // Refused, or another program at the port by now: the server was killed.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof ServerError) return undefined;
    throw error;
  }
  return {
    query: (soql) => post('/tools/query', { soql }),
    run: (source, { file, username }) => post('/tools/run', { source, file, username }),
    close: async () => {}
  };
}
