import addAdminTo from '@salesforce/apex/UserSyncBusinessUnitController.addAdmin';
import pauseUnit from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import releaseUnit from '@salesforce/apex/UserSyncBusinessUnitController.release';
import removeAdminFrom from '@salesforce/apex/UserSyncBusinessUnitController.removeAdmin';
import repair from '@salesforce/apex/UserSyncBusinessUnitController.repairGroups';
import requestConnectionTest from '@salesforce/apex/UserSyncBusinessUnitController.requestConnectionTest';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import resumeUnit from '@salesforce/apex/UserSyncBusinessUnitController.resume';
import save from '@salesforce/apex/UserSyncBusinessUnitController.saveSettings';
import takeOverSchedule from '@salesforce/apex/UserSyncBusinessUnitController.takeOver';
export const test = (businessUnitId) => requestConnectionTest({ businessUnitId });
export const read = (businessUnitId) => requestInventory({ businessUnitId });
export const pause = (businessUnitId) => pauseUnit({ businessUnitId });
export const resume = (businessUnitId) => resumeUnit({ businessUnitId });
export const repairGroups = (businessUnitId) => repair({ businessUnitId });
export const takeOver = () => takeOverSchedule();
export function release(businessUnitId, typedName) {
    return releaseUnit({ businessUnitId, typedName });
}
export function addAdmin(businessUnitId, userId) {
    return addAdminTo({ businessUnitId, userId });
}
export function removeAdmin(businessUnitId, userId) {
    return removeAdminFrom({ businessUnitId, userId });
}
/** Sends what has changed only: name and value; a value of null is the default. */
export function saveSettings(businessUnitId, changes) {
    return save({ businessUnitId, settings: changes });
}
