export function bundle(entry: string): Promise<string>;
export function runTypeScript(entry: string): Promise<Record<string, unknown>>;
