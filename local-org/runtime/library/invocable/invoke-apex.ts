import type { FieldInfo, MethodInfo } from '../../../contract/program.ts';
import type { RuntimeType } from '../../../contract/type.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { boxDouble, boxId, unbox } from '../../values/boxed.ts';
import { cast } from '../../values/cast.ts';
import { drive } from '../../values/drive.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { listType, mapType, TYPES, type TypeDescriptor } from '../../values/runtime-type.ts';
import { fieldValue } from '../../values/user-object.ts';

/**
 * Calls the method of a class that flows call (Apex Developer Guide, InvocableMethod Annotation) with one input for each map of parameters; answers the outputs of
 * each. What is no class of variables is an input under the name of the parameter, and an output called `output`.
 */
export function invokeApex(className: string, invocations: readonly ApexMap[]): readonly ApexMap[] {
  const { engine } = currentTransaction();
  const found = engine.program.class(className);
  const method = found?.info.methods.find(({ annotations }) => annotations.some(({ name }) => name === 'invocablemethod'));
  if (!found || !method) throw new NotSupportedError(`the Apex action ${className}, which is not in the project`);
  const inputs = inputsOf(method, invocations);
  const run = (found.js as unknown as Record<string, (...args: unknown[]) => unknown>)[method.js]!;
  const outputs = drive(run.apply(found.js, inputs ? [inputs] : []), `the Apex action ${className}`);
  return invocations.map((_, index) => outputsOf(outputs instanceof ApexList ? outputs.items[index] : null, outputs));
}

function inputsOf({ parameters: [parameter] }: MethodInfo, invocations: readonly ApexMap[]): ApexList | null {
  if (!parameter) return null;
  const { types } = currentTransaction().engine;
  const element = types.type(parameter.type).arguments[0]!;
  const items = invocations.map((values) =>
    element.kind === 'class' ? instanceOf(element, values) : single(values, parameter.name, element)
  );
  return new ApexList(listType(element), items);
}

function single(values: ApexMap, name: string, type: TypeDescriptor): unknown {
  return converted(values.has(name) ? values.get(name) : ([...values.entries()][0]?.[1] ?? null), type);
}

function instanceOf(type: TypeDescriptor, values: ApexMap): object {
  const { js, info } = currentTransaction().engine.program.class(type.name)!;
  const made = new (js as unknown as new () => Record<string, unknown>)();
  const constructor = info.constructors.find(({ parameters }) => parameters.length === 0);
  if (constructor) drive((made[constructor.js] as () => unknown).call(made), `${type.name} constructor`);
  for (const field of variablesOf(type)) {
    const [, value] = [...values.entries()].find(([name]) => String(name).toLowerCase() === field.name.toLowerCase()) ?? [];
    if (value === undefined) continue;
    made[field.js!] = converted(value, currentTransaction().engine.types.type(field.type));
  }
  return made;
}

/** Fields: properties may not be variables. */
const variablesOf = (type: TypeDescriptor): readonly FieldInfo[] =>
  type.info!.fields.filter(({ annotations }) => annotations.some(({ name }) => name === 'invocablevariable'));

function converted(value: unknown, type: RuntimeType): unknown {
  const fit = cast(value, type, currentTransaction().engine.types);
  return type === TYPES.Object ? fit : unbox(fit);
}

function outputsOf(output: unknown, outputs: unknown): ApexMap {
  const made = new ApexMap(mapType(TYPES.String, TYPES.Object));
  if (!(outputs instanceof ApexList)) return made;
  if (outputs.elementType.kind !== 'class') made.put('output', boxed(output, outputs.elementType));
  else if (output !== null && output !== undefined)
    for (const field of variablesOf(outputs.elementType as TypeDescriptor))
      made.put(field.name, boxed(fieldValue(output as object, field), currentTransaction().engine.types.type(field.type)));
  return made;
}

const boxed = (value: unknown, type: RuntimeType): unknown =>
  (type === TYPES.Id ? boxId(value) : type === TYPES.Double ? boxDouble(value) : value) ?? null;
