const places = {
    NameMissing: { step: 0, field: 'name' },
    NameTooLong: { step: 0, field: 'name' },
    BadAccountEngagementId: { step: 0, field: 'accountEngagementId' },
    BusinessUnitExists: { step: 0, field: 'accountEngagementId' },
    BadCreatingAdmin: { step: 0, field: 'creatingAdminId' },
    BadStatedStatus: { step: 0, field: 'statedStatus' },
    BadMode: { step: 1, field: 'mode' },
    BadGroups: { step: 2, field: 'groups' },
    BadCredentialName: { step: 2, field: 'credentialName' }
};
/** The place of a refusal, or undefined when it is about no field. */
export function placeOf(code) {
    return places[code];
}
/** Says at a field what is wrong with its value, with the focus on it. */
export function sayAt(field, text) {
    if ('fail' in field)
        field.fail(text);
    else {
        field.setCustomValidity(text);
        field.reportValidity();
        field.focus();
    }
}
