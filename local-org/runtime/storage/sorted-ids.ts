/** Ids in ascending order, each once. Most additions are at the end, since new Ids ascend. */
export class SortedIds {
  readonly ids: string[] = [];

  add(id: string): void {
    const last = this.ids.length - 1;
    if (last < 0 || this.ids[last]! < id) {
      this.ids.push(id);
      return;
    }
    const at = lowerBound(this.ids, id);
    if (this.ids[at] !== id) this.ids.splice(at, 0, id);
  }

  remove(id: string): void {
    const at = lowerBound(this.ids, id);
    if (this.ids[at] === id) this.ids.splice(at, 1);
  }
}

/** Position of the first id that is not below `id`. */
export function lowerBound(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
