import type { AnonymousUnit, TriggerUnit } from '../language/ast.ts';
import type { SourceFile } from '../language/source.ts';
import { declareBody } from '../types/project-types.ts';
import { bindBody, bindClass } from './bind-class.ts';
import type { BoundAnonymous, BoundTrigger } from './bound.ts';
import { BodyContext, type FileContext } from './context.ts';

/** A trigger: its body is code of a class of its own, made anew for every run. */
export function bindTrigger(file: FileContext, unit: TriggerUnit, source: SourceFile): BoundTrigger {
  const holder = declareBody(file.types, unit, source, file.report);
  const object = file.schema.object(unit.object.text);
  if (!object) file.report(unit.object.span, 'invalid.trigger.object', unit.object.text);
  else if (!object.triggerable) file.report(unit.object.span, 'trigger.not.supported', unit.object.text);
  else if (object.kind === 'platformEvent' && unit.events.some((event) => event !== 'after insert')) {
    file.report(unit.object.span, 'invalid.trigger.platform.event', unit.object.text);
  }
  const seen = new Set<string>();
  for (const event of unit.events) {
    if (event === 'before undelete') file.report(unit.span, 'invalid.trigger.before.undelete');
    if (seen.has(event)) file.report(unit.span, 'invalid.duplicate.trigger.usage', event);
    seen.add(event);
  }
  const body = new BodyContext(file, {
    kind: 'trigger',
    owner: holder,
    isStatic: false,
    ...(object && { triggerObject: file.table.sobjectOf(object) })
  });
  return {
    name: unit.name.text,
    object: object?.name ?? unit.object.text,
    events: unit.events,
    holder: bindClass(file, holder),
    body: bindBody(body, [], unit.body),
    span: unit.span
  };
}

export function bindAnonymous(file: FileContext, unit: AnonymousUnit, source: SourceFile): BoundAnonymous {
  const holder = declareBody(file.types, unit, source, file.report);
  const body = new BodyContext(file, { kind: 'anonymous', owner: holder, isStatic: false });
  return { holder: bindClass(file, holder), body: bindBody(body, [], unit.body) };
}
