import { beanMembers, type BeanClass } from '../bean.ts';
import type { Members } from '../registry.ts';

/** Apex Reference, Action.Error Class. */
export const actionError: BeanClass = {
  name: 'Invocable.Action.Error',
  properties: { Code: ['String', 'g'], Message: ['String', 'g'] },
  abstract: true
};

/** Apex Reference, Action.Result Class. Tests make results from JSON, too. */
export const actionResult: BeanClass = {
  name: 'Invocable.Action.Result',
  properties: {
    Action: ['Invocable.Action', 'g'],
    Errors: ['List<Invocable.Action.Error>', 'g'],
    InvocationParameters: ['Map<String,Object>', 'g'],
    OutputParameters: ['Map<String,Object>', 'g'],
    Success: ['Boolean', 'i']
  },
  abstract: true
};

export const invocableMembers: Members = { ...beanMembers(actionError), ...beanMembers(actionResult) };
