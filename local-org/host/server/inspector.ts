import { open, url } from 'node:inspector';
import { resolve } from 'node:path';
import { showSourcesToDebugger } from '../../runtime/link/evaluate.ts';
import { LocalOrgStartError } from './start-error.ts';

/** Lets a debugger attach to this thread, at 127.0.0.1 only; Apex classes show as their `.cls` files. Node prints the address. */
export function openInspector(port: number, projectRoot: string): void {
  open(port, '127.0.0.1');
  if (!url()) throw new LocalOrgStartError(`The debugger's port ${port} is in use. Stop the program that has it.`);
  showSourcesToDebugger(resolve(projectRoot));
}
