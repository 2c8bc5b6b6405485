import { runText } from 'c/userSyncText';
/** Kinds of outcomes that share a colour, from below. Strokes tell the warning kinds apart from the others without colour. */
export const layers = [
    { name: 'made', outcomes: ['Created', 'Restored', 'Linked'], color: '#2e844a' },
    { name: 'changed', outcomes: ['Updated'], color: '#0176d3' },
    { name: 'binned', outcomes: ['Recycled'], color: '#747474' },
    { name: 'passed', outcomes: ['Skipped'], color: '#5a1ba9' },
    { name: 'stopped', outcomes: ['Waiting', 'Held'], color: '#a86403' },
    { name: 'failed', outcomes: ['Retrying', 'Refused'], color: '#ba0517' }
];
export const slot = 24;
export const width = 16;
export const height = 120;
/** A bar higher than so many times the median is cut, and says its total. */
const cut = 5;
const least = 2;
/** Bars of runs, oldest first, so that the newest stands at the reading end. */
export function barsOf(runs) {
    const totals = runs.map(totalOf).sort((a, b) => a - b);
    const median = totals[Math.floor(totals.length / 2)] ?? 0;
    const top = Math.max(1, Math.min(totals.at(-1) ?? 1, median * cut || 1));
    return [...runs].reverse().map((run, index) => bar(run, index, top));
}
export function totalOf({ counts }) {
    return layers.flatMap(({ outcomes }) => outcomes).reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
}
function bar(run, index, top) {
    const total = totalOf(run);
    const scale = height / Math.max(top, 1) / (total > top ? total / top : 1);
    let y = height;
    const segments = layers.flatMap(({ name, outcomes, color }) => {
        const count = outcomes.reduce((sum, outcome) => sum + (run.counts[outcome] ?? 0), 0);
        if (count === 0)
            return [];
        const tall = Math.max(least, count * scale - 1);
        y -= tall + 1;
        return [{ key: name, y, height: tall, color, strokes: strokesOf(name, y, tall) }];
    });
    return {
        id: run.id,
        label: runText(run),
        transform: `translate(${index * slot} 14)`,
        segments,
        total: total > top ? String(total) : undefined
    };
}
/** Diagonal lines for held, level ones for refused; drawn, because a pattern's id would be renamed in a template. */
function strokesOf(name, y, tall) {
    const steps = Array.from({ length: Math.floor(tall / 4) }, (_, step) => y + step * 4 + 2);
    if (name === 'failed')
        return steps.map((at) => `M4 ${at}h${width}`).join('');
    if (name === 'stopped')
        return steps.map((at) => `M4 ${at + 2}l${width} -3`).join('');
    return undefined;
}
