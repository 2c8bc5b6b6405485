const tabs = {
    SetupAssistant: 'UserSync_Setup_Assistant',
    BusinessUnit: 'UserSync_Business_Unit',
    Assignments: 'UserSync_Assignments',
    RoleMapping: 'UserSync_Role_Mapping',
    Usernames: 'UserSync_Usernames',
    Transfer: 'UserSync_Transfer',
    Users: 'UserSync_Users',
    Activity: 'UserSync_Activity'
};
/** The page of a screen for a business unit. Only ids and codes go into addresses. */
export function pageOf({ screen, state = {} }, unitId) {
    return { type: 'standard__navItemPage', attributes: { apiName: tabs[screen] }, state: { c__bu: unitId, ...state } };
}
/** Whether the address is this screen's: an instance can live on behind another tab, which then is none of its business. */
export function isScreen(reference, screen) {
    return reference?.attributes?.apiName === tabs[screen];
}
const setupPaths = {
    PermissionSets: '/lightning/setup/PermSets/home',
    NamedCredentials: '/lightning/setup/NamedCredential/home',
    PublicGroups: '/lightning/setup/PublicGroups/home'
};
/** A page of Setup; it opens in a new browser tab. */
export function setupPage(page) {
    return { type: 'standard__webPage', attributes: { url: setupPaths[page] } };
}
/** A user in Setup. */
export function userPage(userId) {
    const address = encodeURIComponent(`/${userId}?noredirect=1&isUserEntityOverride=1`);
    return { type: 'standard__webPage', attributes: { url: `/lightning/setup/ManageUsers/page?address=${address}` } };
}
