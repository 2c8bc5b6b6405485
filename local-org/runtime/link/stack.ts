import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping';
import type { ClassInfo, CompiledUnit } from '../../contract/program.ts';
import { scriptPrefix } from './evaluate.ts';

const frame = new RegExp(`(?:at (.*?) )?\\(?${scriptPrefix}(.+):(\\d+):(\\d+)\\)?$`);
const maps = new WeakMap<CompiledUnit, TraceMap>();
/** Functions that the emitter writes beside methods: the body of a trigger or anonymous block, and the static initialiser. */
const body = '$body';
const staticInitialiser = '$statics';

/**
 * The Apex stack of a JavaScript stack text: `Class.Outer.method: line 3, column 1`, innermost first, one frame a line.
 * Frames that do not come from a method of Apex are left out. The platform always says column 1.
 */
export function apexStack(jsStack: string, units: ReadonlyMap<string, CompiledUnit>): string {
  const lines: string[] = [];
  for (const text of jsStack.split('\n')) {
    const match = frame.exec(text);
    const unit = match && units.get(match[2]!);
    if (!unit) continue;
    const line = sourceLine(unit, Number(match[3]), Number(match[4]) - 1);
    const place = line === null ? null : placeOf(unit, line, (match[1] ?? '').split(/[. ]/).pop() ?? '');
    if (place !== null) lines.push(`${place}: line ${line}, column 1`);
  }
  return lines.join('\n');
}

function sourceLine(unit: CompiledUnit, line: number, column: number): number | null {
  if (!unit.map) return line;
  let map = maps.get(unit);
  if (!map) maps.set(unit, (map = new TraceMap(unit.map)));
  return originalPositionFor(map, { line, column }).line;
}

/** Null for helper functions of emitted code. */
function placeOf(unit: CompiledUnit, line: number, jsFunction: string): string | null {
  if (jsFunction === body) return unit.trigger ? `Trigger.${unit.trigger.name}` : 'AnonymousBlock';
  const owners = unit.classes.filter((info) => info.line <= line).sort((a, b) => b.line - a.line);
  if (jsFunction === staticInitialiser) return owners[0] ? `Class.${owners[0].name}` : null;
  for (const owner of owners) {
    const member = memberOf(owner, line, jsFunction);
    if (member) return `Class.${owner.name}.${member}`;
  }
  return null;
}

function memberOf(info: ClassInfo, line: number, jsFunction: string): string | undefined {
  const here = (member: { readonly js: string; readonly line: number }): boolean => member.js === jsFunction && member.line <= line;
  if (info.constructors.some(here)) return '<init>';
  const accessor = info.fields.find((field) => field.getter === jsFunction || field.setter === jsFunction);
  return info.methods.find(here)?.name ?? accessor?.name;
}
