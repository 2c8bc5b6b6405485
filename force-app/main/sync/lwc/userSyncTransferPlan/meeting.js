import requestConnectionTest from '@salesforce/apex/UserSyncBusinessUnitController.requestConnectionTest';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import markSeen from '@salesforce/apex/UserSyncTransferController.markSeen';
/** Conditions that are met on another screen. */
export const screens = { UsersAssigned: 'Assignments', MappingReviewed: 'RoleMapping' };
/** Asks the server for what meets a condition. */
export function meet(code, businessUnitId, version) {
    if (code === 'PreviewSeen')
        return markSeen({ businessUnitId, version });
    return code === 'ConnectionTested' ? requestConnectionTest({ businessUnitId }) : requestInventory({ businessUnitId });
}
