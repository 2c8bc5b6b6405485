import type { Enums } from '../transactions/engine.ts';
import type { RunnableProgram } from '../transactions/program.ts';
import { ApexList } from '../values/list.ts';
import { apexException, nullPointer } from '../values/platform-exceptions.ts';
import { listType } from '../values/runtime-type.ts';
import { EnumConstant } from '../values/user-object.ts';
import type { RuntimeType } from '../../contract/type.ts';

/** Constants of an enum of the platform in order; `undefined` if there is none of that name. */
export type PlatformEnums = (enumName: string) => readonly string[] | undefined;

/** One object per constant of every enum of the program and of the platform. */
export class EnumTable implements Enums {
  readonly #program: RunnableProgram;
  readonly #platform: PlatformEnums;
  readonly #enums = new Map<string, readonly EnumConstant[]>();

  constructor(program: RunnableProgram, platform: PlatformEnums) {
    this.#program = program;
    this.#platform = platform;
  }

  constant(enumName: string, constant: string): EnumConstant {
    const found = this.find(enumName, constant);
    if (!found) throw new Error(`No constant ${enumName}.${constant}`);
    return found;
  }

  find(enumName: string, constant: string): EnumConstant | undefined {
    return this.#constants(enumName).find((candidate) => candidate.name.toLowerCase() === constant.toLowerCase());
  }

  /** `E.values()`. */
  values(type: RuntimeType): ApexList {
    return new ApexList(listType(type), [...this.#constants(type.name)]);
  }

  /** `E.valueOf(text)`: in any case. */
  valueOf(type: RuntimeType, text: unknown): EnumConstant {
    if (text === null) throw nullPointer();
    const found = this.find(type.name, text as string);
    if (!found) throw apexException('System.NoSuchElementException', `No enum constant ${type.name}.${String(text)}`);
    return found;
  }

  /** The program has changed. Constants of the platform stay the same objects. */
  clear(): void {
    for (const [name, constants] of this.#enums) if (!this.#platform(constants[0]?.enumName ?? name)) this.#enums.delete(name);
  }

  #constants(enumName: string): readonly EnumConstant[] {
    const key = enumName.toLowerCase();
    let constants = this.#enums.get(key);
    if (!constants) {
      const names = this.#program.class(enumName)?.info.constants ?? this.#platform(enumName);
      if (!names) throw new Error(`No enum ${enumName}`);
      constants = this.#named(key, names, enumName);
    }
    return constants;
  }

  /** `LoggingLevel` and `System.LoggingLevel` are the same constants. */
  #named(key: string, names: readonly string[], enumName: string): readonly EnumConstant[] {
    const other = key.startsWith('system.') ? key.slice('system.'.length) : `system.${key}`;
    const constants = this.#enums.get(other) ?? names.map((name, ordinal) => new EnumConstant(enumName, name, ordinal));
    this.#enums.set(key, constants);
    return constants;
  }
}
