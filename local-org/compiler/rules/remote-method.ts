import type { FileContext } from '../bind/context.ts';
import { isException, isSubtype } from '../types/lookup.ts';
import { typeText } from '../types/type-text.ts';
import type { MethodSymbol, Type, TypeSymbol } from '../types/type.ts';
import { methodText } from './method-text.ts';
import type { ClassRule } from './rule.ts';

/** What is called from afar: `@RemoteAction` and `webservice` are static and one of a name; `@ReadOnly` stands at such methods and at `Schedulable.execute`. */
export const remoteMethod: ClassRule = (file, { symbol }) => {
  const remote = symbol.methods.filter((method) => method.annotations.has('remoteaction'));
  for (const method of remote) checkRemote(file, symbol, method);
  const twice = (a: MethodSymbol, b: MethodSymbol): boolean => sameName(a, b) && a.parameters.length === b.parameters.length;
  if (remote.some((method, i) => remote.slice(0, i).some((before) => twice(before, method) && methodText(before) !== methodText(method))))
    file.report(symbol.span!, 'duplicate.remote.action.methods');
  const services = symbol.methods.filter((method) => method.modifiers.has('webservice'));
  services.forEach((method, i) => {
    checkService(file, symbol, method);
    if (services.slice(0, i).some((before) => sameName(before, method)))
      file.report(symbol.span!, 'duplicate.web.service.methods', methodText(method));
  });
  for (const field of symbol.fields) {
    if (field.modifiers.has('webservice') && !isServed(field.type))
      file.report(field.span ?? symbol.span!, 'field.does.not.support.type', 'webService', typeText(field.type));
  }
  for (const method of symbol.methods) if (method.annotations.has('readonly')) checkReadOnly(file, symbol, method);
};

const sameName = (a: MethodSymbol, b: MethodSymbol): boolean => a.name.toLowerCase() === b.name.toLowerCase();

function checkRemote(file: FileContext, symbol: TypeSymbol, method: MethodSymbol): void {
  const span = method.span ?? symbol.span!;
  if (!method.isStatic) file.report(span, 'modifier.requires', 'RemoteAction', 'methods', 'static');
  if (method.visibility !== 'public' && method.visibility !== 'global')
    file.report(span, 'modifier.require.at.least', 'RemoteAction', 'methods', 'global, public');
}

function checkService(file: FileContext, symbol: TypeSymbol, method: MethodSymbol): void {
  const span = method.span ?? symbol.span!;
  if (!method.isStatic) file.report(span, 'modifier.requires', 'webService', 'methods', 'static');
  for (const { type } of method.parameters)
    if (!isServed(type)) file.report(span, 'method.does.not.support.parameter.type', 'webService', typeText(type));
  if (!isServed(method.returns)) file.report(span, 'method.does.not.support.return.type', 'webService', typeText(method.returns));
}

/** What a web service takes and answers: values, records, lists of them, and global classes whose fields for web services are of such types. */
function isServed(type: Type, seen: ReadonlySet<TypeSymbol> = new Set()): boolean {
  if (type.kind === 'list') return isServed(type.element, seen);
  if (type.kind === 'set' || type.kind === 'map') return false;
  if (type.kind === 'primitive') return type.name !== 'Object';
  if (type.kind !== 'class') return true;
  const { symbol } = type;
  if (seen.has(symbol)) return true;
  if (symbol.kind === 'interface' || isException(symbol) || symbol.namespace === 'ConnectApi') return false;
  if (symbol.origin === 'project' && symbol.kind === 'class' && !symbol.modifiers.has('global')) return false;
  const among = new Set([...seen, symbol]);
  return symbol.fields.every((field) => !field.modifiers.has('webservice') || isServed(field.type, among));
}

const openToReadOnly = ['remoteaction', 'httpget', 'httppost', 'httppatch', 'httpput', 'httpdelete'];

function checkReadOnly(file: FileContext, symbol: TypeSymbol, method: MethodSymbol): void {
  const span = method.span ?? symbol.span!;
  if (method.modifiers.has('webservice') || openToReadOnly.some((name) => method.annotations.has(name))) return;
  const schedulable = file.types.platform.symbol('System', 'Schedulable');
  const isJob = schedulable && isSubtype(file.types, file.table.class(symbol), file.table.class(schedulable));
  if (isJob && method.name.toLowerCase() === 'execute' && method.parameters.length === 1) return;
  const list = 'webService, RemoteAction, HttpGet, HttpPost, HttpPatch, HttpPut, HttpDelete';
  if (method.isStatic) file.report(span, 'modifier.require.at.least', 'ReadOnly', 'methods', list);
  else file.report(span, 'invalid.read.only');
}
