/** Reads a member of the JSON object, by its name in any case, as a type; null if there is none. */
export type ReadMember = (name: string, type: string) => unknown;

const makers = new Map<string, (member: ReadMember) => object>();

/** Declares how `JSON.deserialize` makes an object of a platform class. */
export function makeFromJson(typeName: string, make: (member: ReadMember) => object): void {
  makers.set(typeName.toLowerCase(), make);
}

export const jsonMaker = (typeName: string): ((member: ReadMember) => object) | undefined => makers.get(typeName.toLowerCase());
