import { idSuffix } from '../../local-org/runtime/values/id.ts';

/** The 18-character form of a Salesforce id of 15 or 18 characters; undefined if it is none. */
export function toId18(text: string): string | undefined {
  if (!/^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(text)) return undefined;
  const id15 = text.slice(0, 15);
  const id = id15 + idSuffix(id15);
  return text.length === 15 || text.toUpperCase() === id.toUpperCase() ? id : undefined;
}
