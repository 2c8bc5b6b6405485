import type { RunnableProgram } from './program.ts';

/** Whether a class of the program implements a platform interface, itself or through its superclasses and interfaces. */
export function implementsInterface(program: RunnableProgram, className: string, name: string): boolean {
  const info = program.class(className)?.info;
  if (!info) return false;
  const named = info.interfaces.some((text) => sameType(text, name) || implementsInterface(program, text, name));
  return named || (info.superclass !== undefined && implementsInterface(program, info.superclass, name));
}

function sameType(text: string, name: string): boolean {
  const plain = (type: string): string =>
    type
      .replace(/<.*$/, '')
      .replace(/^System\./i, '')
      .toLowerCase();
  return plain(text) === plain(name);
}
