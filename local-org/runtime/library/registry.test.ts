import { describe, expect, test } from 'vitest';
import { platformTypeData } from '../../compiler/types/platform-data.ts';
import { allMemberKeys } from '../../compiler/types/platform-types.ts';
import { orgMembers } from './org-members.ts';
import { Registry } from './registry.ts';
import { testContext } from './testing/test-context.ts';
import { valueMembers } from './value-members.ts';

const registry = new Registry().add(...valueMembers(testContext()), ...orgMembers);
const known = new Map([...allMemberKeys()].map((key) => [key.toLowerCase(), key]));

describe('the library implements what the platform declares, and nothing else', () => {
  test('every key has a signature', () => {
    const unknown = [...registry.arities()].map(([key]) => key).filter((key) => !known.has(key));
    // The language gives every exception its four constructors, whatever the data lists.
    expect(unknown.filter((key) => !/exception\.<init>\((?:string)?,?(?:system\.exception)?\)$/.test(key))).toEqual([]);
  });

  test('every implementation takes the arguments of its signature', () => {
    const wrong = [...registry.arities()].filter(([key, arity]) => known.has(key) && !arityOf(known.get(key)!).includes(arity));
    expect(wrong).toEqual([]);
  });
});

/** Arguments with the receiver: of a static member none; `x.y(a)` may be either, since overloads may differ. */
function arityOf(key: string): readonly number[] {
  if (key.startsWith('get:')) return [0, 1];
  if (key.startsWith('set:')) return [1, 2];
  const open = key.indexOf('(');
  const name = key.slice(0, open);
  const parameters = key.slice(open + 1, -1).replace(/<.*?>+/g, '');
  const count = parameters === '' ? 0 : parameters.split(',').length;
  if (name.endsWith('.<init>')) return [count];
  const [namespace, ...owner] = name.slice(0, name.lastIndexOf('.')).split('.');
  const member = name.slice(name.lastIndexOf('.') + 1);
  const data = platformTypeData(namespace!, owner.join('.'))?.data;
  const isStatic = (data?.members ?? []).some(
    (text) => text.startsWith('static ') && text.includes(` ${member}(${key.slice(open + 1, -1)})`)
  );
  return isStatic ? [count] : [count + 1, count];
}
