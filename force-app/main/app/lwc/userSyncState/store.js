/** The browser's store for this visit; a browser that refuses it keeps nothing, and the screens still work. */
export function read(key) {
    try {
        return sessionStorage.getItem(key);
    }
    catch {
        return null;
    }
}
export function write(key, value) {
    try {
        if (value === null)
            sessionStorage.removeItem(key);
        else
            sessionStorage.setItem(key, value);
    }
    catch {
        // Without a store the address alone says which business unit is meant.
    }
}
