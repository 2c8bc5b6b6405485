import { Refusal } from '../rules/refusal.ts';
import { isObject } from './message.ts';

/** Finds what the operations of one bulk made. */
export interface References {
  /** Id of the resource that the operation with this `bulkId` made or changed; undefined if there is no such operation. Throws `Refusal` 409 if it failed. */
  idOf(bulkId: string): string | undefined;
}

const prefix = 'bulkId:';

/** A path with `bulkId:…` in its second part replaced by the id of the resource that it stands for (RFC 7644 3.7.2). Throws `Refusal` 409. */
export function resolvePath(path: string, references: References): string {
  return path.replace(/(?<=^\/[^/]+\/)bulkId:[^/]+/, (text) => {
    const id = references.idOf(text.slice(prefix.length));
    if (id === undefined) throw new Refusal(409, `No operation has the bulkId in ${path.slice(0, 200)}.`);
    return id;
  });
}

/** Data with each string `bulkId:…` replaced likewise; one that is no operation's stays as it is, since it may be a value. */
export function resolveData(data: unknown, references: References): unknown {
  if (typeof data === 'string') return data.startsWith(prefix) ? (references.idOf(data.slice(prefix.length)) ?? data) : data;
  if (Array.isArray(data)) return data.map((item) => resolveData(item, references));
  if (!isObject(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, inner]) => [key, resolveData(inner, references)]));
}
