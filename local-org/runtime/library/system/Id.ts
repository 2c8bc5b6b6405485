import type { ValueContext } from '../../values/context.ts';
import { unbox } from '../../values/boxed.ts';
import { equalId, stringToId } from '../../values/id.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { nonNull, type Members } from '../registry.ts';
import { ObjectToken } from '../schema/tokens.ts';

/** Apex Reference, Id Class. */
export const idMembers = ({ schema }: ValueContext): Members => ({
  ...nonNull({
    'System.Id.getSobjectType()': (id: string) => {
      const object = schema.objectByPrefix(id.slice(0, 3));
      if (object === undefined) throw apexException('System.SObjectException', `Cannot locate Apex Type for ID: ${id}`);
      return new ObjectToken(object);
    },
    'System.Id.to15()': (id: string) => id.slice(0, 15),
    'System.Id.valueOf(String)': (text: string) => stringToId(text),
    'System.Id.valueOf(String,Boolean)': (text: string, restoreCasing: boolean) => (restoreCasing ? restored(text) : stringToId(text))
  }),
  'System.Id.equals(Object)': (id: string, other: unknown) => {
    const value = unbox(other);
    return typeof value === 'string' && equalId(id, value);
  }
});

/** An 18-character Id whose letters lost their case gets it back from its suffix. */
function restored(text: string): string | null {
  if (text.length !== 18) throw apexException('System.StringException', `Invalid id: ${text}`);
  return stringToId(text);
}
