export function merged(shown, now, keyOf) {
    const fresh = new Map(now.map((row) => [keyOf(row), row]));
    const keys = new Set(shown.map(keyOf));
    const came = now.filter((row) => !keys.has(keyOf(row))).length;
    const went = shown.filter((row) => !fresh.has(keyOf(row))).length;
    return { rows: shown.map((row) => fresh.get(keyOf(row)) ?? row), others: Math.max(came, went) };
}
