/** What is wrong with the project's files at the moment, by kind of file: shown on every page until it is put right. */
export class Problems {
  private readonly byKind = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  /** Empty: nothing is wrong. */
  get text(): string {
    return [...this.byKind.values()].join('\n');
  }

  set(kind: string, problem: string | null): void {
    const before = this.text;
    if (problem === null) this.byKind.delete(kind);
    else this.byKind.set(kind, problem);
    if (this.text !== before) for (const listener of this.listeners) listener();
  }

  /** Calls the listener after each change; answers how to stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
