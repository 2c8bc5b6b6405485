import { Buffer } from 'node:buffer';
import { url as inspectorUrl } from 'node:inspector';
import { Script } from 'node:vm';
import type { Abi } from '../../contract/abi.ts';
import type { CompiledUnit } from '../../contract/program.ts';

/** What file names of emitted scripts start with; stack frames are recognised by it. */
export const scriptPrefix = 'apex:';

/**
 * Evaluates the text of a unit to its registering function. Plain scripts in this realm: a vm context costs up to 285 times on access to a global,
 * and only what the emitter wrote runs here.
 */
export function evaluateUnit(unit: CompiledUnit): Register {
  const known = registers.get(unit.file);
  // The same text in another org of this process: V8 keeps what it has learned of its functions.
  if (known?.js === unit.js) return known.register;
  const script = new Script(unit.js + debuggerMap(unit), { filename: scriptPrefix + unit.file });
  const register: unknown = script.runInThisContext();
  if (typeof register !== 'function') throw new Error(`Unit ${unit.name} does not evaluate to a function`);
  registers.set(unit.file, { js: unit.js, register: register as Register });
  return register as Register;
}

type Register = (abi: Abi) => void;
/** What the units of this process evaluated to last, by file. It holds no state of an org. */
const registers = new Map<string, { readonly js: string; readonly register: Register }>();

/** With a debugger attached the map goes inline, so that breakpoints bind to the Apex source. */
function debuggerMap(unit: CompiledUnit): string {
  if (!unit.map || !inspectorUrl()) return '';
  return `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(unit.map).toString('base64')}`;
}
