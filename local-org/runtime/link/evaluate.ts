import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** For a debugger: the root folder that the units' paths are relative to. Scripts evaluated from now on carry their source maps. */
export function showSourcesToDebugger(root: string): void {
  sourceRoot = root;
}

let sourceRoot: string | null = null;

/** A map inline, with the Apex file as a `file:` address, so that breakpoints bind to it. */
function debuggerMap({ map, file }: CompiledUnit): string {
  if (!map || sourceRoot === null) return '';
  const sources = [pathToFileURL(join(sourceRoot, file)).href];
  const text = JSON.stringify({ ...(JSON.parse(map) as object), sources });
  return `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(text).toString('base64')}`;
}
