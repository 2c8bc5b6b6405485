import type { ValueContext } from '../../values/context.ts';
import { equal } from '../../values/compare.ts';
import { instanceOf } from '../../values/instance-of.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { textOf } from '../../values/to-text.ts';
import type { Members } from '../registry.ts';
import type { ApexType } from './Type.ts';

type Message = string | null;

/** Apex Reference, Assert Class, and the assertions of the System Class. A failed assertion cannot be caught. */
export function assertMembers({ types }: ValueContext): Members {
  const isOf = (value: unknown, type: ApexType): boolean => instanceOf(value, type.type, types);
  return {
    ...withMessage('System.Assert.areEqual(Object,Object', (a: unknown, b: unknown, message: Message) => areEqual(a, b, message)),
    ...withMessage('System.Assert.areNotEqual(Object,Object', (a: unknown, b: unknown, message: Message) => areNotEqual(a, b, message)),
    ...withMessage('System.Assert.isInstanceOfType(Object,System.Type', (value: unknown, type: ApexType, message: Message) => {
      if (!isOf(value, type)) fail(message, `Expected an instance of type: ${type.type.name}`);
    }),
    ...withMessage('System.Assert.isNotInstanceOfType(Object,System.Type', (value: unknown, type: ApexType, message: Message) => {
      if (isOf(value, type)) fail(message, `Unexpected instance of type: ${type.type.name}`);
    }),
    'System.Assert.isTrue(Boolean)': (value: boolean | null) => isTrue(value, null),
    'System.Assert.isTrue(Boolean,String)': isTrue,
    'System.Assert.isFalse(Boolean)': (value: boolean | null) => isFalse(value, null),
    'System.Assert.isFalse(Boolean,String)': isFalse,
    'System.Assert.isNull(Object)': (value: unknown) => isNull(value, null),
    'System.Assert.isNull(Object,String)': isNull,
    'System.Assert.isNotNull(Object)': (value: unknown) => isNotNull(value, null),
    'System.Assert.isNotNull(Object,String)': isNotNull,
    'System.Assert.fail()': () => fail(null, ''),
    'System.Assert.fail(String)': (message: Message) => fail(message, ''),
    'System.System.Assert(Boolean)': (value: boolean | null) => holds(value, null),
    'System.System.Assert(Boolean,Object)': (value: boolean | null, message: unknown) => holds(value, textOf(message)),
    ...withMessage(
      'System.System.assertEquals(Object,Object',
      (a: unknown, b: unknown, message: Message) => areEqual(a, b, message),
      'Object'
    ),
    ...withMessage(
      'System.System.assertNotEquals(Object,Object',
      (a: unknown, b: unknown, message: Message) => areNotEqual(a, b, message),
      'Object'
    )
  };
}

/** A member of two arguments, and the overload with a message. */
function withMessage<B>(key: string, check: (a: unknown, b: B, message: Message) => void, messageType = 'String'): Members {
  return {
    [`${key})`]: (a: unknown, b: B) => check(a, b, null),
    [`${key},${messageType})`]: (a: unknown, b: B, message: unknown) => check(a, b, message === null ? null : textOf(message))
  };
}

function areEqual(expected: unknown, actual: unknown, message: Message): void {
  if (!equal(expected, actual)) fail(message, `Expected: ${textOf(expected)}, Actual: ${textOf(actual)}`);
}

function areNotEqual(unexpected: unknown, actual: unknown, message: Message): void {
  if (equal(unexpected, actual)) fail(message, `Same value: ${textOf(actual)}`);
}

/** `System.assert` says no more than its message. */
function holds(value: boolean | null, message: Message): void {
  if (value !== true) fail(message, '');
}

function isTrue(value: boolean | null, message: Message): void {
  if (value !== true) fail(message, 'Expected: true, Actual: false');
}

function isFalse(value: boolean | null, message: Message): void {
  if (value !== false) fail(message, 'Expected: false, Actual: true');
}

function isNull(value: unknown, message: Message): void {
  if (value !== null) fail(message, `Expected: null, Actual: ${textOf(value)}`);
}

function isNotNull(value: unknown, message: Message): void {
  if (value === null) fail(message, 'Unexpected null value');
}

function fail(message: Message, what: string): never {
  const text = [message, what].filter(Boolean).join(': ');
  throw apexException('System.AssertException', text ? `Assertion Failed: ${text}` : 'Assertion Failed');
}
