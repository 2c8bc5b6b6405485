import { ApexException } from './exception.ts';

export type ExceptionClass = new (text?: string | null, causedBy?: ApexException | null) => ApexException;

/** Built-in exceptions of the System namespace without members of their own. */
const SYSTEM = [
  'AsyncException',
  'BigObjectException',
  'CalloutException',
  'DataWeaveScriptException',
  'DuplicateMessageException',
  'EmailException',
  'ExternalObjectException',
  'FatalCursorException',
  'FinalException',
  'FlowException',
  'FormulaEvaluationException',
  'FormulaValidationException',
  'HandledException',
  'IllegalArgumentException',
  'InvalidHeaderException',
  'InvalidParameterValueException',
  'JSONException',
  'ListException',
  'LicenseException',
  'MathException',
  'NoAccessException',
  'NoDataFoundException',
  'NoSuchElementException',
  'NullPointerException',
  'PlatformCacheException',
  'PolyglotException',
  'ProcedureException',
  'RequiredFeatureMissingException',
  'SObjectException',
  'SearchException',
  'SecurityException',
  'SerializationException',
  'StringException',
  'TransientCursorException',
  'TypeException',
  'UnexpectedException',
  'UnsupportedOperationException',
  'VisualforceException',
  'XmlException'
] as const;
/** Never seen by catch or finally (Apex Developer Guide, Exceptions That Can't be Caught). */
const UNCATCHABLE = ['AssertException', 'LimitException'] as const;

const classes = new Map<string, ExceptionClass>();

/** Names a class: its instances say so in `getTypeName()`. `typeName` has its namespace (`System.ListException`). */
export function nameException(js: ExceptionClass, typeName: string, catchable = true): void {
  Object.defineProperty(js.prototype, 'typeName', { value: typeName, configurable: true });
  Object.defineProperty(js.prototype, 'catchable', { value: catchable, configurable: true });
}

/** Adds a built-in exception class. Modules of other parts add those with members (`System.DmlException`) under the same rule. */
export function defineException(typeName: string, js: ExceptionClass = class extends ApexException {}, catchable = true): ExceptionClass {
  nameException(js, typeName, catchable);
  classes.set(typeName.toLowerCase(), js);
  return js;
}

/** `System.ListException`, `ListException`, `Cache.Org.…`, any case; undefined if the platform has none of that name. */
export function exceptionClass(name: string): ExceptionClass | undefined {
  const key = name.toLowerCase();
  return classes.get(key) ?? classes.get(`system.${key}`);
}

/** Built-in exceptions that have been defined: full name and class. */
export function* builtInExceptions(): IterableIterator<readonly [typeName: string, js: ExceptionClass]> {
  for (const js of classes.values()) yield [js.prototype.typeName as string, js];
}

/** A new exception of the platform, to be thrown. */
export function apexException(name: string, text: string, causedBy: ApexException | null = null): ApexException {
  const js = exceptionClass(name);
  if (js === undefined) throw new Error(`no platform exception ${name}`);
  return new js(text, causedBy);
}

/** Type names of an exception's class and its superclasses, most special first. */
export function exceptionAncestors(exception: ApexException): readonly string[] {
  const names: string[] = [];
  for (let at: object = Object.getPrototypeOf(exception); at instanceof Error; at = Object.getPrototypeOf(at))
    names.push((at as ApexException).typeName);
  return names;
}

export const NULL_DEREFERENCE = 'Attempt to de-reference a null object';
export const nullPointer = (): ApexException => apexException('System.NullPointerException', NULL_DEREFERENCE);

classes.set('system.exception', ApexException);
for (const name of SYSTEM) defineException(`System.${name}`);
for (const name of ['EventBus.RetryableException', 'EventBus.InvalidReplayIdException']) defineException(name);
for (const name of UNCATCHABLE) defineException(`System.${name}`, undefined, false);
