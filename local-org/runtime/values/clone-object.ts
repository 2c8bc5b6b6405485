/** `clone()` of an object of a project class: the same class and the same field values, constructors not run. */
export function cloneUserObject(value: object): object {
  return Object.assign(Object.create(Object.getPrototypeOf(value) as object) as object, value);
}
