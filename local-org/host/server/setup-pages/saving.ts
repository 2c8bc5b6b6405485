import type { Context } from 'hono';
import { jsonObject } from '../request-body.ts';
import type { SessionEnv } from '../session.ts';

/** Runs a save of a Setup form: where to go on, or 400 with what the org refused. */
export async function saving(
  context: Context<SessionEnv>,
  save: (values: Readonly<Record<string, unknown>>) => Promise<string>
): Promise<Response> {
  const values = await jsonObject(context);
  try {
    return context.json({ location: await save(values) });
  } catch (error) {
    return context.json({ message: (error as Error).message }, 400);
  }
}

/** Values of the named fields only; an empty text is null. */
export function fieldsOf(values: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name] === '' ? null : values[name]]));
}

/** A pattern for LIKE that finds `term` anywhere. */
export function containing(term: string): string {
  return `%${term.replace(/[\\%_]/g, '\\$&')}%`;
}
