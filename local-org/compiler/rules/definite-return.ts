import type { ClassRule } from './rule.ts';
import { typeText } from '../types/type-text.ts';
import { bodiesOf } from './bodies.ts';
import { allComplete } from './flow.ts';

/** A method or getter that answers something must not run off its end. */
export const definiteReturn: ClassRule = (file, bound) => {
  for (const { body, returns, span } of bodiesOf(bound)) {
    if (!returns || returns.kind === 'void' || returns.kind === 'error' || !allComplete(body.statements)) continue;
    file.report(span, 'invalid.return.non.void', typeText(returns));
  }
};
