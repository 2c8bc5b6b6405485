import { argumentTexts } from './arguments';
import { errorLabels } from './errorLabels';
import { format } from './format';
import { reasonLabels } from './reasonLabels';
/** The sentence about a refusal; reasons of users can refuse, too. */
export function errorText({ code, arguments: values }) {
    return format(errorLabels[code] ?? reasonLabels[code] ?? code, ...argumentTexts(values));
}
