import { open, url } from 'node:inspector';
import { resolve } from 'node:path';
import { showSourcesToDebugger } from '../../runtime/link/evaluate.ts';
import { ApexBlob } from '../../runtime/values/blob.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { ApexMap } from '../../runtime/values/map.ts';
import { ApexSet } from '../../runtime/values/set.ts';
import { SObject } from '../../runtime/values/sobject.ts';
import { ApexTime } from '../../runtime/values/time.ts';
import { textOf } from '../../runtime/values/to-text.ts';
import { LocalOrgStartError } from './start-error.ts';

/** Lets a debugger attach to this thread, at 127.0.0.1 only; Apex classes show as their `.cls` files. Node prints the address. */
export function openInspector(port: number, projectRoot: string): void {
  open(port, '127.0.0.1');
  if (!url()) throw new LocalOrgStartError(`The debugger's port ${port} is in use. Stop the program that has it.`);
  showSourcesToDebugger(resolve(projectRoot));
  for (const type of described)
    Object.defineProperty(type.prototype, Symbol.for('debug.description'), { value: describe, configurable: true });
}

/** Values whose own fields tell little; VS Code's debugger asks for their description. */
const described = [ApexBlob, ApexDate, ApexDatetime, ApexList, ApexMap, ApexSet, ApexTime, Decimal, SObject];

function describe(this: unknown): string {
  return textOf(this);
}
