import { currentTransaction } from '../../transactions/current.ts';
import { ApexException, NotSupportedError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType, mapType, TYPES } from '../../values/runtime-type.ts';
import { Bean, type BeanClass } from '../bean.ts';
import type { Members } from '../registry.ts';
import { actionError, actionResult } from './Action.ts';
import { invokeApex } from './invoke-apex.ts';

class InvocableAction extends PlatformObject {
  override readonly typeName = 'Invocable.Action';
  readonly type: string;
  readonly name: string;
  readonly namespace: string | null;
  readonly standard: boolean;
  invocations: ApexMap[] = [];

  constructor(type: string, name: string, namespace: string | null, standard: boolean) {
    super();
    this.type = type;
    this.name = name;
    this.namespace = namespace;
    this.standard = standard;
  }

  set(name: string, value: unknown): this {
    if (this.invocations.length === 0) this.add();
    this.invocations.at(-1)!.put(name, value);
    return this;
  }

  add(): this {
    this.invocations.push(new ApexMap(mapType(TYPES.String, TYPES.Object)));
    return this;
  }

  invoke(): ApexList {
    if (this.invocations.length === 0) this.add();
    if (this.standard || this.type.toLowerCase() !== 'apex') throw new NotSupportedError(`actions of type ${this.type}`);
    const type = currentTransaction().engine.types.type(actionResult.name);
    return new ApexList(listType(type), this.#results());
  }

  /** An exception of the action fails all of its invocations. */
  #results(): Bean[] {
    try {
      const outputs = invokeApex(this.name, this.invocations);
      return outputs.map((output, index) => this.#result(index, { Success: true, OutputParameters: output, Errors: errors([]) }));
    } catch (error) {
      if (!(error instanceof ApexException) || !error.catchable) throw error;
      const failed = beanOf(actionError, { Code: 'UNKNOWN_EXCEPTION', Message: `An Apex error occurred: ${error.toString()}` });
      return this.invocations.map((_, index) => this.#result(index, { Success: false, OutputParameters: null, Errors: errors([failed]) }));
    }
  }

  #result(index: number, values: Readonly<Record<string, unknown>>): Bean {
    return beanOf(actionResult, { Action: this, InvocationParameters: this.invocations[index], ...values });
  }
}

const errors = (list: Bean[]): ApexList => new ApexList(listType(currentTransaction().engine.types.type(actionError.name)), list);

function beanOf(bean: BeanClass, values: Readonly<Record<string, unknown>>): Bean {
  const made = new Bean(bean);
  for (const [property, value] of Object.entries(values)) made.set(property, value);
  return made;
}

/** Apex Reference, Action Class of the Invocable namespace: actions that are methods of the project's classes. Others are not supported when they are invoked. */
export const actionMembers: Members = {
  'Invocable.Action.createCustomAction(String,String)': (type: string, name: string) => new InvocableAction(type, name, null, false),
  'Invocable.Action.createCustomAction(String,String,String)': (type: string, namespace: string, name: string) =>
    new InvocableAction(type, name, namespace, false),
  'Invocable.Action.createStandardAction(String)': (type: string) => new InvocableAction(type, type, null, true),
  'Invocable.Action.getName()': (action: InvocableAction) => action.name,
  'Invocable.Action.getNamespace()': (action: InvocableAction) => action.namespace,
  'Invocable.Action.getType()': (action: InvocableAction) => action.type,
  'Invocable.Action.isStandard()': (action: InvocableAction) => action.standard,
  'Invocable.Action.setInvocationParameter(String,Object)': (action: InvocableAction, name: string, value: unknown) =>
    action.set(name, value),
  'Invocable.Action.addInvocation()': (action: InvocableAction) => action.add(),
  'Invocable.Action.clearInvocations()': (action: InvocableAction) => {
    action.invocations = [];
    return action;
  },
  'Invocable.Action.setInvocations(List<Map<String,Object>>)': (action: InvocableAction, invocations: ApexList) => {
    action.invocations = [...(invocations.items as ApexMap[])];
    return action;
  },
  'Invocable.Action.invoke()': (action: InvocableAction) => action.invoke()
};
