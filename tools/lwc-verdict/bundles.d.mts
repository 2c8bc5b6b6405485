export const apiVersion: number;
export const verdictFile: string;
export function bundles(): readonly { readonly name: string; readonly files: Readonly<Record<string, string>> }[];
export function fingerprint(files: Readonly<Record<string, string>>): string;
