/** One way to call: the answer, or a `ServerError` thrown. */
export async function call(answer) {
    try {
        return await answer;
    }
    catch (error) {
        throw toServerError(error);
    }
}
/** A card tells its screen what came of a call: `done` with a text to say, or `failure` with the error. */
export async function tellOutcome(card, answer, text) {
    try {
        await call(answer);
        card.dispatchEvent(new CustomEvent('done', { detail: { text } }));
    }
    catch (error) {
        card.dispatchEvent(new CustomEvent('failure', { detail: { error } }));
    }
}
/** Calls of which only the last answer counts, such as searches while somebody types. */
export class LatestCall {
    sequence = 0;
    /** The answer, or undefined when a later call has overtaken this one. An overtaken failure is dropped, too. */
    async run(answer) {
        const sequence = ++this.sequence;
        try {
            const value = await call(answer);
            return sequence === this.sequence ? value : undefined;
        }
        catch (error) {
            if (sequence !== this.sequence)
                return undefined;
            throw error;
        }
    }
    /** Drops the answer of a call that is under way. */
    cancel() {
        this.sequence += 1;
    }
}
export function isServerError(error) {
    return typeof error === 'object' && error !== null && 'code' in error && 'details' in error;
}
/** Whether the person may not do it, or no longer. */
export function isLackOfPermission({ code }) {
    return ['NoPermission', 'NoManageUsers', 'NotAdminHere'].includes(code);
}
/** A failure of a call in the form that texts can be made of. */
export function toServerError(error) {
    if (isServerError(error))
        return error;
    const { body } = error;
    if (!body?.message)
        return { code: 'ConnectionLost', arguments: [], details: String(error?.message ?? error) };
    const details = [body.message, body.exceptionType, body.stackTrace].filter(Boolean).join('\n');
    const refusal = refusalOf(body.message);
    if (refusal)
        return { ...refusal, details };
    return { code: 'Unexpected', arguments: [{ type: 'text', value: body.message, label: '' }], details };
}
/** The package's own exceptions say what they refuse as JSON. */
function refusalOf(message) {
    if (!message.startsWith('{'))
        return undefined;
    const { code, arguments: values } = JSON.parse(message);
    return { code, arguments: values ?? [] };
}
