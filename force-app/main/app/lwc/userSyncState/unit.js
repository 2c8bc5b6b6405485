import { read, write } from './store';
const key = 'userSync.bu';
/** Id of the business unit to show: the one of the address, else the one chosen last, else the only one there is. */
export function chosenUnit(fromAddress, known) {
    if (fromAddress)
        return fromAddress;
    const stored = read(key);
    if (stored && known.some(({ id }) => id === stored))
        return stored;
    return known.length === 1 ? known[0].id : undefined;
}
export function rememberUnit(id) {
    write(key, id);
}
