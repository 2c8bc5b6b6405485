import type { ClassInfo, MethodInfo } from '../../../contract/program.ts';
import type { Engine } from '../../transactions/engine.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { toEnd } from '../../transactions/suspension.ts';
import { boxDouble, boxId, unbox } from '../../values/boxed.ts';
import { cast } from '../../values/cast.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { TYPES, listType, type TypeDescriptor } from '../../values/runtime-type.ts';
import { registerRestorer } from '../../values/snapshot-reader.ts';
import type { Keepable, StoredValue } from '../../values/snapshot-writer.ts';
import { ApexObject } from '../../values/user-object.ts';
import type { Members } from '../registry.ts';
import { ApexType } from './Type.ts';

/** Apex Reference, Test Class, createStub, and StubProvider Interface: an object of a class or interface whose methods are answered by a provider. */
export const stubMembers: Members = {
  'System.Test.createStub(System.Type,System.StubProvider)': (type: ApexType, provider: object) =>
    createStub(currentTransaction().engine, type, provider)
};

/** What a stub is called in texts and by mocking libraries. */
const suffix = '__sfdc_ApexStub';
const snapshotType = 'System.Stub';

registerRestorer(snapshotType, (content, read) => {
  const { type, provider } = content as { readonly type: string; readonly provider: StoredValue };
  const { engine } = currentTransaction();
  return createStub(engine, new ApexType(engine.types.type(type)), read(provider) as object);
});

function createStub(engine: Engine, { type }: ApexType, provider: object): object {
  const target = engine.program.class(type.name);
  if (!target) throw new NotSupportedError(`a stub of ${type.name}`);
  const base = target.info.kind === 'interface' ? ApexObject : target.js;
  class Stub extends (base as typeof ApexObject) implements Keepable {
    readonly snapshotType = snapshotType;

    toSnapshot(write: (value: unknown) => StoredValue): unknown {
      return { type: type.name, provider: write(provider) };
    }
  }
  // The type of a stub is the stubbed type.
  const define = (name: string, value: unknown): void => void Object.defineProperty(Stub.prototype, name, { value, configurable: true });
  define('info', target.info);
  define('i_tostring_0', () => `${type.name.slice(type.name.lastIndexOf('.') + 1)}${suffix}:[]`);
  for (const method of stubbedMethods(engine, target.info)) {
    const answer = answering(engine, provider, method);
    define(method.js, answer);
    define(`i_${method.name.toLowerCase()}_${method.parameters.length}`, answer);
  }
  return new Stub();
}

/** Public instance methods of the type and of what it inherits from in the program; nearest first. */
function* stubbedMethods(engine: Engine, info: ClassInfo): IterableIterator<MethodInfo> {
  yield* info.methods.filter((method) => !method.isStatic && !method.modifiers.includes('private'));
  for (const name of [info.superclass, ...info.interfaces]) {
    const above = name === undefined ? undefined : engine.program.class(name);
    if (above) yield* stubbedMethods(engine, above.info);
  }
}

function answering(engine: Engine, provider: object, method: MethodInfo): (...args: unknown[]) => unknown {
  const { types } = engine;
  const parameterTypes = method.parameters.map((parameter) => types.type(parameter.type));
  const returns = types.type(method.returns);
  function* answer(this: object, args: readonly unknown[]) {
    const call = [
      this,
      method.name,
      new ApexType(returns),
      new ApexList(
        listType(types.type('System.Type')),
        parameterTypes.map((type) => new ApexType(type))
      ),
      new ApexList(
        listType(TYPES.String),
        method.parameters.map(({ name }) => name)
      ),
      new ApexList(
        listType(TYPES.Object),
        args.map((value, index) => boxed(value, parameterTypes[index]!))
      )
    ];
    const value = yield* toEnd(engine.invoke(provider, 'handleMethodCall', call));
    return method.returns === 'void' ? null : unbox(cast(value, returns, types));
  }
  if (method.coroutine)
    return function* (this: object, ...args) {
      return yield* answer.call(this, args);
    };
  return function (this: object, ...args) {
    const step = answer.call(this, args).next();
    if (!step.done) throw new NotSupportedError(`callout from the stub of ${method.name}`);
    return step.value;
  };
}

/** A value as an Object knows it. */
function boxed(value: unknown, type: TypeDescriptor): unknown {
  return type === TYPES.Double ? boxDouble(value) : type === TYPES.Id ? boxId(value) : value;
}
