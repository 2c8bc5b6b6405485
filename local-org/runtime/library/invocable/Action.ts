import { beanMembers, type BeanClass } from '../bean.ts';
import type { Members } from '../registry.ts';

/** Apex Reference, Action.Error Class. */
const error: BeanClass = {
  name: 'Invocable.Action.Error',
  properties: { Code: ['String', 'g'], Message: ['String', 'g'] },
  abstract: true
};

/** Apex Reference, Action.Result Class. Tests make results from JSON; actions themselves are not supported. */
const result: BeanClass = {
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

export const invocableMembers: Members = { ...beanMembers(error), ...beanMembers(result) };
