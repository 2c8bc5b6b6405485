import type { CompiledUnit, TriggerEvent, TriggerInfo } from '../../contract/program.ts';
import type { BoundAnonymous, BoundBody, BoundClass, BoundTrigger } from '../bind/bound.ts';
import type { TypeSystem } from '../types/type-system.ts';
import type { UnitCode } from './code.ts';
import { FunctionCode } from './code.ts';
import type { Colours } from './colour.ts';
import { classInfo } from './class-info.ts';
import { leavesOf } from './cost.ts';
import { emitClass, emitClassBody, siteOf } from './emit-class.ts';
import { emitFunction } from './emit-function.ts';
import { className, json, text } from './names.ts';
import { Pool } from './pool.ts';
import { Writer } from './writer.ts';

export interface EmitOptions {
  readonly types: TypeSystem;
  readonly colours: Colours;
  readonly coverage: boolean;
  readonly simulation: boolean;
  readonly tracksSharing: boolean;
}
export interface EmittedUnit {
  readonly unit: CompiledUnit;
  readonly keys: ReadonlySet<string>;
}

export function emitClassUnit(options: EmitOptions, bound: BoundClass, file: string): EmittedUnit {
  return emitUnit(options, file, bound, (unit, out) => emitClass(unit, options.types, out, bound), { name: bound.symbol.name });
}

/** A trigger runs as a method of an object of its own: what is declared in it lives as long as the run. */
export function emitTriggerUnit(options: EmitOptions, bound: BoundTrigger, file: string): EmittedUnit {
  const { holder, body } = bound;
  const trigger: TriggerInfo = {
    name: bound.name,
    object: bound.object,
    events: bound.events as readonly TriggerEvent[],
    apiVersion: holder.symbol.apiVersion,
    file,
    line: bound.span.line
  };
  const emit = (unit: UnitCode, out: Writer): void => {
    out.line(`$.defineTrigger(${json(trigger)}, () => {`, bound.span);
    emitHolder(options, unit, out, holder, body, `trigger ${bound.name}`, false);
    out.line(`new ${className(holder.symbol)}().$body(); });`, bound.span);
  };
  return emitUnit(options, file, holder, emit, { name: bound.name, trigger });
}

export function emitAnonymousUnit(options: EmitOptions, { holder, body }: BoundAnonymous, file: string): EmittedUnit {
  const emit = (unit: UnitCode, out: Writer): void => {
    out.line('$.defineAnonymous(() => {', body.span);
    emitHolder(options, unit, out, holder, body, 'anonymous block', options.colours.isColouredBody(body));
    out.line(`return new ${className(holder.symbol)}().$body(); });`, body.span);
  };
  return emitUnit(options, file, holder, emit, { name: 'AnonymousBlock' });
}

function emitHolder(
  options: EmitOptions,
  unit: UnitCode,
  out: Writer,
  holder: BoundClass,
  body: BoundBody,
  place: string,
  coloured: boolean
): void {
  emitClassBody(unit, options.types, out, holder, () => {
    // An anonymous block has the sharing of who runs it (Apex Developer Guide, Using the with sharing … Keywords).
    const site = { mode: siteOf(holder).mode, sharing: place.startsWith('trigger') ? 'without' : 'with' } as const;
    emitFunction(new FunctionCode(unit, { owner: holder.symbol, coloured, place, site }), out, { prefix: '', name: '$body' }, body);
  });
}

function emitUnit(
  { colours, coverage, simulation, tracksSharing, types }: EmitOptions,
  file: string,
  bound: BoundClass,
  emit: (unit: UnitCode, out: Writer) => void,
  what: { readonly name: string; readonly trigger?: TriggerInfo }
): EmittedUnit {
  const pool = new Pool();
  const top = !what.trigger && what.name !== 'AnonymousBlock' && bound.symbol.kind === 'class' ? bound.symbol : undefined;
  const leaves = leavesOf(bound);
  const unit: UnitCode = { pool, colours, file, coverage, simulation, tracksSharing, leaves, lines: new Map(), top };
  const body = new Writer();
  emit(unit, body);
  if (what.name === 'AnonymousBlock' || what.trigger) for (const inner of bound.inner) emitClass(unit, types, body, inner);
  const out = new Writer();
  out.line('($) => {');
  out.line('"use strict";');
  out.line('const $n = $.counters;');
  out.line('const $turns = (cost) => { $n[1] += cost * 1024; $.tick(); return 0; };');
  if (coverage) out.line(`const $h = $.hits(${text(file)}, ${unit.lines.size});`);
  for (const line of pool.lines) out.line(line);
  out.append(body);
  out.line('}');
  const classes = what.trigger || what.name === 'AnonymousBlock' ? bound.inner : [bound];
  return {
    unit: {
      name: what.name,
      file,
      js: out.toString(),
      map: out.map(file),
      classes: classes.flatMap(withInner).map((one) => classInfo(one, colours, file)),
      ...(what.trigger && { trigger: what.trigger }),
      lines: [...unit.lines.keys()]
    },
    keys: pool.keys
  };
}

const withInner = (bound: BoundClass): readonly BoundClass[] => [bound, ...bound.inner.flatMap(withInner)];
