import { currentTransaction } from '../../transactions/current.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { apexException, defineException } from '../../values/platform-exceptions.ts';
import { textOf } from '../../values/to-text.ts';
import type { PlatformClasses } from '../data-classes.ts';
import type { Member, Members } from '../registry.ts';

for (const name of ['ConnectApiException', 'NotFoundException', 'RateLimitException']) defineException(`ConnectApi.${name}`);

/** What tests have registered: result by method and arguments. A test starts with nothing. */
const registered = new WeakMap<object, Map<string, unknown>>();

/**
 * Static methods of a class of Connect in Apex (Apex Developer Guide, Testing Connect in Apex Code). They read no data of a test: a method that has a
 * `setTest…` answers what the test registered for its arguments, every other is refused. Outside tests there is no Chatter.
 */
export function connectMembers(className: string, classes: PlatformClasses): Members | undefined {
  const found = classes(className);
  if (!found?.fullName.startsWith('ConnectApi.')) return undefined;
  const statics = (found.members ?? []).flatMap((member) => /^static (?:\S+|Map<.*>) (\w+)(\(.*\))$/.exec(member)?.slice(1) ?? []);
  const members: Record<string, Member> = {};
  const names = new Set(statics.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()));
  for (let at = 0; at < statics.length; at += 2) {
    const [name, parameters] = [statics[at]!, statics[at + 1]!];
    members[`${found.fullName}.${name}${parameters}`] = /^setTest/.test(name)
      ? (...args: unknown[]) => register(`${found.fullName}.${name.slice('setTest'.length)}`, args)
      : (...args: unknown[]) => answer(found.fullName, name, args, names.has(`settest${name.toLowerCase()}`));
  }
  return members;
}

function register(method: string, args: readonly unknown[]): void {
  const { test } = currentTransaction();
  if (!test) throw new NotSupportedError(`${method} outside a test`);
  let results = registered.get(test);
  if (!results) registered.set(test, (results = new Map()));
  results.set(keyOf(method, args.slice(0, -1)), args.at(-1));
}

function answer(className: string, name: string, args: readonly unknown[], registrable: boolean): unknown {
  const method = `${className}.${name}`;
  const { test } = currentTransaction();
  if (!test) throw new NotSupportedError(method);
  if (!registrable) {
    const text = 'ConnectApi methods are not supported in data siloed tests. Please use @IsTest(SeeAllData=true).';
    throw apexException('System.UnsupportedOperationException', text);
  }
  const results = registered.get(test);
  const key = keyOf(method, args);
  if (results?.has(key)) return results.get(key);
  throw apexException(
    'System.AssertException',
    `Assertion Failed: No matching test result found for ${method}. Before calling this, call ${className}.setTest${name[0]!.toUpperCase()}${name.slice(1)}`
  );
}

const keyOf = (method: string, args: readonly unknown[]): string => [method.toLowerCase(), ...args.map((arg) => textOf(arg))].join('\0');
