import type { Assign, Place, Update } from '../bind/bound.ts';
import { capture, emitExpression, emitNonNull, listGetter, listSetter } from './emit-expression.ts';
import type { FieldSymbol } from '../types/type.ts';
import type { FunctionCode } from './code.ts';
import { fieldName, getterName, localName, setterName } from './names.ts';
import { isAutomatic } from './property.ts';

/** A place whose target has been computed: how to read and write it. */
interface Opened {
  /** Computes target and index into variables; empty if there is nothing to compute. */
  readonly open: readonly string[];
  readonly read: () => string;
  readonly write: (value: string) => string;
  /** A JavaScript assignment target: writing it answers the value. */
  readonly reference?: string;
}

export function emitAssign(code: FunctionCode, e: Assign, used: boolean): string {
  const { target } = e;
  if (target.kind === 'LocalPlace') return `(${localName(target.local)} = ${emitExpression(code, e.value)})`;
  if (target.kind === 'FieldPlace') {
    return `(${emitExpression(code, target.target)}.${fieldName(target.field)} = ${emitExpression(code, e.value)})`;
  }
  if (target.kind === 'StaticPlace')
    return `(${code.staticsOf(target.field.owner)}.${fieldName(target.field)} = ${emitExpression(code, e.value)})`;
  if (!used) return writeDirect(code, target, emitExpression(code, e.value));
  const opened = openPlace(code, target);
  const value = code.temporary();
  return `(${[...opened.open, `${value} = ${emitExpression(code, e.value)}`, opened.write(value), value].join(', ')})`;
}

/** `+=`, `++`: target and index are computed once. */
export function emitUpdate(code: FunctionCode, e: Update, used: boolean): string {
  const opened = openPlace(code, e.target);
  const keepsOld = used && e.result === 'old';
  const steps = [...opened.open];
  if (e.target.kind === 'LocalPlace' && code.nullness.isNonNullLocal(e.target.local)) code.nullness.markNonNull(e.current);
  if (keepsOld) {
    const old = code.temporary();
    steps.push(`${old} = ${opened.read()}`);
    code.slots.set(e.current, old);
    steps.push(opened.write(emitExpression(code, e.value)), old);
  } else {
    code.slots.set(e.current, opened.read());
    const value = emitExpression(code, e.value);
    if (!used || opened.reference !== undefined) steps.push(opened.write(value));
    else {
      const made = code.temporary();
      steps.push(`${made} = ${value}`, opened.write(made), made);
    }
  }
  return `(${steps.join(', ')})`;
}

function writeDirect(code: FunctionCode, place: Place, value: string): string {
  switch (place.kind) {
    case 'PropertyPlace':
      return code.suspending(`${emitExpression(code, place.target)}.${setterName(place.field)}(${value})`, {
        kind: 'setter',
        field: place.field
      });
    case 'RecordPlace':
      return `${code.unit.pool.access('fieldSetter', place.object, place.field)}(${emitNonNull(code, place.target)}, ${value})`;
    case 'ParentPlace':
      return `${code.unit.pool.access('parentSetter', place.object, place.relationship)}(${emitNonNull(code, place.target)}, ${value})`;
    case 'ListPlace':
      return `${listSetter(code, place.target.type)}(${emitExpression(code, place.target)}, ${emitNonNull(code, place.index)}, ${value})`;
    case 'PlatformPlace': {
      const on = place.target ? [emitNonNull(code, place.target)] : [];
      return `${code.unit.pool.lib(place.setKey)}(${[...on, value].join(', ')})`;
    }
    default:
      return openPlace(code, place).write(value);
  }
}

function openPlace(code: FunctionCode, place: Place): Opened {
  const { pool } = code.unit;
  switch (place.kind) {
    case 'LocalPlace':
      return reference([], localName(place.local));
    case 'StaticPlace':
      return reference([], `${code.staticsOf(place.field.owner)}.${fieldName(place.field)}`);
    case 'FieldPlace': {
      const target = capture(code, place.target);
      return reference(opening(target), `${target.name}.${fieldName(place.field)}`);
    }
    case 'PropertyPlace': {
      const target = capture(code, place.target);
      return accessors(code, place.field, opening(target), target.name);
    }
    case 'StaticPropertyPlace':
      return accessors(code, place.field, [], code.classOf(place.field.owner));
    case 'PlatformPlace': {
      const target = place.target && capture(code, place.target);
      const on = target ? `$.nn(${target.name})` : '';
      return {
        open: target ? opening(target) : [],
        read: () => `${pool.lib(place.getKey)}(${on})`,
        write: (value) => `${pool.lib(place.setKey)}(${[on, value].filter(Boolean).join(', ')})`
      };
    }
    case 'RecordPlace':
    case 'ParentPlace': {
      const target = capture(code, place.target);
      const [kind, name] = place.kind === 'RecordPlace' ? (['field', place.field] as const) : (['parent', place.relationship] as const);
      return {
        open: opening(target),
        read: () => `${pool.access(`${kind}Getter`, place.object, name)}($.nn(${target.name}))`,
        write: (value) => `${pool.access(`${kind}Setter`, place.object, name)}($.nn(${target.name}), ${value})`
      };
    }
    case 'ListPlace': {
      const target = capture(code, place.target);
      const index = code.temporary();
      return {
        open: [...opening(target), `${index} = ${emitNonNull(code, place.index)}`],
        read: () => `${listGetter(code, place.target.type)}(${target.name}, ${index})`,
        write: (value) => `${listSetter(code, place.target.type)}(${target.name}, ${index}, ${value})`
      };
    }
  }
}

const opening = (target: { readonly js: string; readonly name: string }): readonly string[] =>
  target.js === target.name ? [] : [target.js];

function reference(open: readonly string[], js: string): Opened {
  return { open, reference: js, read: () => js, write: (value) => `${js} = ${value}` };
}

function accessors(code: FunctionCode, field: FieldSymbol, open: readonly string[], target: string): Opened {
  const stored = isAutomatic(field, 'getter');
  const storage = field.isStatic ? code.staticsOf(field.owner) : target;
  return {
    open,
    read: () =>
      stored ? `${storage}.${fieldName(field)}` : code.suspending(`${target}.${getterName(field)}()`, { kind: 'getter', field }),
    write: (value) => code.suspending(`${target}.${setterName(field)}(${value})`, { kind: 'setter', field })
  };
}
