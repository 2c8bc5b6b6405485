import type { Context, Next } from 'hono';

/** A page of any other site can post to this machine: a write needs the token of this start, and its Origin must be this service. */
export function guard(token: string) {
  return async (context: Context, next: Next): Promise<Response | void> => {
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== 'null' && origin.replace(/^https?:\/\//, '') !== context.req.header('host'))
      return context.text('Wrong origin.', 403);
    const form = await context.req.parseBody();
    if (form.token !== token) return context.text('This page is out of date. Go back, reload it and try again.', 403);
    return next();
  };
}

/** Only names of this machine: a foreign name that resolves here is another site's trick. */
export async function requireLocalHost(context: Context, next: Next): Promise<Response | void> {
  const host = (context.req.header('host') ?? '').replace(/:\d+$/, '');
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(host)) return context.text('Unknown host.', 403);
  return next();
}
