import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping';
import type { ClassInfo, CompiledUnit, MethodInfo } from '../../contract/program.ts';
import { scriptPrefix } from './evaluate.ts';

const frame = new RegExp(`(?:at (.*?) )?\\(?${scriptPrefix}(.+):(\\d+):(\\d+)\\)?$`);
const maps = new WeakMap<CompiledUnit, TraceMap>();

/**
 * The Apex stack of a JavaScript stack text: `Class.Outer.method: line 3, column 1`, innermost first, one frame a line.
 * Frames that do not come from Apex are left out. The platform always says column 1.
 */
export function apexStack(jsStack: string, units: ReadonlyMap<string, CompiledUnit>): string {
  const lines: string[] = [];
  for (const text of jsStack.split('\n')) {
    const match = frame.exec(text);
    const unit = match && units.get(match[2]!);
    if (!unit) continue;
    const line = sourceLine(unit, Number(match[3]), Number(match[4]) - 1);
    if (line !== null) lines.push(`${place(unit, line, match[1] ?? '')}: line ${line}, column 1`);
  }
  return lines.join('\n');
}

function sourceLine(unit: CompiledUnit, line: number, column: number): number | null {
  if (!unit.map) return line;
  let map = maps.get(unit);
  if (!map) maps.set(unit, (map = new TraceMap(unit.map)));
  return originalPositionFor(map, { line, column }).line;
}

function place(unit: CompiledUnit, line: number, jsFunction: string): string {
  if (unit.trigger) return `Trigger.${unit.trigger.name}`;
  const owner = unit.classes.filter((c) => c.line <= line).sort((a, b) => b.line - a.line);
  const name = jsFunction.split(/[. ]/).pop() ?? '';
  for (const candidate of owner) {
    const method = methodOf(candidate, line, name);
    if (method) return `Class.${candidate.name}.${method}`;
  }
  return owner[0] ? `Class.${owner[0].name}` : 'AnonymousBlock';
}

function methodOf(info: ClassInfo, line: number, jsFunction: string): string | undefined {
  const nearest = (methods: readonly MethodInfo[]): MethodInfo | undefined =>
    methods.filter((m) => m.js === jsFunction && m.line <= line).sort((a, b) => b.line - a.line)[0];
  if (nearest(info.constructors)) return '<init>';
  const accessor = info.fields.find((f) => f.getter === jsFunction || f.setter === jsFunction);
  return nearest(info.methods)?.name ?? accessor?.name;
}
