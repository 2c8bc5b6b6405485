import { currentTransaction } from '../../transactions/current.ts';
import { AuraHandledException, DmlException, QueryException, type DmlFailure } from '../../values/data-exceptions.ts';
import type { ApexException } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { apexException, builtInExceptions, type ExceptionClass } from '../../values/platform-exceptions.ts';
import { TYPES, listType, mapType, setType } from '../../values/runtime-type.ts';
import { ApexSet } from '../../values/set.ts';
import type { Members } from '../registry.ts';
import { FieldToken } from '../schema/tokens.ts';

/** Apex Reference, Exception Class and Built-In Exceptions. */
export const exceptionMembers: Members = {
  'System.Exception.getMessage()': (exception: ApexException) => exception.getMessage(),
  'System.Exception.getCause()': (exception: ApexException) => exception.causedBy,
  'System.Exception.getTypeName()': (exception: ApexException) => exception.typeName,
  'System.Exception.getStackTraceString()': (exception: ApexException) => stackOf(exception),
  'System.Exception.getLineNumber()': (exception: ApexException) => Number(/: line (\d+)/.exec(stackOf(exception))?.[1] ?? 1),
  'System.Exception.setMessage(String)': (exception: ApexException, text: string | null) => {
    exception.text = text;
  },
  'System.Exception.initCause(System.Exception)': (exception: ApexException, cause: ApexException | null) => {
    if (exception.causedBy !== null) throw apexException('System.UnexpectedException', "Can't overwrite cause");
    exception.causedBy = cause;
  },
  'System.Exception.getNumDml()': (exception: ApexException) => failures(exception).length,
  'System.Exception.getDmlId(Integer)': (exception: ApexException, index: number) => failure(exception, index).id,
  'System.Exception.getDmlIndex(Integer)': (exception: ApexException, index: number) => failure(exception, index).index,
  'System.Exception.getDmlMessage(Integer)': (exception: ApexException, index: number) => failure(exception, index).message,
  'System.Exception.getDmlStatusCode(Integer)': (exception: ApexException, index: number) => failure(exception, index).statusCode,
  'System.Exception.getDmlType(Integer)': (exception: ApexException, index: number) =>
    currentTransaction().engine.enums.constant('System.StatusCode', failure(exception, index).statusCode),
  'System.Exception.getDmlFieldNames(Integer)': (exception: ApexException, index: number) =>
    new ApexList(listType(TYPES.String), [...failure(exception, index).fields]),
  'System.Exception.getDmlFields(Integer)': (exception: ApexException, index: number) => fieldsOf(failure(exception, index)),
  'System.Exception.getInaccessibleFields()': inaccessibleFields,
  'System.QueryException.getInaccessibleFields()': inaccessibleFields,
  ...constructors()
};

/** Names of fields by object; of exceptions that are not about access none. */
function inaccessibleFields(exception: ApexException): ApexMap {
  const type = setType(TYPES.String);
  const found = (exception instanceof QueryException && exception.inaccessibleFields) || [];
  const fields = [...found].map(([object, names]) => [object, new ApexSet(type, [...names])] as const);
  return new ApexMap(mapType(TYPES.String, type), fields);
}

function stackOf(exception: ApexException): string {
  return currentTransaction().engine.stackOf(exception);
}

function failures(exception: ApexException): readonly DmlFailure[] {
  return exception instanceof DmlException ? exception.failures : [];
}

function failure(exception: ApexException, index: number): DmlFailure {
  const found = failures(exception)[index];
  if (!found) throw apexException('System.ListException', `List index out of bounds: ${index}`);
  return found;
}

/** Tokens of the fields that a failure is about, on the object of its record. */
function fieldsOf({ object: name, fields }: DmlFailure): ApexList {
  const { org, engine } = currentTransaction();
  const object = org.schema.object(name);
  const tokens = fields.flatMap((name) => {
    const field = object && org.schema.field(object.name, name);
    return object && field ? [new FieldToken(object, field)] : [];
  });
  return new ApexList(listType(engine.types.type('Schema.SObjectField')), tokens);
}

/** The four implicit constructors of every built-in exception. */
function constructors(): Members {
  const members: Record<string, Members[string]> = {};
  for (const [name, js] of builtInExceptions()) {
    members[`${name}.<init>()`] = () => make(js, null, null);
    members[`${name}.<init>(String)`] = (text: string | null) => make(js, text, null);
    members[`${name}.<init>(System.Exception)`] = (cause: ApexException | null) => make(js, null, cause);
    members[`${name}.<init>(String,System.Exception)`] = (text: string | null, cause: ApexException | null) => make(js, text, cause);
  }
  return members;
}

function make(js: ExceptionClass, text: string | null, cause: ApexException | null): ApexException {
  const exception = new js(text, cause);
  // What the page is sent; Apex itself reads "Script-thrown exception".
  if (exception instanceof AuraHandledException) exception.pageText = text;
  return exception;
}
